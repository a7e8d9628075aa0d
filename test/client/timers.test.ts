import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { createHeap, heapItem, type HeapItem } from '../../src/client/createHeap.js';
import { shareTimer } from '../../src/client/shareTimer.js';
import { createFakeClock } from '../support/fakeClock.js';

describe('createHeap', () => {
  it('gives the smallest first, equals as they came, whatever is added and taken out', () => {
    const step = fc.oneof(
      fc.record({ add: fc.nat(20) }),
      fc.record({ remove: fc.nat(30) }),
      fc.record({ move: fc.nat(30), to: fc.nat(20) }),
      fc.constant('shift' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const heap = createHeap<HeapItem>();
        let model: HeapItem[] = [];
        const takeOut = (item: HeapItem | undefined) => {
          if (!item) return;
          heap.remove(item);
          heap.remove(item); // a second time does nothing
          model = model.filter((other) => other !== item);
        };
        const put = (item: HeapItem) => {
          heap.add(item);
          model.push(item);
        };
        for (const next of steps) {
          if (next === 'shift') takeOut(heap.items[0]);
          else if ('remove' in next) takeOut(model[next.remove]);
          else if ('add' in next) put(heapItem(next.add));
          else {
            const item = model[next.move];
            takeOut(item);
            if (item) item.key = next.to;
            if (item) put(item);
          }
          expect(heap.items).toHaveLength(model.length);
          expect(heap.items[0]).toBe(model.toSorted((one, other) => one.key - other.key)[0]);
          expect(heap.items.every((item, index) => item.index === index)).toBe(true);
        }
      }),
    );
  });
});

describe('shareTimer', () => {
  it('rings every wait in its order and on time, with one timer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ ms: fc.nat(100), isCancelled: fc.boolean() }), { maxLength: 30 }),
        async (waits) => {
          const clock = createFakeClock();
          const shared = shareTimer(clock);
          const rung: number[] = [];
          const cancels = waits.map(({ ms }, index) =>
            shared.setTimeout(() => {
              expect(clock.monotonic()).toBe(ms);
              rung.push(index);
            }, ms),
          );
          waits.forEach(({ isCancelled }, index) => isCancelled && cancels[index]!());
          expect(clock.timers).toBeLessThanOrEqual(1);
          await clock.advance(100);
          const expected = waits
            .map(({ ms, isCancelled }, index) => ({ ms, isCancelled, index }))
            .filter(({ isCancelled }) => !isCancelled)
            .toSorted((one, other) => one.ms - other.ms || one.index - other.index)
            .map(({ index }) => index);
          expect(rung).toEqual(expected);
          expect(clock.timers).toBe(0);
        },
      ),
      { numRuns: times(50) },
    );
  });
});
