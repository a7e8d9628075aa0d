export * as ErrorBannerParts from './ErrorBanner/parts.js';
export * as ErrorPanelParts from './ErrorPanel/parts.js';
