import { replaceTime, type TimeSource } from './replaceTime.js';

/**
 * Real time, told faster: at speed 10 a library that waits ten seconds waits one. For runs over real sockets, whose own
 * delays then weigh ten times as much.
 */
export function fastTime(startsAt: number, speed: number): TimeSource {
  const realNow = performance.now.bind(performance);
  const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
  const start = realNow();
  const source: TimeSource = {
    nowMs: () => (realNow() - start) * speed,
    after(delayMs, run) {
      const timer = realTimeout(run, delayMs / speed);
      return () => realClear(timer);
    },
  };
  replaceTime(source, startsAt);
  return source;
}
