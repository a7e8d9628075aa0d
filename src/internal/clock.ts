/** Cancels a scheduled call. Calling it again, or after the call ran, does nothing. */
export type CancelTimer = () => void;

/**
 * The seam through which time comes in, so that every wait can be tested without waiting.
 * `now` is the wall clock (what servers and people speak of), `monotonic` never goes back.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds since an arbitrary start; unaffected by a wall clock that is set. */
  monotonic(): number;
  /** Any finite delay; those beyond a timer's range are re-armed, never fired early. */
  setTimeout(run: () => void, delayMs: number): CancelTimer;
}

/** The longest delay a JavaScript timer keeps; beyond it, engines fire at once. */
export const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout(run, delayMs) {
    let leftMs = Math.max(0, delayMs);
    let timer: ReturnType<typeof setTimeout>;
    const arm = () => {
      const legMs = Math.min(leftMs, longestTimerMs);
      leftMs -= legMs;
      timer = setTimeout(() => (leftMs > 0 ? arm() : run()), legMs);
    };
    arm();
    return () => clearTimeout(timer);
  },
};
