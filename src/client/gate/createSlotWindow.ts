/** Units of one limit: so many in a window, given back conservatively. */
export interface SlotWindow {
  readonly windowMs: number;
  readonly limit: number;
  /** The server's word on the limit: tightens at once, loosens when told twice, never above what was given. */
  advise(limit: number): void;
  /** Units neither in flight nor waiting out their window. */
  remaining(now: number): number;
  take(cost: number): void;
  /** Gives the units back at a moment. */
  freeAt(cost: number, at: number): void;
  /** When `cost` units fit; `Infinity` while that hangs on calls in flight. */
  fitsAt(cost: number, now: number): number;
  /** The next moment at which units come back. */
  nextChangeAt(now: number): number;
}

/**
 * A slot is held from send until response plus window. The server counts a request no later than its
 * response leaves, so the call after a full window is later than (arrival of its oldest) + window,
 * whatever the latencies and whether the server's window is fixed, clock-aligned or sliding.
 */
export function createSlotWindow(given: number, windowMs: number, ceiling = given): SlotWindow {
  const returns: { readonly cost: number; readonly at: number }[] = []; // earliest first
  let limit = given;
  let told = given;
  let held = 0;
  const collect = (now: number): void => {
    while (returns[0] && returns[0].at <= now) held -= returns.shift()!.cost;
  };
  return {
    get limit() {
      return limit;
    },
    windowMs,
    advise(next) {
      if (next < limit || next === told) limit = Math.min(next, ceiling);
      told = next;
    },
    remaining(now) {
      collect(now);
      return Math.max(0, limit - held);
    },
    take(cost) {
      held += cost;
    },
    freeAt(cost, at) {
      let index = returns.length;
      while (index > 0 && returns[index - 1]!.at > at) index -= 1;
      returns.splice(index, 0, { cost, at });
    },
    fitsAt(cost, now) {
      collect(now);
      // A call that costs more than the whole limit passes alone; it could never pass otherwise.
      let surplus = held + Math.min(cost, limit) - limit;
      if (surplus <= 0) return now;
      for (const back of returns) if ((surplus -= back.cost) <= 0) return back.at;
      return Infinity;
    },
    nextChangeAt(now) {
      collect(now);
      return returns[0]?.at ?? Infinity;
    },
  };
}
