export { RateLimitBanner } from './RateLimitBanner.js';

export type { RateLimitBannerState } from './limitState.js';
export type { RateLimitBannerProps } from './RateLimitBanner.js';
export type { RateLimitPlacement } from './RateLimitBannerProps.js';
export type { RateLimitFacts } from './RateLimitFacts.js';
