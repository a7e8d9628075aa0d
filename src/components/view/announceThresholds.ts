const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** What is said at a moment of a wait. `ready-if-focused`: only if the person waits on that button. */
export type CountdownCue = 'start' | 'left' | 'ready' | 'ready-if-focused';

export interface CountdownThreshold {
  /** Milliseconds left. */
  readonly leftMs: number;
  readonly cue: CountdownCue;
}

/**
 * When a countdown speaks: at the start, at 30 s and 10 s left, at the end; waits over two minutes
 * also at 5 min and 1 min. Those within the first fifth are left out: the start has just been said.
 */
export function announceThresholds(startMs: number): readonly CountdownThreshold[] {
  if (startMs <= 3 * secondMs) return [{ leftMs: 0, cue: 'ready-if-focused' }];
  const marks =
    startMs > 2 * minuteMs ? [5 * minuteMs, minuteMs, 30 * secondMs, 10 * secondMs] : [30 * secondMs, 10 * secondMs];
  const spoken = startMs <= 10 * secondMs ? [] : marks.filter((leftMs) => leftMs < startMs * 0.8);
  return [
    { leftMs: startMs, cue: 'start' },
    ...spoken.map((leftMs) => ({ leftMs, cue: 'left' as const })),
    { leftMs: 0, cue: 'ready' },
  ];
}
