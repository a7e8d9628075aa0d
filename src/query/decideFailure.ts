import { isCancelledError } from '@tanstack/react-query';

import { isRefusal, unsurface, type AnyApiClient } from '../client/index.js';
import { longestTimerMs, systemClock, systemRandom } from '../internal/index.js';
import { decideRetry, type Policies, type RetryDecision } from '../policy/index.js';
import { clientBehind } from './clientBehind.js';
import { previousDelayOf, rememberDecision } from './decisions.js';
import { isServer } from './isServer.js';
import { readFailure } from './readFailure.js';

/** Whose failures are decided. */
export interface DecisionScope {
  /** Read at each failure, so that clients that came later are known. */
  readonly apis: () => readonly AnyApiClient[];
  /** Wins over the client that bears the error's vendor. */
  readonly client?: AnyApiClient | undefined;
  /** Stands in place of the client's. */
  readonly policies?: Policies | undefined;
  readonly maxHoldMs?: number | undefined;
  /** Whether the call may be sent again. Default: judged by the error's method. */
  readonly isRepeatable?: boolean | undefined;
  /** Whether a refused write may be sent again. Default true. */
  readonly isResendable?: boolean | undefined;
  /** Whether these are writes, as far as a failure does not say. */
  readonly isWrite?: boolean | undefined;
}

/**
 * Decides about one failure and remembers it. The policy is found through the *error's* own vendor and
 * endpoint. Never throws: a throwing `retry` function would hang its query for good.
 */
export function decideFailure(error: unknown, attempt: number, scope: DecisionScope): RetryDecision {
  const decision = guarded(error, attempt, scope);
  rememberDecision(error, attempt, decision);
  return decision;
}

function guarded(error: unknown, attempt: number, scope: DecisionScope): RetryDecision {
  try {
    return isCancelledError(error) ? { retry: false, because: 'cancelled' } : decide(error, attempt, scope);
  } catch {
    return { retry: false, because: 'policy-threw' };
  }
}

function decide(error: unknown, attempt: number, scope: DecisionScope): RetryDecision {
  const apis = scope.apis();
  const source = scope.client ?? clientBehind(error);
  // Policies are keyed by the vendor's code, also where the endpoint did not declare it.
  const reading = unsurface(readFailure(error, apis, scope.isWrite));
  const client = source ?? apis.find((api) => api.vendor === reading.vendor);
  const decision = decideRetry({
    error: reading,
    // A call that came through `client.request` has its own attempts behind it. Back-off loops never nest.
    attempt: Math.max(attempt, reading.attempt),
    policies: scope.policies ?? client?.policies,
    now: (client?.clock ?? systemClock).now(),
    random: client?.random ?? systemRandom,
    isServer: isServer(),
    budgetLeft: client?.retryBudget?.left,
    maxHoldMs: scope.maxHoldMs,
    isRepeatable: scope.isRepeatable,
    isResendable: scope.isResendable,
    previousDelayMs: previousDelayOf(error),
  });
  if (!decision.retry) return decision;
  const { retryAfter, kind } = reading;
  // The gate has held the call as long as it may. It is not put through a second wait.
  if (clientBehind(error) !== undefined && retryAfter !== undefined && isRefusal(reading)) {
    return { retry: false, because: 'parked', retryAt: retryAfter.at };
  }
  if (kind !== 'rate-limited') client?.retryBudget?.trySpend();
  return clamped(decision);
}

/** TanStack fires NaN, infinite and too long delays at once. */
function clamped(decision: RetryDecision): RetryDecision {
  if (!decision.retry) return decision;
  if (Number.isNaN(decision.delayMs)) return { retry: false, because: 'policy-threw' };
  return { ...decision, delayMs: Math.min(Math.max(0, decision.delayMs), longestTimerMs) };
}
