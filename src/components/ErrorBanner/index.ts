export { ErrorBanner } from './ErrorBanner.js';
export { ErrorBanners } from './ErrorBanners.js';

export type { ErrorBannerProps } from './ErrorBanner.js';
export type { ErrorBannersProps } from './ErrorBanners.js';
export type { BannerPlacement } from './BannerPlacement.js';
