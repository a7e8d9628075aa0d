import type { Quota } from './Gate.js';

/** What the server said is left before its next reset. */
export interface Allowance {
  /** Reads the word of an answer to what was sent at `sentAt`, while the server may not have counted `uncounted` other units. */
  learn(quota: Quota, uncounted: number, sentAt: number, now: number): void;
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
 * speak of the same reset the smaller number holds. What is in flight is taken off, and what ended without a
 * word of the server since the call was sent, because the server may not have counted it yet. After the reset the allowance says nothing until the next answer.
 */
export function createAllowance(): Allowance {
  let left = Infinity;
  let least = Infinity;
  let resetAt = -Infinity;
  const isOver = (now: number): boolean => now >= resetAt;
  return {
    learn({ remaining, resetMs }, uncounted, sentAt, now) {
      if (remaining === undefined || resetMs === undefined) return;
      const told = Math.max(0, remaining - uncounted);
      // Written between then and now: an answer that was long on its way speaks of an earlier reset than it seems to.
      const isSameWindow = !isOver(now) && sentAt + resetMs <= resetAt + wobbleMs;
      least = isSameWindow ? Math.min(least, remaining) : remaining;
      if (uncounted === 0) left = least;
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
