export * as ErrorBannerParts from './ErrorBanner/parts.js';
export * as ErrorCenterParts from './ErrorCenter/parts.js';
export * as ErrorPanelParts from './ErrorPanel/parts.js';
export * as ErrorToasterParts from './ErrorToaster/parts.js';
export * as OfflineBannerParts from './OfflineBanner/parts.js';
export * as RateLimitBannerParts from './RateLimitBanner/parts.js';
export * as RetryCountdownParts from './RetryCountdown/parts.js';
