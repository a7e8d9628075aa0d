import type { AnyApiError } from '../errors/index.js';
import type { Renewal } from './auth/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { enterGate, type HoldBudget } from './enterGate.js';
import { exchange } from './exchange.js';
import type { CallPlan } from './planCall.js';
import { isRefusal, mayResend, passingTrouble, ruleOf, surface, withDoorsWait } from './refusals.js';

export interface AttemptRun {
  /** Counted from 1. */
  readonly attempt: number;
  readonly hold: HoldBudget;
  readonly onQueued?: ((isQueued: boolean) => void) | undefined;
}

/** Once for a credential that was renewed meanwhile, once for one renewed for this call. */
const maxReplays = 2;

/**
 * One attempt: a slot, a request, its answer. A refusal closes the door and sends the call back to the
 * head of the queue; an ended credential is renewed and the call replayed. Neither counts as an attempt,
 * and nothing here sleeps for back-off. Rejects with an `ApiError`.
 */
export async function runAttempt(core: ClientCore, call: Call, plan: CallPlan, run: AttemptRun): Promise<unknown> {
  const startedAt = core.clock.monotonic();
  try {
    return await attemptOnce(core, call, plan, run);
  } catch (failure) {
    const error = surface(core, plan, failure as AnyApiError);
    const durationMs = core.clock.monotonic() - startedAt;
    call.tell({ type: 'failure', attempt: run.attempt, error, durationMs });
    throw error;
  }
}

async function attemptOnce(core: ClientCore, call: Call, plan: CallPlan, run: AttemptRun): Promise<unknown> {
  const { clock } = core;
  const { attempt, hold } = run;
  let place: number | undefined;
  let refusal: AnyApiError | undefined;
  for (let replays = 0; ;) {
    const queuedAt = clock.monotonic();
    const onWait = (scope: string, position: number): void => call.tell({ type: 'queued', scope, position });
    const { gate, pass, token } = await enterGate(core, call, plan, { ...run, place, refusal, onWait });
    const sentAt = clock.monotonic();
    if (refusal) call.tell({ type: 'resend', scope: gate.id, waitedMs: sentAt - queuedAt });
    call.tell({ type: 'attempt', attempt, scope: gate.id });
    const end = await exchange(core, call, plan, token, attempt);
    if (end.type === 'success') {
      pass.settle(end);
      core.budget.refill();
      const durationMs = clock.monotonic() - sentAt;
      call.tell({ type: 'success', attempt, status: end.status, durationMs });
      return end.value;
    }
    const { error } = end;
    const rule = ruleOf(core, error);
    ({ place } = pass);
    refusal = end.type === 'failure' && isRefusal(error) ? error : undefined;
    if (refusal && end.type === 'failure') {
      pass.settle({ ...end, type: 'refused' });
      if (!mayResend(plan, error, rule) || hold.resendsLeft < 1) throw withDoorsWait(gate, error);
      hold.resendsLeft -= 1;
      continue;
    }
    pass.settle(end.type === 'failure' && error.code === 'parse' ? { ...end, type: 'success' } : end);
    const isCredentialEnded = rule === 'after-reauth' && error.kind === 'authentication';
    if (token === undefined || !isCredentialEnded || replays === maxReplays) throw error;
    const renewal = await renew(core, call, { token, sentAt, attempt });
    if (renewal.outcome === 'dead') throw error;
    if (renewal.outcome === 'transient') throw passingTrouble(core, plan, renewal.failure, attempt);
    replays += 1;
    call.tell({ type: 'replay' });
  }
}

async function renew(
  { auth }: ClientCore,
  call: Call,
  { token, sentAt, attempt }: { readonly token: string; readonly sentAt: number; readonly attempt: number },
): Promise<Renewal> {
  if (!auth) return { outcome: 'dead' };
  try {
    return await auth.renew({ sentToken: token, sentAt, signal: call.signal });
  } catch (failure) {
    if (call.signal.aborted) throw call.endedError({ attempt });
    return { outcome: 'transient', failure };
  }
}
