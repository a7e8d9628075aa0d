import { createEmitter, type Unsubscribe } from '../internal/index.js';
import type { AnyApiError, RetryAfterSource } from '../errors/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { clientError, reviseError } from './clientErrors.js';
import type { Admission, Gate, Pass } from './gate/index.js';
import type { CallPlan } from './planCall.js';
import { raceAbort } from './raceAbort.js';
import { priorityOf } from './priorityOf.js';
import { passingTrouble } from './refusals.js';

/** What may still be spent on refusals; shared by the attempts of one call. */
export interface HoldBudget {
  leftMs: number;
  resendsLeft: number;
}

export interface EntryOptions {
  readonly attempt: number;
  readonly hold: HoldBudget;
  /** The present credential; read again after a wait. */
  readonly token: string | undefined;
  readonly onQueued?: ((isQueued: boolean) => void) | undefined;
  /** Told when the call has to wait. */
  readonly onWait: (scope: string, position: number) => void;
  /** The place of the pass before, and the refusal that ended it. */
  readonly place?: number | undefined;
  readonly refusal?: AnyApiError | undefined;
}

export interface Entry {
  readonly gate: Gate;
  readonly pass: Pass;
  readonly token: string | undefined;
}

/** Waits for a slot in the scope of the present credential. Rejects with an `ApiError`; nothing was sent then. */
export async function enterGate(core: ClientCore, call: Call, plan: CallPlan, options: EntryOptions): Promise<Entry> {
  const readToken = async (): Promise<string | undefined> => {
    if (!core.auth || !plan.takesToken) return undefined;
    try {
      return await raceAbort(core.auth.getToken(), call.signal);
    } catch (failure) {
      throw call.signal.aborted ? ended() : passingTrouble(core, plan, failure, options.attempt);
    }
  };
  const ended = (): AnyApiError => call.endedError({ attempt: options.attempt });

  let { place, token } = options;
  for (;;) {
    const gate = core.scopes.gateFor(plan.url.origin, token, plan.scope);
    let hasWaited = false;
    let stopWatching: Unsubscribe | undefined;
    const { priority, notBefore } = call.options;
    const listeners = createEmitter<boolean>();
    if (options.onQueued) listeners.subscribe(options.onQueued);
    const admission = await gate.admit({
      cost: plan.cost,
      priority: priorityOf(call.options),
      lane: plan.endpoint,
      notBefore,
      signal: call.signal,
      holdMs: Math.min(options.hold.leftMs, call.deadlineAt - core.clock.monotonic()),
      place,
      onWait(isWaiting, position, promote) {
        if (isWaiting) options.onWait(gate.id, position);
        stopWatching?.();
        if (isWaiting && typeof priority === 'object') {
          stopWatching = priority.subscribe(() => promote(priority.getSnapshot()));
        }
        hasWaited = true;
        listeners.emit(isWaiting);
      },
    });
    if (!admission.admitted) throw turnedAway(core, call, plan, options, gate, admission);
    const { pass } = admission;
    options.hold.leftMs -= pass.heldMs;
    try {
      // A wait may outlive a token, even a person's session.
      const fresh = hasWaited ? await readToken() : token;
      if (call.signal.aborted) throw ended();
      if (core.scopes.gateFor(plan.url.origin, fresh, plan.scope) === gate) return { gate, pass, token: fresh };
      token = fresh;
      place = undefined;
    } catch (error) {
      pass.settle({ type: 'unsent' });
      throw error;
    }
    pass.settle({ type: 'unsent' });
  }
}

function turnedAway(
  core: ClientCore,
  call: Call,
  plan: CallPlan,
  { attempt, refusal }: EntryOptions,
  gate: Gate,
  admission: Admission & { readonly admitted: false },
): AnyApiError {
  const occurredAt = core.clock.now();
  /** Counted from when the error happened: another reading of the clock would make `ms` and `at` two moments. */
  const until = (at: number, source: RetryAfterSource, from = occurredAt) => ({
    retryAfter: { ms: Math.max(0, at - from), at, source },
  });
  switch (admission.because) {
    case 'aborted': {
      const { nextSlotAt, opensAt = nextSlotAt } = gate.getState();
      return call.endedError({ attempt, ...(opensAt !== undefined && until(opensAt, 'learned')) });
    }
    case 'full':
      return clientError(plan, 'unknown', {
        kind: 'rate-limited',
        messageKey: 'rate-limited',
        recovery: ['wait'],
        attempt,
        occurredAt,
        cause: new QueueFull('as many calls wait for a slot as the client keeps'),
      });
    case 'parked': {
      const { opensInMs, source, closedBy, reason } = admission;
      const wait = until(occurredAt + opensInMs, source, refusal?.occurredAt);
      if (refusal) return reviseError(refusal, { attempt, ...wait });
      // Never sent: what stopped it is another call's refusal.
      const { method, endpoint } = plan;
      const own = { status: undefined, requestId: undefined, outcome: 'not-applied' as const, fieldErrors: {} };
      const hidden = { details: undefined, problem: undefined, vendorMessage: undefined, cause: closedBy };
      const meaning = reason === 'outage' ? unavailable : undefined;
      return reviseError(closedBy, { attempt, ...wait, ...own, ...hidden, ...meaning, method, endpoint, occurredAt });
    }
    default:
      return admission satisfies never;
  }
}

/** Whatever showed that the service is down, to those who wait for it it is one thing. */
const unavailable = {
  kind: 'unavailable',
  retry: { rule: 'after-wait' },
  messageKey: 'unavailable',
  recovery: ['retry'],
} as const;

/** Why a call was not even queued. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}
