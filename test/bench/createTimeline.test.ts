import { expect, test } from 'vitest';

import { createTimeline } from '../../bench/time/createTimeline.js';
import { fc, times } from '../support/fuzz.js';

test('events come in the order of their moments, and of their making where these are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (moments) => {
      const timeline = createTimeline();
      const come: [number, number][] = [];
      for (const [index, atMs] of moments.entries()) timeline.at(atMs, () => come.push([timeline.nowMs, index]));
      while (timeline.nextAtMs < Infinity) timeline.step();
      const due = moments.map((atMs, index): [number, number] => [atMs, index]);
      expect(come).toEqual(due.sort((one, other) => one[0] - other[0] || one[1] - other[1]));
    }),
    { numRuns: times(200) },
  );
});

test('an event that was taken back neither comes nor moves the time', () => {
  const timeline = createTimeline();
  const come: string[] = [];
  const takeBack = timeline.at(10, () => come.push('first'));
  timeline.at(20, () => come.push('second'));
  takeBack();
  expect(timeline.nextAtMs).toBe(20);
  timeline.step();
  expect([timeline.nowMs, ...come]).toEqual([20, 'second']);
});

test('a moment in the past is now', () => {
  const timeline = createTimeline();
  timeline.at(10, () => void timeline.at(5, () => {}));
  timeline.step();
  timeline.step();
  expect(timeline.nowMs).toBe(10);
});
