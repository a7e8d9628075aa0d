import type { RetryAfter, RetryAfterSource } from '../../errors/index.js';
import type { RateLimitReading } from './parseRateLimit.js';
import { waitOf, type Wait } from './parseRetryAfter.js';

/** All that is known about when to come back. Durations in milliseconds. */
export interface WaitHints {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly status?: number | undefined;
  /** The parsed `Retry-After`. */
  readonly retryAfter?: Wait | undefined;
  readonly rateLimit?: RateLimitReading | undefined;
  /** A wait named in the body. */
  readonly bodyMs?: number | undefined;
  /** The vendor's documented wait, lock or window. */
  readonly documentedMs?: number | undefined;
  /** What the gate has learned. */
  readonly learnedMs?: number | undefined;
  readonly backoffMs?: number | undefined;
}

/**
 * The order of truth for a wait: the server's word (`Retry-After`, `RateLimit`, `X-RateLimit-*`, a field
 * of the body), the vendor's documentation, what the gate has learned, back-off. What is negative or no
 * number is skipped.
 *
 * `Retry-After` counts whatever the status: RFC 9110 defines it for 503, 413 and 3xx, RFC 6585 for 429,
 * and vendors send it with 403 (blocked keys), 409 (still being processed), 400 and 5xx. It is the one
 * header whose only meaning is "not before"; whether a call is repeated at all is the rule's question.
 * A quota's reset counts only when the quota explains the refusal: on a 429, or with nothing remaining.
 */
export function resolveWait(hints: WaitHints): RetryAfter | undefined {
  const { now, status, retryAfter, rateLimit } = hints;
  if (retryAfter) return { ...retryAfter, source: 'retry-after' };
  const explainsRefusal = status === 429 || rateLimit?.remaining === 0;
  const named: readonly (readonly [ms: number | undefined, source: RetryAfterSource])[] = [
    [explainsRefusal ? rateLimit?.resetMs : undefined, rateLimit?.source ?? 'ratelimit'],
    [hints.bodyMs, 'body'],
    [hints.documentedMs, 'catalog'],
    [hints.learnedMs, 'learned'],
    [hints.backoffMs, 'backoff'],
  ];
  for (const [ms, source] of named) {
    const wait = waitOf(ms, now);
    if (wait) return { ...wait, source };
  }
  return undefined;
}
