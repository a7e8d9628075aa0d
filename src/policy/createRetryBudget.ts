/** How a retry budget fills and empties. */
export interface RetryBudgetOptions {
  /** Tokens at the start and at most. Default 10. */
  readonly capacity?: number;
  /** Tokens a success puts back. Default 0.1: in the long run one retry for ten successes. */
  readonly refillPerSuccess?: number;
  /** Tokens one retry takes. Default 1. */
  readonly costPerRetry?: number;
}

/** Shared by all calls of a client: while a service is down, retries must not multiply the load. */
export interface RetryBudget {
  /** Tokens left; `decideRetry` takes it as `budgetLeft`. */
  readonly left: number;
  /** Takes a retry's tokens; false, and nothing taken, when there are too few. */
  trySpend(): boolean;
  /** Puts tokens back after a call that was answered well. */
  refill(): void;
}

const defaults = { capacity: 10, refillPerSuccess: 0.1, costPerRetry: 1 } as const satisfies RetryBudgetOptions;

/** Tokens after a retry; undefined when there are too few. */
export function spend(
  left: number,
  { costPerRetry = defaults.costPerRetry }: RetryBudgetOptions = {},
): number | undefined {
  return left >= costPerRetry ? left - costPerRetry : undefined;
}

/** Tokens after a success. */
export function refill(left: number, options: RetryBudgetOptions = {}): number {
  const { capacity, refillPerSuccess } = { ...defaults, ...options };
  // Sums of 0.1 drift; a thousandth is finer than anybody counts.
  return Math.min(capacity, Math.round((left + refillPerSuccess) * 1000) / 1000);
}

/** Makes a token bucket that is filled by successes, not by time: an idle client earns no storm. */
export function createRetryBudget(options: RetryBudgetOptions = {}): RetryBudget {
  let left = options.capacity ?? defaults.capacity;
  return {
    get left() {
      return left;
    },
    trySpend() {
      const after = spend(left, options);
      left = after ?? left;
      return after !== undefined;
    },
    refill() {
      left = refill(left, options);
    },
  };
}
