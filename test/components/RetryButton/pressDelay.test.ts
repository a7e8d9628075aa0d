import { describe, expect, it } from 'vitest';

import { isFailedResult } from '../../../src/components/RetryButton/isFailedResult.js';
import { pressDelay } from '../../../src/components/RetryButton/pressDelay.js';

describe('pressDelay', () => {
  it('rests after the second press that did not help, longer each time, at most ten seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 60, 2_000].map(pressDelay)).toEqual([
      0, 0, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000,
    ]);
  });
});

describe('isFailedResult', () => {
  it.each([
    [{ status: 'error' }, true],
    [{ status: 'success' }, false],
    [undefined, false],
    [null, false],
    ['error', false],
  ])('of %j is %s', (value, expected) => {
    expect(isFailedResult(value)).toBe(expected);
  });
});
