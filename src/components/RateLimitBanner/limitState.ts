import type { RateLimitFacts } from './RateLimitFacts.js';

/**
 * `near`: little is left. `waiting`: a moment is counted down to. `blocked-long`: the wait is over a day, a date is told.
 * `unknown-wait`: nobody named the moment. `ready`: the time has come, the person has to act. `retrying`: an attempt runs.
 * `released`: it is over.
 */
export type RateLimitBannerState =
  | 'near'
  | 'waiting'
  | 'ready'
  | 'retrying'
  | 'released'
  | 'unknown-wait'
  | 'blocked-long';

const dayMs = 24 * 60 * 60_000;
const nearShare = 0.1;

/** Which of several limits is told: the one that lasts longest; one without a moment only if none has one. */
export function longestFirst(limits: readonly RateLimitFacts[]): readonly RateLimitFacts[] {
  return [...limits].sort((a, b) => (b.until ?? 0) - (a.until ?? 0));
}

/** Whether a limit has been passed: unless units are left, it has. */
export const isPassed = ({ remaining }: RateLimitFacts): boolean => remaining === undefined || remaining <= 0;

/** A tenth or less is left, and it is known until when. */
export const isNear = ({ remaining, limit, until }: RateLimitFacts): boolean =>
  remaining !== undefined &&
  remaining > 0 &&
  limit !== undefined &&
  remaining <= limit * nearShare &&
  until !== undefined;

/** How a banner about this limit stands; `undefined` when there is nothing to say. `now` is unknown while rendering on a server. */
export function limitState(
  limit: RateLimitFacts,
  now: number | undefined,
  isRetrying: boolean,
): Exclude<RateLimitBannerState, 'released'> | undefined {
  if (!isPassed(limit)) return isNear(limit) && (now === undefined || limit.until! > now) ? 'near' : undefined;
  if (isRetrying || limit.isProbing === true) return 'retrying';
  if (limit.until === undefined) return 'unknown-wait';
  if (now === undefined) return 'waiting';
  if (limit.until <= now) return 'ready';
  return limit.until - now > dayMs ? 'blocked-long' : 'waiting';
}
