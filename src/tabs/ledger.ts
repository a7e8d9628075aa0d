/**
 * What all places know of one quota scope. Moments are epoch milliseconds, since places that share nothing but a
 * wall clock write them.
 */
export interface Ledger {
  readonly slots: readonly Slot[];
  readonly closing?: SharedClosing | undefined;
  /** The one call that tries whether the door opens. */
  readonly probe?: { readonly id: string; readonly endsAt: number } | undefined;
}

/** Units that a request took. */
export interface Slot {
  readonly id: string;
  readonly cost: number;
  /** When the answer came: the units are free a window after. */
  readonly settledAt?: number | undefined;
  /** When to stop waiting for that word: whoever sent the request is gone. */
  readonly leaseEndsAt: number;
}

export interface SharedClosing {
  /** An `ApiError` as JSON. */
  readonly error: unknown;
  readonly reason: 'refusal' | 'outage';
  readonly closedAt: number;
  readonly opensAt: number;
}

export interface Window {
  readonly limit: number;
  readonly windowMs: number;
}

export interface Take {
  readonly id: string;
  readonly cost: number;
  readonly windows: readonly Window[];
  readonly leaseMs: number;
  readonly now: number;
}

/** `at`: when to ask again, unless news comes before. */
export type Verdict =
  | { readonly taken: true }
  | { readonly taken: false; readonly at: number; readonly closing?: SharedClosing };

export type SlotEnd =
  | { readonly type: 'unsent' | 'success' | 'failure' }
  /** It may still arrive. */
  | { readonly type: 'abandoned'; readonly graceMs: number }
  | { readonly type: 'closed'; readonly closing: SharedClosing };

export const emptyLedger: Ledger = { slots: [] };

/** After this long without a verdict another call may probe. */
const probeMs = 10_000;

/** Takes units if every window has them and no door is closed. Pure: the same ledger, the same verdict. */
export function takeSlot(before: Ledger, take: Take): { readonly ledger: Ledger; readonly verdict: Verdict } {
  const { id, cost, windows, now, leaseMs } = take;
  const ledger = prune(before, take);
  const { closing, probe, slots } = ledger;
  const refuse = (at: number) => ({ ledger, verdict: { taken: false, at, ...(closing && { closing }) } as const });
  if (closing && now < closing.opensAt) return refuse(closing.opensAt);
  if (closing && probe && probe.id !== id) return refuse(probe.endsAt);
  const at = Math.max(now, ...windows.map((window) => fitsAt(slots, window, cost, now)));
  if (at > now) return refuse(at);
  const slot: Slot = { id, cost, leaseEndsAt: now + leaseMs };
  const isProbe = closing !== undefined;
  return {
    ledger: { slots: [...slots, slot], closing, probe: isProbe ? { id, endsAt: now + probeMs } : undefined },
    verdict: { taken: true },
  };
}

/** Writes down how a request ended. */
export function settleSlot(before: Ledger, id: string, end: SlotEnd, now: number): Ledger {
  const { probe, closing } = before;
  const isProbe = probe?.id === id;
  const settledAt = end.type === 'abandoned' ? now + end.graceMs : now;
  const slots =
    end.type === 'unsent'
      ? before.slots.filter((slot) => slot.id !== id)
      : before.slots.map((slot) => (slot.id === id ? { ...slot, settledAt } : slot));
  if (end.type === 'closed') return { slots, closing: later(end.closing, closing) };
  if (isProbe) return { slots, closing: end.type === 'success' ? undefined : closing };
  return { slots, closing, probe };
}

const later = (one: SharedClosing, other: SharedClosing | undefined): SharedClosing =>
  other && other.opensAt > one.opensAt ? other : one;

/** When the units of a slot come back to a window. */
export const freeAt = ({ settledAt, leaseEndsAt }: Slot, windowMs: number): number =>
  (settledAt ?? leaseEndsAt) + windowMs;

function fitsAt(slots: readonly Slot[], { limit, windowMs }: Window, cost: number, now: number): number {
  const taken = slots
    .map((slot) => ({ cost: slot.cost, at: freeAt(slot, windowMs) }))
    .filter(({ at }) => at > now)
    .toSorted((one, other) => one.at - other.at);
  let used = taken.reduce((sum, slot) => sum + slot.cost, 0);
  // What costs more than the limit goes when the window is empty.
  const room = Math.max(0, limit - cost);
  let at = now;
  for (const slot of taken) {
    if (used <= room) break;
    used -= slot.cost;
    ({ at } = slot);
  }
  return at;
}

/** Forgets what is over. A wall clock that was set back must not stretch a wait: nothing lasts longer than it can. */
function prune({ slots, closing, probe }: Ledger, { windows, leaseMs, now }: Take): Ledger {
  const longestMs = Math.max(0, ...windows.map(({ windowMs }) => windowMs));
  const latest = now + leaseMs;
  const kept = slots
    .filter((slot) => freeAt(slot, longestMs) > now)
    .map(({ leaseEndsAt, settledAt, ...slot }) => ({
      ...slot,
      leaseEndsAt: Math.min(leaseEndsAt, latest),
      ...(settledAt !== undefined && { settledAt: Math.min(settledAt, latest) }),
    }));
  const lastsMs = closing ? closing.opensAt - closing.closedAt : 0;
  return {
    slots: kept,
    closing: closing && { ...closing, opensAt: Math.min(closing.opensAt, now + lastsMs) },
    probe: probe && probe.endsAt > now && probe.endsAt <= now + probeMs ? probe : undefined,
  };
}

/** The ledger in what a store kept, which another version may have written. */
export function readLedger(value: unknown): Ledger {
  const { slots, closing, probe } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Ledger>;
  return {
    slots: Array.isArray(slots) ? slots.filter(isSlot) : [],
    closing: isSpan(closing) ? closing : undefined,
    probe: typeof probe?.id === 'string' && Number.isFinite(probe.endsAt) ? probe : undefined,
  };
}

function isSlot(value: unknown): value is Slot {
  const { id, cost, leaseEndsAt, settledAt } = (value ?? {}) as Partial<Slot>;
  const isSettled = settledAt === undefined || Number.isFinite(settledAt);
  return typeof id === 'string' && Number.isFinite(cost) && Number.isFinite(leaseEndsAt) && isSettled;
}

function isSpan(closing: SharedClosing | undefined): closing is SharedClosing {
  const isKnown = closing?.reason === 'refusal' || closing?.reason === 'outage';
  return isKnown && Number.isFinite(closing.closedAt) && Number.isFinite(closing.opensAt);
}
