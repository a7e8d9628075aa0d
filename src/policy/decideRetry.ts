import { isAnyApiError, type AnyApiError, type RetryAfterSource, type RetryRule } from '../errors/index.js';
import { defined, longestTimerMs, type Random } from '../internal/index.js';
import { backoffDelay } from './backoffDelay.js';
import { isIdempotent } from './isIdempotent.js';
import type { Policies } from './Policy.js';
import { resolvePolicy, type ResolvedPolicy } from './resolvePolicy.js';
import type { NoRetryReason, RetryDecision, RetryReason } from './RetryDecision.js';

/** What {@link decideRetry} goes by. All moments are epoch milliseconds. */
export interface DecideRetryOptions {
  /** What failed; anything but an `ApiError` is not retried. */
  readonly error: unknown;
  /** The attempt that just failed, counted from 1. */
  readonly attempt: number;
  readonly policies?: Policies | undefined;
  readonly now: number;
  readonly random: Random;
  /** Nothing is retried while a page is rendered on the server. */
  readonly isServer?: boolean | undefined;
  /** When the whole call must be over. */
  readonly deadlineAt?: number | undefined;
  /** The longest named wait a call is kept pending for. Default 10,000. */
  readonly maxHoldMs?: number | undefined;
  /** Tokens left in the retry budget; a retry takes one. Refusals by a limit are not asked for any. */
  readonly budgetLeft?: number | undefined;
  /** Whether doing it twice does no harm. Default: by the error's method; none means GET. Say `false` for a mutation whose method is not known. */
  readonly isRepeatable?: boolean | undefined;
  /** Whether an unsafe call may be sent again after a refusal. Default true; `Endpoint.resend` may forbid it. */
  readonly isResendable?: boolean | undefined;
  /** The wait before this attempt, for decorrelated jitter. */
  readonly previousDelayMs?: number | undefined;
}

/**
 * Decides whether a failed call is repeated, when, and why. Pure and total: same facts, same answer,
 * and never a throw. The wait is the server's, else the documented or learned one, else back-off; a
 * named wait is never shortened and spread upwards only (up to 1 % and a quarter of a second).
 */
export function decideRetry(options: DecideRetryOptions): RetryDecision {
  try {
    return decide(options);
  } catch {
    return { retry: false, because: 'policy-threw' };
  }
}

function decide(options: DecideRetryOptions): RetryDecision {
  const { error, attempt, policies } = options;
  if (!isWhole(error)) return { retry: false, because: 'not-an-api-error' };
  if (error.kind === 'cancelled') return { retry: false, because: 'cancelled' };
  if (options.isServer) return { retry: false, because: 'server-render' };
  const policy = resolvePolicy(error, policies, attempt);
  const refusal = byRule(error, policy) ?? byHarm(error, options);
  if (refusal) return { retry: false, because: refusal };
  const wait = waitFor(error, policy, options);
  const limit = byLimit(error, policy, wait, options);
  if (!limit) return { retry: true, delayMs: wait.delayMs, because: wait.because };
  return wait.because === 'backoff' && limit !== 'past-deadline'
    ? { retry: false, because: limit }
    : { retry: false, because: limit, retryAt: wait.at };
}

function isWhole(error: unknown): error is AnyApiError {
  return isAnyApiError(error) && typeof error.code === 'string' && typeof error.retry === 'object';
}

const ruledOut: Readonly<Record<RetryRule, NoRetryReason | undefined>> = {
  never: 'rule-never',
  'after-fix': 'needs-fix',
  'after-reauth': 'needs-sign-in',
  backoff: undefined,
  'after-wait': undefined,
};

/** What the rule says, where the body's own word outranks the catalog and a "no" everybody. */
function byRule({ retryable }: AnyApiError, { rule, ruleFrom }: ResolvedPolicy): NoRetryReason | undefined {
  if (retryable === false) return 'body-says-no';
  const isOverruled = retryable === true && ruleFrom === 'catalog' && rule !== 'after-reauth';
  return isOverruled ? undefined : ruledOut[rule];
}

/** Whether doing it again could do it twice. A refusal (4xx, never sent) did nothing yet. */
function byHarm(error: AnyApiError, options: DecideRetryOptions): NoRetryReason | undefined {
  if (error.outcome === 'applied') return 'not-repeatable';
  if (options.isRepeatable ?? isIdempotent(error.method)) return undefined;
  if (error.outcome === 'unknown') return 'outcome-unknown';
  const wasRefused = error.status === undefined || error.status < 500;
  return wasRefused && options.isResendable !== false ? undefined : 'not-repeatable';
}

interface PlannedWait {
  readonly delayMs: number;
  readonly at: number;
  readonly because: RetryReason;
  /** Before the spread. */
  readonly toldMs: number;
}

const reasons: Readonly<Record<RetryAfterSource, RetryReason>> = {
  'retry-after': 'server-hint',
  ratelimit: 'server-hint',
  'x-ratelimit': 'server-hint',
  body: 'server-hint',
  catalog: 'documented-wait',
  learned: 'learned-wait',
  backoff: 'backoff',
};

function waitFor(error: AnyApiError, policy: ResolvedPolicy, options: DecideRetryOptions): PlannedWait {
  const { now, random, attempt, previousDelayMs } = options;
  const told = error.retryAfter;
  const toldMs = told ? Math.min(Math.max(0, told.at - now), Math.max(0, told.ms)) : Number.NaN;
  if (told && Number.isFinite(toldMs) && Object.hasOwn(reasons, told.source)) {
    const spreadMs = chanceOf(random) * (toldMs * 0.01 + 250);
    const delayMs = Math.min(Math.ceil(toldMs + spreadMs), longestTimerMs);
    return { delayMs, toldMs, at: now + toldMs, because: reasons[told.source] };
  }
  const delayMs = backoffDelay({ ...policy, attempt, random, ...defined({ previousDelayMs }) });
  return { delayMs, toldMs: delayMs, at: now + delayMs, because: 'backoff' };
}

/** A number from 0 to 1, whatever came. */
function chanceOf(random: Random): number {
  const chance = random();
  return chance >= 0 ? Math.min(chance, 1) : 0;
}

function byLimit(
  error: AnyApiError,
  { maxAttempts }: ResolvedPolicy,
  wait: PlannedWait,
  { attempt, budgetLeft, deadlineAt, now, maxHoldMs = 10_000 }: DecideRetryOptions,
): NoRetryReason | undefined {
  if (!(attempt < maxAttempts)) return 'attempts-spent';
  if (budgetLeft !== undefined && !(budgetLeft >= 1) && error.kind !== 'rate-limited') return 'budget-spent';
  if (deadlineAt !== undefined && now + wait.delayMs > deadlineAt) return 'past-deadline';
  // Beyond a timer's range a call cannot be held without coming back too early.
  const isNamed = wait.because !== 'backoff';
  return isNamed && !(wait.toldMs <= Math.min(maxHoldMs, longestTimerMs)) ? 'parked' : undefined;
}
