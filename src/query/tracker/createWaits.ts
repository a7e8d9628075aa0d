import type { AnyApiError } from '../../errors/index.js';
import type { Clock } from '../../internal/index.js';

/** A failed attempt that will be followed by another. */
export interface Wait {
  /** The attempt that failed. */
  readonly attempt: number;
  readonly error: AnyApiError;
  /** Unknown when somebody else's function decides. */
  readonly nextAt?: number;
}

export interface Waits<TSubject extends object> {
  begin(subject: TSubject, wait: Wait, clock: Clock): void;
  end(subject: TSubject): void;
  find(subject: TSubject): Wait | undefined;
}

/**
 * Knows who waits for the next attempt and until when. TanStack does not tell when a wait is over, so
 * a timer of the same length ends the record; it starts nothing.
 */
export function createWaits<TSubject extends object>(onChange: (subject: TSubject) => void): Waits<TSubject> {
  const waits = new WeakMap<TSubject, { readonly wait: Wait; readonly stop: () => void }>();
  const end = (subject: TSubject) => {
    const entry = waits.get(subject);
    if (entry === undefined) return;
    entry.stop();
    waits.delete(subject);
    onChange(subject);
  };
  return {
    end,
    find: (subject) => waits.get(subject)?.wait,
    begin(subject, wait, clock) {
      end(subject);
      const stop =
        wait.nextAt === undefined ? () => {} : clock.setTimeout(() => end(subject), wait.nextAt - clock.now());
      waits.set(subject, { wait, stop });
      onChange(subject);
    },
  };
}
