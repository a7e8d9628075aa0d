import type { Clock } from '../../src/internal/index.js';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets time pass: runs what is due, in order, and lets promises settle before, between and after. */
  advance(ms: number): Promise<void>;
  /** Jumps from timer to timer until none is left, or for `atMostMs`. Resolves to the time that passed. */
  runAll(atMostMs?: number): Promise<number>;
  /** Sets the wall clock without time passing. */
  setWall(now: number): void;
  /** Timers that have not rung. */
  readonly timers: number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Makes a {@link FakeClock}; `now` is the wall clock's start, in epoch milliseconds. */
export function createFakeClock(now: number = Date.UTC(2026, 10, 20, 12)): FakeClock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let wallOffset = now;

  const nextTimer = (): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) if (!next || timer.at < next.at) next = timer;
    return next;
  };

  const runUntil = async (until: number): Promise<void> => {
    await settle();
    for (let next = nextTimer(); next && next.at <= until; next = nextTimer()) {
      elapsed = Math.max(elapsed, next.at);
      timers.delete(next);
      next.run();
      await settle();
    }
  };

  return {
    now: () => wallOffset + elapsed,
    monotonic: () => elapsed,
    setTimeout(run, delayMs) {
      const timer = { at: elapsed + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(ms) {
      const until = elapsed + ms;
      await runUntil(until);
      elapsed = until;
      await settle();
    },
    async runAll(atMostMs = Infinity) {
      const start = elapsed;
      await runUntil(start + atMostMs);
      return elapsed - start;
    },
    setWall(next) {
      wallOffset = next - elapsed;
    },
    get timers() {
      return timers.size;
    },
  };
}

/** Bodies of a `Response` need turns of the event loop, not only microtasks. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
