export { OfflineBanner } from './OfflineBanner.js';
export { probeAddress } from './probe.js';

export type { OfflineBannerState } from './Offline.js';
export type { OfflineBannerProps } from './OfflineBanner.js';
export type { KnownConnection } from './OfflineBannerRoot.js';
export type { ProbeOutcome } from './offlineState.js';
export type { Probe, ProbeAddressOptions } from './probe.js';
