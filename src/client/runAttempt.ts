import type { AnyApiError } from '../errors/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { enterGate, type HoldBudget } from './enterGate.js';
import { passSession, toVisitor } from './enterSession.js';
import { exchange, type Exchange } from './exchange.js';
import type { Pass, PassEnd } from './gate/index.js';
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
/** A session that changes oftener, between a look at it and the sending, would keep the call turning for ever. */
const maxTurns = 10;

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
  const auth = plan.takesToken ? core.auth : undefined;
  const visitor = toVisitor(call, plan, attempt);
  let place: number | undefined;
  let refusal: AnyApiError | undefined;
  let ended: AnyApiError | undefined;
  let turns = 0;
  for (let replays = 0; ;) {
    let present: string | undefined;
    if (auth) {
      const leave = auth.enter(visitor);
      const answer = await passSession(core, call, plan, { attempt, auth, visitor, leave, refusal: ended });
      if (answer === 'again') continue;
      present = answer.token;
    }
    const queuedAt = clock.monotonic();
    const onWait = (scope: string, position: number): void => call.tell({ type: 'queued', scope, position });
    const { gate, pass, token } = await enterGate(core, call, plan, {
      ...run,
      token: present,
      place,
      refusal,
      onWait,
    });
    if (auth && !auth.maySend(visitor, token)) {
      // The session changed since. The place in the queue is kept.
      ({ place } = pass);
      pass.settle({ type: 'unsent' });
      turns += 1;
      if (turns > maxTurns) throw passingTrouble(core, plan, new Error('The credential changes all the time'), attempt);
      continue;
    }
    const sentAt = clock.monotonic();
    if (ended) call.tell({ type: 'replay' });
    ended = undefined;
    if (refusal) call.tell({ type: 'resend', scope: gate.id, waitedMs: sentAt - queuedAt });
    call.tell({ type: 'attempt', attempt, scope: gate.id });
    const end = await exchange(core, timed(call, plan, pass), plan, token, attempt);
    if (end.type === 'success') {
      pass.settle(end);
      core.budget.refill();
      if (token !== undefined) auth?.accept(visitor, token, sentAt);
      const durationMs = clock.monotonic() - sentAt;
      call.tell({ type: 'success', attempt, status: end.status, durationMs });
      return end.value;
    }
    const { error } = end;
    const rule = ruleOf(core, error);
    ({ place } = pass);
    refusal = pass.settle(toPassEnd(call, end)) ? error : undefined;
    if (refusal) {
      if (!mayResend(plan, error, rule) || hold.resendsLeft < 1) throw withDoorsWait(gate, error);
      hold.resendsLeft -= 1;
      continue;
    }
    const isCredentialEnded = rule === 'after-reauth' && error.kind === 'authentication';
    if (!auth || token === undefined || !isCredentialEnded) throw error;
    const next = auth.refuse(visitor, { token, sentAt, error });
    const answer = await passSession(core, call, plan, { attempt, auth, visitor, leave: next, refusal: error });
    // A new sign-in is a new beginning.
    if (answer === 'again') replays = -1;
    if (replays === maxReplays) throw error;
    replays += 1;
    ended = error;
  }
}

/** Behind a call that tries a closed door all others wait, so it waits less. A write is not cut off: nobody would know what it did. */
function timed(call: Call, plan: CallPlan, { timeoutMs = Infinity }: Pass): Call {
  return plan.isRepeatable ? { ...call, timeoutMs: Math.min(call.timeoutMs, timeoutMs) } : call;
}

function toPassEnd(call: Call, end: Exclude<Exchange, { readonly type: 'success' }>): PassEnd {
  if (end.type === 'abandoned' && call.signal.aborted) return { type: 'abandoned' };
  if (end.type !== 'failure') return end;
  if (end.error.code === 'parse') return { type: 'success', quota: end.quota };
  return isRefusal(end.error) ? { ...end, type: 'refused' } : end;
}
