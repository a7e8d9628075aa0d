import type { Clock } from '../internal/index.js';

/** A clock that moves only when told. */
export interface TestClock extends Clock {
  /**
   * Moves on and runs what falls due, in order, each at its own moment. Lets promises settle before, between
   * and after, so that what a timer starts can set the next one.
   */
  advance(ms: number): Promise<void>;
  /** How many timers wait. */
  readonly pending: number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Turns of the macrotask queue that let chained promises (a fetch, its body, its reader) settle. */
const settleTurns = 4;

/**
 * A clock for tests: `createApiClient({ clock })` and `ApiProvider` live by it, so that a ten-minute
 * lock passes in no time. Starts at `startMs`, by default 2026-01-01T00:00:00Z.
 */
export function createTestClock(startMs = Date.UTC(2026, 0, 1)): TestClock {
  let elapsedMs = 0;
  const timers = new Set<Timer>();
  const next = (until: number) => [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => startMs + elapsedMs,
    monotonic: () => elapsedMs,
    setTimeout(run, delayMs) {
      const timer = { due: elapsedMs + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    get pending() {
      return timers.size;
    },
    async advance(ms) {
      const until = elapsedMs + ms;
      await settle();
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer);
        elapsedMs = Math.max(elapsedMs, timer.due);
        timer.run();
        await settle();
      }
      elapsedMs = until;
    },
  };
}

// Taken at load: fake timers that a test installs later must not stop this clock.
const realSetTimeout = globalThis.setTimeout;

async function settle(): Promise<void> {
  for (let turn = 0; turn < settleTurns; turn += 1) {
    await new Promise((done) => realSetTimeout(done, 0));
  }
}
