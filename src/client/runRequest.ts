import type { AnyApiError } from '../errors/index.js';
import { decideRetry, type RetryDecision } from '../policy/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import type { HoldBudget } from './enterGate.js';
import type { CallPlan } from './planCall.js';
import { raceAbort } from './raceAbort.js';
import { isRefusal, unsurface } from './refusals.js';
import { runAttempt } from './runAttempt.js';

/**
 * A call with its retries: the small loop for code that has none of its own. Decides as the hooks do and
 * sleeps in between, under the client's retry budget. A call that the gate has held as long as it may is
 * not put through a second wait here.
 */
export async function runRequest(core: ClientCore, call: Call, plan: CallPlan, hold: HoldBudget): Promise<unknown> {
  let previousDelayMs: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runAttempt(core, call, plan, { attempt, hold });
    } catch (failure) {
      const error = failure as AnyApiError;
      const decision = call.signal.aborted
        ? ({ retry: false, because: 'cancelled' } as const)
        : decide(core, call, plan, { error, attempt, previousDelayMs });
      call.tell({ type: 'decision', attempt, decision });
      if (!decision.retry) throw error;
      previousDelayMs = decision.delayMs;
      await sleep(core, call, decision.delayMs, attempt);
    }
  }
}

interface Failed {
  readonly error: AnyApiError;
  readonly attempt: number;
  readonly previousDelayMs: number | undefined;
}

function decide(core: ClientCore, call: Call, plan: CallPlan, failed: Failed): RetryDecision {
  const { clock, policies, random, budget } = core;
  const error = unsurface(failed.error);
  const now = clock.now();
  const decision = decideRetry({
    ...failed,
    error,
    policies,
    now,
    random,
    deadlineAt: now + call.deadlineAt - clock.monotonic(),
    budgetLeft: budget.left,
    isRepeatable: plan.isRepeatable,
    isResendable: plan.isResendable,
  });
  if (!decision.retry) return decision;
  if (isRefusal(error)) {
    if (!plan.isResendable) return { retry: false, because: 'not-repeatable' };
    // The gate has waited already and found it too long; `retryAfter` says until when.
    return { retry: false, because: 'parked', ...(error.retryAfter && { retryAt: error.retryAfter.at }) };
  }
  if (error.kind !== 'rate-limited') budget.trySpend();
  return decision;
}

async function sleep({ clock }: ClientCore, call: Call, delayMs: number, attempt: number): Promise<void> {
  let stop: (() => void) | undefined;
  const wait = new Promise<void>((resolve) => {
    stop = clock.setTimeout(resolve, delayMs);
  });
  try {
    await raceAbort(wait, call.signal);
  } catch {
    throw call.endedError({ attempt });
  } finally {
    stop?.();
  }
}
