import type { Quota } from './Gate.js';

/** What the server said is left before its next reset. */
export interface Allowance {
  /** Reads one answer's word while `inFlight` other units are under way, counted by the server or not. */
  learn(quota: Quota, inFlight: number, now: number): void;
  take(cost: number): void;
  /** When `cost` units may go: now, or at the reset. */
  fitsAt(cost: number, now: number): number;
  remaining(now: number): number;
  /** The smallest number told about the present window; what is left when nothing is in flight. */
  readonly least: number;
  /** The reset, while it lies ahead. */
  nextChangeAt(now: number): number;
}

/** Resets told in whole seconds wobble by one; within that they are the same reset. */
const wobbleMs = 1000;

/**
 * Tightens at once and loosens only with a new window: answers overtake each other, so of two that
 * speak of the same reset the smaller number holds. Calls in flight are taken off, because the server
 * may not have counted them yet, until none is left that could be uncounted. After the reset the allowance says nothing until the next answer.
 */
export function createAllowance(): Allowance {
  let left = Infinity;
  let least = Infinity;
  let resetAt = -Infinity;
  const isOver = (now: number): boolean => now >= resetAt;
  return {
    learn({ remaining, resetMs }, inFlight, now) {
      if (remaining === undefined || resetMs === undefined) return;
      const told = Math.max(0, remaining - inFlight);
      const isSameWindow = !isOver(now) && now + resetMs <= resetAt + wobbleMs;
      least = isSameWindow ? Math.min(least, remaining) : remaining;
      if (inFlight === 0) left = least;
      else left = isSameWindow ? Math.min(left, told) : told;
      resetAt = isSameWindow ? Math.max(resetAt, now + resetMs) : now + resetMs;
    },
    take(cost) {
      left -= cost;
    },
    fitsAt: (cost, now) => (isOver(now) || cost <= left ? now : resetAt),
    get least() {
      return least;
    },
    remaining: (now) => (isOver(now) ? Infinity : Math.max(0, left)),
    nextChangeAt: (now) => (isOver(now) ? Infinity : resetAt),
  };
}
