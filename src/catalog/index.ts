export { classify } from './classify.js';
export { defineCatalog } from './defineCatalog.js';
export { findCatalog } from './foreign/findCatalog.js';
export { isIdempotentMethod, isSafeMethod } from './methods.js';
export { plainText, redact, redactPath, redactUrl } from './redact/index.js';
export { reviveApiError } from './reviveApiError.js';
export { toApiError } from './toApiError.js';
export { longestWaitMs, parseRateLimit, parseRetryAfter, resolveWait } from './wait/index.js';

export type * from './Catalog.js';
export type * from './CodeSource.js';
export type { ClassifyContext, Meaning } from './classify.js';
export type { HeaderReader } from './headerReader.js';
export type * from './CodeSource.js';
export type * from './RateLimit.js';
export type { ToApiErrorOptions } from './toApiError.js';
export type { ParseRateLimitOptions, ParseRetryAfterOptions, RateLimitReading, Wait, WaitHints } from './wait/index.js';
