import { reviveApiError } from '../catalog/index.js';
import type { Admission, AdmitRequest, ForeignSettle, Gate, Pass, PassEnd, SharedScope } from '../client/index.js';
import { createEmitter } from '../internal/index.js';
import {
  readLedger,
  settleSlot,
  takeSlot,
  type Ledger,
  type SharedClosing,
  type SlotEnd,
  type Verdict,
} from './ledger.js';
import type { SharedStore } from './SharedStore.js';

/** How much later than its abort a request may still reach the server. */
const abortGraceMs = 5000;

/**
 * Puts the ledger of all places before a gate. The gate goes on to order and hold the calls of its own place, told of what the
 * others do; the ledger has the last word on each request, so that two places never take the same unit.
 */
export function shareGate(gate: Gate, scope: SharedScope, store: SharedStore, place: string): Gate {
  const { key, windows, clock, leaseMs } = scope;
  const news = createEmitter<void>();
  const mirror = createMirror(gate, scope);
  let calls = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const change = async <T>(decide: (ledger: Ledger) => readonly [ledger: Ledger, result: T]): Promise<T> => {
    const { ledger, result } = await store.update(key, (value) => {
      const before = readLedger(value);
      const [after, answer] = decide(before);
      return { value: after === before ? value : after, result: { ledger: after, result: answer } };
    });
    mirror.learn(ledger);
    return result;
  };
  const read = (): Promise<void> => change((ledger) => [ledger, undefined]);
  /** Before the next call is let in, so that a page that is loaded again right after a refusal has not forgotten it. */
  let written = read();
  store.subscribe((changed) => {
    if (changed === key) void read().then(() => news.emit());
  });

  const take = (id: string, cost: number): Promise<Verdict> =>
    change((before) => {
      const { ledger, verdict } = takeSlot(before, { id, cost, windows, leaseMs, now: clock.now() });
      return [verdict.taken ? ledger : before, verdict];
    });

  /** Until there is news, the moment has come, or the call is over. */
  const waitFor = (at: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        stop();
        unsubscribe();
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const stop = clock.setTimeout(done, Math.max(0, at - clock.now()));
      const unsubscribe = news.subscribe(done);
      signal?.addEventListener('abort', done);
    });

  const confirm = async (pass: Pass, request: AdmitRequest): Promise<Admission> => {
    const id = `${place}-${(calls += 1)}`;
    const { cost, signal, holdMs, onWait } = request;
    let heldMs = 0;
    let isWaiting = false;
    const end = (admission: Admission): Admission => {
      if (isWaiting) onWait?.(false, 0, () => {});
      if (!admission.admitted) pass.settle({ type: 'unsent' });
      return admission;
    };
    for (;;) {
      if (signal?.aborted) return end({ admitted: false, because: 'aborted' });
      mirror.own(id);
      const verdict = await take(id, cost);
      if (verdict.taken) {
        const settle = createSettle(id, pass);
        if (!signal?.aborted) return end({ admitted: true, pass: { ...pass, heldMs: pass.heldMs + heldMs, settle } });
        settle({ type: 'unsent' });
        continue;
      }
      const waitMs = Math.max(0, verdict.at - clock.now());
      const parked = verdict.closing && waitMs > holdMs - pass.heldMs - heldMs && park(verdict.closing, waitMs);
      if (parked) return end(parked);
      if (!isWaiting) onWait?.(true, 1, () => {});
      isWaiting = true;
      const since = clock.monotonic();
      await waitFor(verdict.at, signal);
      if (verdict.closing) heldMs += clock.monotonic() - since;
    }
  };

  const createSettle = (id: string, pass: Pass): Pass['settle'] => {
    let isSettled = false;
    return (end) => {
      if (isSettled) return false;
      isSettled = true;
      const isTurnedBack = pass.settle(end);
      mirror.over(id);
      const slotEnd = toSlotEnd(end);
      written = change((before) => [settleSlot(before, id, slotEnd, clock.now()), undefined]);
      void written.then(() => news.emit());
      return isTurnedBack;
    };
  };
  const toSlotEnd = (end: PassEnd): SlotEnd => {
    if (end.type === 'abandoned') return { type: 'abandoned', graceMs: abortGraceMs };
    const closing = mirror.newClosing(end);
    if (closing) return { type: 'closed', closing };
    return { type: end.type === 'unsent' || end.type === 'success' ? end.type : 'failure' };
  };

  return {
    id: gate.id,
    get isIdle() {
      return gate.isIdle && mirror.isIdle;
    },
    async admit(request) {
      await written;
      const admission = await gate.admit(request);
      if (!admission.admitted) return admission;
      // One at a time, so that the ledger keeps the order of the gate.
      const answer = turn.then(() => confirm(admission.pass, request));
      turn = answer;
      return answer;
    },
    getState: () => gate.getState(),
    probe() {
      const mayTry = gate.probe();
      if (mayTry) void change((before) => [openNow(before, clock.now()), undefined]);
      return mayTry;
    },
    refresh: () => gate.refresh(),
    join: (cost) => gate.join(cost),
    close: (closing) => gate.close(closing),
  };
}

function park(closing: SharedClosing, opensInMs: number): Admission | undefined {
  const closedBy = reviveApiError(closing.error);
  if (!closedBy) return undefined;
  const source = closedBy.retryAfter?.source ?? 'learned';
  return { admitted: false, because: 'parked', opensInMs, source, closedBy, reason: closing.reason };
}

function openNow(ledger: Ledger, now: number): Ledger {
  const { closing } = ledger;
  return closing && closing.opensAt > now ? { ...ledger, closing: { ...closing, opensAt: now } } : ledger;
}

/** Keeps the gate of this place told of what the ledger says about the others. */
function createMirror(gate: Gate, { clock, leaseMs }: SharedScope) {
  const own = new Map<string, 'under way' | 'over'>();
  const foreign = new Map<string, { readonly settle: ForeignSettle; isSettled: boolean }>();
  let told: number | undefined;

  const settle = (id: string, agoMs: number): void => {
    const pass = foreign.get(id);
    if (!pass || pass.isSettled) return;
    pass.isSettled = true;
    pass.settle(agoMs);
  };

  return {
    get isIdle() {
      return foreign.size === 0;
    },
    own: (id: string) => void own.set(id, 'under way'),
    over: (id: string) => void own.set(id, 'over'),
    learn({ slots, closing }: Ledger): void {
      const now = clock.now();
      const ids = new Set(slots.map(({ id }) => id));
      for (const { id, cost, settledAt } of slots) {
        if (own.has(id)) continue;
        if (!foreign.has(id)) {
          foreign.set(id, { settle: gate.join(cost), isSettled: false });
          // Whoever sent it may be gone without a word.
          clock.setTimeout(() => settle(id, 0), leaseMs);
        }
        if (settledAt !== undefined) settle(id, now - settledAt);
      }
      for (const id of foreign.keys()) {
        if (ids.has(id)) continue;
        settle(id, Infinity);
        foreign.delete(id);
      }
      for (const [id, state] of own) if (state === 'over' && !ids.has(id)) own.delete(id);
      const error = closing && closing.opensAt !== told ? reviveApiError(closing.error) : undefined;
      told = closing?.opensAt;
      if (closing && error)
        gate.close({ error, reason: closing.reason, opensInMs: Math.max(0, closing.opensAt - now) });
    },
    /** What closed the gate of this place by the end of a call, if the others have not heard of it. */
    newClosing(end: PassEnd): SharedClosing | undefined {
      const { door, opensAt, closedAt, reason = 'refusal' } = gate.getState();
      if (door !== 'closed' || opensAt === undefined || opensAt === told || !('error' in end) || !end.error)
        return undefined;
      told = opensAt;
      const { retryAfter } = end.error;
      const error = {
        ...end.error.toJSON(),
        retryAfter: { source: 'learned', ...retryAfter, at: opensAt, ms: opensAt - clock.now() },
      };
      return { error, reason, opensAt, closedAt: closedAt ?? clock.now() };
    },
  };
}
