/** What happens when, in order. A heap, since an outage puts tens of thousands of events on it. */
export interface Timeline {
  /** Milliseconds since the start; moves only from event to event. */
  readonly nowMs: number;
  /** Runs `run` at that moment; moments in the past are now. Returns a way to take it back. */
  at(atMs: number, run: () => void): () => void;
  /** The next event's moment; `Infinity` when there is none. */
  readonly nextAtMs: number;
  /** Goes to the next event and runs it. */
  step(): void;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  run: (() => void) | undefined;
}

export function createTimeline(): Timeline {
  const heap: Entry[] = [];
  let nowMs = 0;
  let orders = 0;

  const isBefore = (one: Entry, other: Entry): boolean =>
    one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);

  const push = (entry: Entry): void => {
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(entry, heap[above]!)) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = entry;
  };

  const pop = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      if (!isBefore(heap[below]!, last)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
    return first;
  };

  /** Events that were taken back lie in the heap until they come up. */
  const dropCancelled = (): void => {
    while (heap[0] && !heap[0].run) pop();
  };

  return {
    get nowMs() {
      return nowMs;
    },
    at(atMs, run) {
      const entry: Entry = { atMs: Math.max(atMs, nowMs), order: (orders += 1), run };
      push(entry);
      return () => {
        entry.run = undefined;
      };
    },
    get nextAtMs() {
      dropCancelled();
      return heap[0]?.atMs ?? Infinity;
    },
    step() {
      dropCancelled();
      const entry = pop();
      if (!entry) return;
      nowMs = entry.atMs;
      entry.run?.();
    },
  };
}
