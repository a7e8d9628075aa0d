import type { Clock } from '../../internal/index.js';

/** The time one copy of the sandbox lives in: real time, scaled and moved on. */
export interface VirtualTime {
  /** Virtual epoch milliseconds. */
  now(): number;
  advance(virtualMs: number): void;
  reset(): void;
  /** How long a client has to wait, by its own clock. */
  toRealMs(virtualMs: number): number;
  /** The same as a header says it: whole seconds, rounded up, at least 1. */
  toRetryAfter(virtualMs: number): string;
}

export function createVirtualTime(clock: Clock, minuteMs: number): VirtualTime {
  const scale = 60_000 / minuteMs;
  const startedAt = clock.now();
  const startedAtMonotonic = clock.monotonic();
  let offsetMs = 0;
  return {
    now: () => startedAt + (clock.monotonic() - startedAtMonotonic) * scale + offsetMs,
    advance(virtualMs) {
      offsetMs += virtualMs;
    },
    reset() {
      offsetMs = 0;
    },
    toRealMs: (virtualMs) => virtualMs / scale,
    toRetryAfter: (virtualMs) => String(Math.max(1, Math.ceil(virtualMs / scale / 1000))),
  };
}
