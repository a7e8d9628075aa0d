import type { RetryDecision } from '../policy/index.js';

interface Remembered {
  readonly attempt: number;
  readonly decision: RetryDecision;
}

const byError = new WeakMap<object, Remembered>();
// A thrown primitive cannot key a WeakMap. Nothing can run between decision and use, so one slot does.
let ofPrimitive: (Remembered & { readonly error: unknown }) | undefined;

/**
 * Keeps the one decision made about a failure. TanStack asks `retryDelay`, then `retry`, then
 * announces the failure, all in one tick: each of the three must see the same decision, or the
 * countdown would show another jitter than the timer has.
 */
export function rememberDecision(error: unknown, attempt: number, decision: RetryDecision): void {
  if (typeof error === 'object' && error !== null) byError.set(error, { attempt, decision });
  else ofPrimitive = { error, attempt, decision };
}

/** The decision about this failure; with `attempt`, only if it was about that attempt. */
export function recallDecision(error: unknown, attempt?: number): RetryDecision | undefined {
  const found = typeof error === 'object' && error !== null ? byError.get(error) : matching(error);
  return attempt === undefined || found?.attempt === attempt ? found?.decision : undefined;
}

const matching = (error: unknown) =>
  ofPrimitive !== undefined && Object.is(ofPrimitive.error, error) ? ofPrimitive : undefined;

const delaysBefore = new WeakMap<object, number>();

/**
 * Says which failure of the same call came before this one, so that decorrelated jitter can go by the
 * wait that lay between them. TanStack's retryer does not tell.
 */
export function rememberPrevious(error: unknown, before: unknown): void {
  const decision = before === null || before === undefined ? undefined : recallDecision(before);
  if (typeof error === 'object' && error !== null && decision?.retry === true)
    delaysBefore.set(error, decision.delayMs);
}

/** The wait before the attempt that failed with this; undefined at first and for calls that are not ours. */
export function previousDelayOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null ? delaysBefore.get(error) : undefined;
}
