export { StaleNotice } from './StaleNotice.js';
export { useStaleness } from './useStaleness.js';

export type { StaleVariant } from './Stale.js';
export type { Staleness, SourceFacts, StaleState } from './staleness.js';
export type { StaleNoticeProps } from './StaleNotice.js';
export type { StaleResult } from './sourceOf.js';
export type { StalenessFacts, StalenessOptions } from './useStaleness.js';
export type { StaleFilter, StaleTarget } from './useSources.js';
