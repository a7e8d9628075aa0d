import { describe, expect, it } from 'vitest';

import { createTestClock } from '../../src/testing/index.js';

describe('createTestClock', () => {
  it('runs timers in the order they fall due, each at its own moment', async () => {
    const clock = createTestClock(0);
    const seen: [string, number][] = [];
    clock.setTimeout(() => void seen.push(['b', clock.now()]), 200);
    clock.setTimeout(() => void seen.push(['a', clock.now()]), 100);
    await clock.advance(250);
    expect(seen).toEqual([
      ['a', 100],
      ['b', 200],
    ]);
    expect(clock.now()).toBe(250);
  });

  it('meets timers that other timers and promises set', async () => {
    const clock = createTestClock(0);
    let rings = 0;
    const again = () => {
      rings += 1;
      void Promise.resolve().then(() => clock.setTimeout(again, 10));
    };
    clock.setTimeout(again, 10);
    await clock.advance(100);
    expect(rings).toBe(10);
  });

  it('forgets a timer that was cancelled, and cancels twice without harm', async () => {
    const clock = createTestClock();
    let ran = false;
    const cancel = clock.setTimeout(() => void (ran = true), 10);
    cancel();
    cancel();
    await clock.advance(100);
    expect(ran).toBe(false);
    expect(clock.pending).toBe(0);
  });
});
