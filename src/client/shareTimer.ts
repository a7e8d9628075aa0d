import type { CancelTimer, Clock } from '../internal/index.js';
import { createHeap, heapItem, type HeapItem } from './createHeap.js';

/** Keyed by the moment it rings. */
interface Alarm extends HeapItem {
  readonly run: () => void;
}

/**
 * A clock that keeps one timer of the given one, however many waits are set on it: a thousand queued
 * calls cost one timer. Nothing is kept while nobody waits, so a Node process can end. After the signal
 * nothing rings any more.
 */
export function shareTimer(clock: Clock, signal?: AbortSignal): Clock {
  const alarms = createHeap<Alarm>();
  let armedFor = Infinity;
  let disarm: CancelTimer | undefined;

  const arm = (): void => {
    const next = alarms.items[0]?.key ?? Infinity;
    // A timer that rings for a cancelled alarm costs less than a new one for every cancelled alarm.
    if (next >= armedFor && next !== Infinity) return;
    disarm?.();
    armedFor = next;
    disarm = next === Infinity ? undefined : clock.setTimeout(ring, next - clock.monotonic());
  };
  const ring = (): void => {
    armedFor = Infinity;
    const now = clock.monotonic();
    for (let alarm = alarms.items[0]; alarm && alarm.key <= now; alarm = alarms.items[0]) {
      alarms.remove(alarm);
      alarm.run();
    }
    arm();
  };

  signal?.addEventListener('abort', () => disarm?.());

  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    setTimeout(run, delayMs) {
      if (signal?.aborted) return () => {};
      const alarm = { ...heapItem(clock.monotonic() + Math.max(0, delayMs)), run };
      alarms.add(alarm);
      arm();
      return () => {
        alarms.remove(alarm);
        if (alarms.items.length === 0) arm();
      };
    },
  };
}
