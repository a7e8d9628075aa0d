import type { Clock } from '../../src/internal/index.js';

/** A clock that stands still until it is moved, with timers that fire in order. */
export interface FakeTime extends Clock {
  advance(ms: number): void;
}

export function fakeTime(start = Date.UTC(2026, 10, 20, 9)): FakeTime {
  let now = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    monotonic: () => now - start,
    setTimeout(run, delayMs) {
      const timer = { at: now + Math.max(0, delayMs), run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
