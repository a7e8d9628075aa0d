import { decideFailure, type DecisionScope } from './decideFailure.js';
import { recallDecision } from './decisions.js';

/** TanStack's two questions about a failure. */
export interface RetryBridge {
  readonly retry: (failures: number, error: unknown) => boolean;
  readonly retryDelay: (failures: number, error: unknown) => number;
}

const ours = new WeakSet<object>();

/** Whether a `retryDelay` was made here, so that the remembered decision tells the next attempt's time. */
export function isOurDelay(retryDelay: unknown): boolean {
  return typeof retryDelay === 'function' && ours.has(retryDelay);
}

/**
 * Lets TanStack's retryer ask `decideRetry`. It calls `retryDelay` first, which decides and remembers;
 * `retry` reads the same decision. Both are total. Failures are counted from zero there, attempts from
 * one here.
 */
export function createRetryBridge(scope: DecisionScope): RetryBridge {
  const retryDelay = (failures: number, error: unknown) => {
    const decision = decideFailure(error, failures + 1, scope);
    return decision.retry ? decision.delayMs : 0;
  };
  const retry = (failures: number, error: unknown) =>
    // Nothing is remembered when somebody else's `retryDelay` stands beside our `retry`.
    (recallDecision(error, failures + 1) ?? decideFailure(error, failures + 1, scope)).retry;
  ours.add(retryDelay);
  return { retry, retryDelay };
}
