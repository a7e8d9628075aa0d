/** Units of one limit: so many in a window, given back conservatively. All moments are monotonic milliseconds. */
export interface SlotWindow {
  limit: number;
  windowMs: number;
  /** The server's word on the limit: tightens at once, loosens when told twice, never above what was given. */
  advise(limit: number): void;
  /**
   * The server's window is said to end then; `everyMs`: and again after each such span. `notBefore`: it may be as early as
   * that, for the word was long on its way. `Infinity` takes it back.
   */
  setReset(at: number, everyMs?: number, notBefore?: number): void;
  /** Whether resets come in a known rhythm. */
  readonly isPeriodic: boolean;
  /** Units in flight or waiting out their window. */
  held(now: number): number;
  /** True when the call is a scout: it goes although no slot is free, to see whether the server began a new window. */
  take(cost: number, now: number): boolean;
  /** The scout ended. Passing in a known rhythm, it proves that a new window began; elsewhere what it was told does. */
  scouted(hasPassed: boolean): void;
  /** Nothing is in flight, and the server counts so many units: what more is held, oldest first, it has forgotten. */
  counted(used: number, now: number): void;
  /** Units ended at a moment, which may lie ahead: they come back a window later. */
  endAt(cost: number, at: number): void;
  /** The server did not count the units. */
  giveBack(cost: number): void;
  /** What ended until then no longer counts. */
  forgetUntil(before: number): void;
  /** When `cost` units fit; `Infinity` while that hangs on calls in flight. */
  fitsAt(cost: number, now: number): number;
  /** The next moment at which units come back. */
  nextChangeAt(now: number): number;
}

/** Resets told in whole seconds may be off by one. */
const wobbleMs = 1000;
/** What ended so shortly before a told reset may have been counted after it. */
export const blurMs = 2000;

/**
 * A slot is held from send until response plus window. The server counts a request no later than its
 * response leaves, so the call after a full window is later than (arrival of its oldest) + window,
 * whatever the latencies and whether the server's window is fixed, clock-aligned or sliding.
 *
 * Where the server says when its window ends, that may be sooner. Then one call, the scout, goes first, and only
 * its answer gives slots back: as many as the server says it has left.
 */
export function createSlotWindow(given: number, windowMs: number, ceiling = given): SlotWindow {
  let ends: { readonly cost: number; readonly at: number }[] = []; // earliest first, from `first` on
  let first = 0;
  let told = given;
  let taken = 0;
  let resetAt = Infinity;
  let oldUntil = Infinity; // what ended until then was counted before the reset
  let everyMs = 0;
  let isScouted = false;

  const drop = (isOver: (end: { readonly cost: number; readonly at: number }) => boolean): void => {
    for (let end = ends[first]; end && isOver(end); end = ends[first]) {
      taken -= end.cost;
      first += 1;
    }
    // Cut off now and then, so that each end is moved once or so.
    if (first * 2 <= ends.length) return;
    ends = ends.slice(first);
    first = 0;
  };

  const turn = (byMs: number): void => {
    resetAt += byMs;
    oldUntil += byMs;
  };

  const endedUntil = (at: number): { readonly units: number; readonly fewest: number } => {
    let [units, fewest] = [0, Infinity];
    for (let index = first; index < ends.length && ends[index]!.at <= at; index += 1) {
      units += ends[index]!.cost;
      fewest = Math.min(fewest, ends[index]!.cost);
    }
    return { units, fewest };
  };

  const scoutAt = (surplus: number, now: number): number => {
    if (everyMs && now > resetAt) turn(everyMs * Math.floor((now - resetAt) / everyMs));
    const oldest = ends[first]?.at ?? Infinity;
    if (isScouted || oldest === Infinity) return Infinity;
    const next = oldest <= oldUntil ? resetAt : resetAt + (everyMs || Infinity);
    if (next === Infinity) return Infinity;
    const old = endedUntil(next - resetAt + oldUntil);
    // Where the new window may hold something already, its answer tells as much. A sliding one gives back one call's units.
    if (taken > old.units || surplus > old.fewest) return Infinity;
    // A second later than told: seconds may have been rounded down.
    return next + wobbleMs;
  };

  return {
    limit: given,
    windowMs,
    advise(next) {
      if (next < this.limit || next === told) this.limit = Math.min(next, ceiling);
      told = next;
    },
    setReset(at, period = 0, notBefore = at) {
      everyMs = period;
      // Answers overtake each other, and told seconds wobble: the later moment holds.
      if (resetAt !== Infinity && at < resetAt) return;
      resetAt = at;
      oldUntil = Math.min(at - blurMs, notBefore - wobbleMs);
    },
    get isPeriodic() {
      return everyMs > 0;
    },
    held(now) {
      drop(({ at }) => at + this.windowMs <= now);
      return taken;
    },
    take(cost, now) {
      const units = Math.min(cost, this.limit);
      const surplus = this.held(now) + units - this.limit;
      const isScout = surplus > 0 && now >= scoutAt(surplus, now);
      taken += cost;
      isScouted ||= isScout;
      return isScout;
    },
    scouted(hasPassed) {
      isScouted = false;
      if (everyMs) return hasPassed ? drop(({ at }) => at <= oldUntil) : undefined;
      if (!hasPassed) resetAt = Infinity;
    },
    counted(used, now) {
      // What was abandoned may still arrive, so it is left out.
      let settled = 0;
      for (let index = first; index < ends.length; index += 1) if (ends[index]!.at <= now) settled += ends[index]!.cost;
      drop((end) => end.at <= now && (settled -= end.cost) >= used);
    },
    endAt(cost, at) {
      let index = ends.push({ cost, at }) - 1;
      for (; index > first && ends[index - 1]!.at > at; index -= 1) ends[index] = ends[index - 1]!;
      ends[index] = { cost, at };
    },
    giveBack(cost) {
      taken -= cost;
    },
    forgetUntil(before) {
      drop(({ at }) => at <= before);
    },
    fitsAt(cost, now) {
      // A call that costs more than the whole limit passes alone; it could never pass otherwise.
      const units = Math.min(cost, this.limit);
      let surplus = this.held(now) + units - this.limit;
      if (!(surplus > 0)) return now;
      const triesAt = scoutAt(surplus, now);
      let at = Infinity;
      for (let index = first; index < ends.length && surplus > 0; index += 1) {
        const end = ends[index]!;
        surplus -= end.cost;
        if (surplus <= 0) at = end.at + this.windowMs;
      }
      return Math.max(now, Math.min(at, triesAt));
    },
    nextChangeAt(now) {
      this.held(now);
      const next = ends[first];
      return next ? next.at + this.windowMs : Infinity;
    },
  };
}
