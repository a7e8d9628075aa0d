import type { CancelTimer, Clock } from '../../internal/index.js';
import { announceThresholds, type CountdownCue } from '../view/index.js';

/** A wait that grows by more than this is told anew; by less, it is extended in silence. */
const noticeableMs = 10_000;

export interface CountdownVoiceOptions {
  readonly clock: Clock;
  /** Says one cue; `leftMs` is the threshold, so that "30 seconds left" is said even if the timer came a little late. */
  readonly onCue: (cue: CountdownCue, leftMs: number, until: number) => void;
}

export interface CountdownVoice {
  /** The moment being waited for, epoch milliseconds; `undefined` when there is nothing to wait for. */
  readonly wait: (until: number | undefined) => void;
  /** To be called when the page was asleep or hidden: looks at the clock again. */
  readonly wake: () => void;
  readonly stop: () => void;
}

interface Wait {
  readonly until: number;
  readonly startMs: number;
  /** The shortest distance that was already told. */
  told: number;
}

/**
 * Tells when a countdown speaks, by `announceThresholds`. It looks at the distance to the moment each time, so a
 * machine that slept through several thresholds hears only the last of them.
 */
export function createCountdownVoice({ clock, onCue }: CountdownVoiceOptions): CountdownVoice {
  let current: Wait | undefined;
  let cancel: CancelTimer | undefined;

  function begin(until: number) {
    const now = clock.now();
    if (until <= now) return void (current = undefined);
    const goesOn = current !== undefined && current.until > now && until - current.until <= noticeableMs;
    // A told threshold is not told again because the moment moved a little.
    current = goesOn ? { ...current!, until } : { until, startMs: until - now, told: Infinity };
    look();
  }

  function look() {
    cancel?.();
    cancel = undefined;
    if (!current) return;
    const wait = current;
    const leftMs = wait.until - clock.now();
    const cues = announceThresholds(wait.startMs).filter((cue) => cue.leftMs < wait.told);
    const due = cues.filter((cue) => cue.leftMs >= leftMs).at(-1);
    if (due) {
      wait.told = due.leftMs;
      if (due.leftMs === 0) current = undefined;
      onCue(due.cue, due.leftMs, wait.until);
    }
    const next = cues.find((cue) => cue.leftMs < leftMs && cue.leftMs < wait.told);
    if (current === wait && next) cancel = clock.setTimeout(look, leftMs - next.leftMs);
  }

  return {
    wait(until) {
      if (until === undefined) {
        cancel?.();
        current = undefined;
      } else if (until !== current?.until) begin(until);
    },
    wake: look,
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
