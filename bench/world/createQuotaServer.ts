import { refusal, success, type ApiServer } from './ApiServer.js';

export interface QuotaRules {
  readonly limit: number;
  readonly windowMs: number;
  /**
   * `fixed`: a window opens with the first request after the last one ended. `aligned`: windows begin with the
   * minute of the server's clock. `sliding`: no span of that length may hold more than the limit.
   */
  readonly window: 'fixed' | 'aligned' | 'sliding';
  /** Refuses everything for so long once the limit was passed. Default: until the window ends. */
  readonly lockMs?: number;
  /** Refusals carry `Retry-After`. */
  readonly tellsRetryAfter?: boolean;
  /** Every answer carries the RateLimit fields of the IETF draft and the older `X-RateLimit-*`. */
  readonly tellsRateLimit?: boolean;
}

/** An API with a quota that counts arrivals, one client for all. */
export function createQuotaServer(rules: QuotaRules): ApiServer {
  const { limit, windowMs, lockMs = 0 } = rules;
  const counted = rules.window === 'sliding' ? slidingCount(windowMs) : fixedCount(windowMs, rules.window);
  let lockedUntil = Number.NEGATIVE_INFINITY;

  return ({ atMs }) => {
    const isLocked = atMs < lockedUntil;
    const used = isLocked ? limit : counted.used(atMs);
    const isRefused = used >= limit;
    if (!isRefused) counted.add(atMs);
    else if (!isLocked && lockMs > 0) {
      lockedUntil = atMs + lockMs;
      counted.forget();
    }
    const opensAt = atMs < lockedUntil ? lockedUntil : counted.freesAt(atMs);
    const seconds = String(Math.ceil((opensAt - atMs) / 1000));
    const remaining = isRefused ? 0 : limit - used - 1;
    const headers = {
      ...(rules.tellsRateLimit && {
        'ratelimit-policy': `"default";q=${limit};w=${windowMs / 1000}`,
        ratelimit: `"default";r=${remaining};t=${seconds}`,
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(Math.ceil(opensAt / 1000)),
      }),
      ...(isRefused && rules.tellsRetryAfter && { 'retry-after': seconds }),
    };
    return isRefused ? refusal(headers) : success(headers);
  };
}

interface Count {
  used(atMs: number): number;
  add(atMs: number): void;
  /** When units come back. */
  freesAt(atMs: number): number;
  /** A lock ends with a clean slate. */
  forget(): void;
}

function fixedCount(windowMs: number, anchor: 'fixed' | 'aligned'): Count {
  let startsAt = Number.NEGATIVE_INFINITY;
  let used = 0;
  const turn = (atMs: number): void => {
    if (atMs < startsAt + windowMs) return;
    startsAt = anchor === 'aligned' ? Math.floor(atMs / windowMs) * windowMs : atMs;
    used = 0;
  };
  return {
    used: (atMs) => (turn(atMs), used),
    add: () => void (used += 1),
    freesAt: () => startsAt + windowMs,
    forget: () => void (startsAt = Number.NEGATIVE_INFINITY),
  };
}

function slidingCount(windowMs: number): Count {
  let arrivals: number[] = [];
  const live = (atMs: number): number[] => (arrivals = arrivals.filter((arrival) => arrival > atMs - windowMs));
  return {
    used: (atMs) => live(atMs).length,
    add: (atMs) => void arrivals.push(atMs),
    freesAt: (atMs) => (live(atMs)[0] ?? atMs) + windowMs,
    forget: () => void (arrivals = []),
  };
}
