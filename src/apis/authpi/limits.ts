import type { RateLimit } from '../../catalog/index.js';

const read = '2026-11-20';

/**
 * None. AuthPI limits calls at the network's edge, by address and endpoint class, with thresholds that
 * are unpublished and vary. A 429 names its wait "when available".
 */
export const limits: readonly RateLimit[] = [];

/** The rules of `Idempotency-Key`: on POST only, one account's keys do not meet another's. */
export const idempotency = {
  maxLength: 256,
  keptMs: 24 * 60 * 60 * 1000,
  /** Beyond this size a replayed answer has its status but no body. */
  maxReplayBytes: 512 * 1024,
  source: { url: 'https://authpi.com/docs/reference/idempotency/', read, stated: true },
} as const;

/** Guards sign-in apart from the rate limit. Its errors are not 429, and their names are not documented. */
export const loginLock = {
  failedAttempts: 5,
  lockMs: 15 * 60 * 1000,
  source: { url: 'https://authpi.com/docs/reference/rate-limits/', read, stated: true },
} as const;
