export { longestWaitMs, parseRetryAfter } from './parseRetryAfter.js';
export { parseRateLimit } from './parseRateLimit.js';
export { resolveWait } from './resolveWait.js';

export type { ParseRetryAfterOptions, Wait } from './parseRetryAfter.js';
export type { ParseRateLimitOptions, RateLimitReading } from './parseRateLimit.js';
export type { WaitHints } from './resolveWait.js';
