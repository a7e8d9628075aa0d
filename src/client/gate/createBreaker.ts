import type { ErrorKind } from '../../errors/index.js';
import type { BreakerOptions } from '../BreakerOptions.js';

/** Decides when to trip; the door knows how to be closed. All moments are monotonic milliseconds. */
export interface Breaker {
  /** Takes note of one end; true when the scope counts as down. A `flaw` is a failure that makes no streak. */
  note(end: 'answer' | 'failure' | 'flaw', durationMs: number, now: number): boolean;
  /** Calls in a millisecond while all was well, as far as seen. */
  readonly healthyRate: number;
  /** It is over: what failed before says nothing any more. */
  reset(): void;
}

/**
 * Counts by time: the last window's numbers fade out as the present one goes on, whether or not anybody calls, so
 * failures of an hour ago are forgotten.
 */
export function createBreaker({
  failuresInRow = 3,
  failureRate = 0.5,
  minimumCalls = 20,
  windowMs = 10_000,
  slowCallMs = Infinity,
}: BreakerOptions = {}): Breaker {
  let startedAt = -Infinity;
  let [calls, failures, lastCalls, lastFailures, streak, rate] = [0, 0, 0, 0, 0, 0];
  const turn = (now: number): void => {
    if (now < startedAt + windowMs) return;
    const isNext = now < startedAt + 2 * windowMs;
    [lastCalls, lastFailures] = isNext ? [calls, failures] : [0, 0];
    [calls, failures] = [0, 0];
    startedAt = isNext ? startedAt + windowMs : now;
  };
  return {
    note(end, durationMs, now) {
      turn(now);
      if (end === 'answer') streak = 0;
      if (end === 'failure') streak += 1;
      calls += 1;
      if (end !== 'answer' || durationMs > slowCallMs) failures += 1;
      const share = 1 - (now - startedAt) / windowMs;
      const all = calls + lastCalls * share;
      const isBusy = all >= minimumCalls;
      const failed = failures + lastFailures * share; // about half of them would have been made in healthy times too
      const isDown = streak >= failuresInRow * (isBusy ? 2 : 1) || (isBusy && failed >= all * failureRate);
      if (isDown) rate = Math.max(rate / 2, (all - failed / 2) / windowMs);
      return isDown;
    },
    get healthyRate() {
      return rate;
    },
    reset() {
      [calls, failures, lastCalls, lastFailures, streak] = [0, 0, 0, 0, 0];
    },
  };
}

const outageKinds: readonly ErrorKind[] = ['server', 'unavailable', 'network', 'timeout'];

/** Whether an error says that the service is in trouble, and not the call. */
export const speaksOfOutage = (error: { readonly kind: ErrorKind } | undefined): boolean =>
  error !== undefined && outageKinds.includes(error.kind);
