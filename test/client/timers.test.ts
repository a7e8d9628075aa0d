import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createHeap } from '../../src/client/createHeap.js';
import { shareTimer } from '../../src/client/shareTimer.js';
import { createFakeClock } from '../support/fakeClock.js';

describe('createHeap', () => {
  it('gives what a sorted list gives, whatever is added and taken out', () => {
    const step = fc.oneof(
      fc.record({ add: fc.nat(50) }),
      fc.record({ remove: fc.nat(30) }),
      fc.constant('shift' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const heap = createHeap<{ value: number; order: number }>(
          (one, other) => one.value < other.value || (one.value === other.value && one.order < other.order),
        );
        let model: { item: { value: number; order: number }; remove: () => void }[] = [];
        const first = () =>
          model.toSorted((one, other) => one.item.value - other.item.value || one.item.order - other.item.order)[0];
        const takeOut = (entry: (typeof model)[number] | undefined) => {
          entry?.remove();
          entry?.remove(); // a second time does nothing
          model = model.filter((other) => other !== entry);
        };
        steps.forEach((next, order) => {
          if (next === 'shift') takeOut(first());
          else if ('remove' in next) takeOut(model[next.remove]);
          else {
            const item = { value: next.add, order };
            model.push({ item, remove: heap.add(item) });
          }
          expect(heap.peek()).toBe(first()?.item);
          expect(heap.size).toBe(model.length);
        });
        expect(new Set(heap.items())).toEqual(new Set(model.map(({ item }) => item)));
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
      { numRuns: 50 },
    );
  });
});
