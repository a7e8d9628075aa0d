import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { createSortedList } from '../../src/client/createSortedList.js';
import { shareTimer } from '../../src/client/shareTimer.js';
import { createFakeClock } from '../support/fakeClock.js';

describe('createSortedList', () => {
  it('is in order, equals as they came, whatever is added and taken out', () => {
    const step = fc.oneof(
      fc.record({ add: fc.nat(20) }),
      fc.record({ remove: fc.nat(30) }),
      fc.constant('shift' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const list = createSortedList<{ value: number }>((one, other) => one.value < other.value);
        let model: { item: { value: number }; remove: () => void }[] = [];
        const inOrder = () => model.toSorted((one, other) => one.item.value - other.item.value);
        const takeOut = (entry: (typeof model)[number] | undefined) => {
          entry?.remove();
          entry?.remove(); // a second time does nothing
          model = model.filter((other) => other !== entry);
        };
        for (const next of steps) {
          if (next === 'shift') takeOut(inOrder()[0]);
          else if ('remove' in next) takeOut(model[next.remove]);
          else {
            const item = { value: next.add };
            model.push({ item, remove: list.add(item) });
          }
          expect(list.items).toHaveLength(model.length);
          inOrder().forEach(({ item }, index) => expect(list.items[index]).toBe(item));
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
