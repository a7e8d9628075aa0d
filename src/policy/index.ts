export type * from './Policy.js';
export type * from './RetryDecision.js';
