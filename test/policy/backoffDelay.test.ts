// @vitest-environment node
import { describe, expect, it } from 'vitest';

import {
  backoffDelay,
  createRetryBudget,
  isIdempotent,
  type BackoffOptions,
  type Jitter,
} from '../../src/policy/index.js';

const base: BackoffOptions = {
  attempt: 1,
  initialDelayMs: 1000,
  factor: 2,
  maxDelayMs: 10_000,
  jitter: 'none',
  random: () => 0.5,
};

describe('backoffDelay', () => {
  it('grows by the factor up to the ceiling', () => {
    expect([1, 2, 3, 4, 5, 60, 5000].map((attempt) => backoffDelay({ ...base, attempt }))).toEqual([
      1000, 2000, 4000, 8000, 10_000, 10_000, 10_000,
    ]);
  });

  it.each<[Jitter, number, number, number]>([
    ['none', 4000, 4000, 4000],
    ['full', 0, 2000, 4000],
    ['equal', 2000, 3000, 4000],
    ['decorrelated', 1000, 3500, 6000],
  ])('spreads %s from %i over %i to %i before attempt 4', (jitter, least, middle, most) => {
    const at = (chance: number) => backoffDelay({ ...base, attempt: 3, jitter, random: () => chance });
    expect([at(0), at(0.5), at(1)]).toEqual([least, middle, most]);
  });

  it('goes on from the previous delay when it is decorrelated', () => {
    const options = { ...base, jitter: 'decorrelated', random: () => 1 } as const;
    expect(backoffDelay({ ...options, previousDelayMs: 2000 })).toBe(6000);
    expect(backoffDelay({ ...options, previousDelayMs: 9000 })).toBe(10_000);
  });

  it.each([-1, 2, Number.NaN, Infinity])('stays in range when chance is %s', (chance) => {
    const delay = backoffDelay({ ...base, jitter: 'full', random: () => chance });
    expect(delay).toBeGreaterThanOrEqual(0);
    expect(delay).toBeLessThanOrEqual(1000);
  });

  it('never passes the range of a timer', () => {
    expect(backoffDelay({ ...base, attempt: 99, maxDelayMs: Number.MAX_VALUE })).toBe(2 ** 31 - 1);
    expect(backoffDelay({ ...base, attempt: 5000, initialDelayMs: 0 })).toBe(0);
  });
});

describe('isIdempotent', () => {
  it.each<[string | undefined, boolean]>([
    ['GET', true],
    ['get', true],
    ['HEAD', true],
    ['OPTIONS', true],
    ['PUT', true],
    ['DELETE', true],
    ['POST', false],
    ['PATCH', false],
    ['BREW', false],
    [undefined, true],
  ])('%s is %s', (method, expected) => {
    expect(isIdempotent(method)).toBe(expected);
  });

  it("follows the endpoint's word and the key", () => {
    expect(isIdempotent('POST', { isIdempotent: true })).toBe(true);
    expect(isIdempotent('PUT', { isIdempotent: false })).toBe(false);
    expect(isIdempotent('PUT', { isIdempotent: false, hasIdempotencyKey: true })).toBe(true);
    expect(isIdempotent('POST', { hasIdempotencyKey: true })).toBe(true);
  });
});

describe('createRetryBudget', () => {
  it('allows its capacity at once, then one retry for ten successes', () => {
    const budget = createRetryBudget();
    expect(Array.from({ length: 11 }, () => budget.trySpend()).filter(Boolean)).toHaveLength(10);
    expect(budget.left).toBe(0);
    for (let success = 0; success < 9; success += 1) budget.refill();
    expect(budget.trySpend()).toBe(false);
    budget.refill();
    expect(budget.left).toBe(1);
    expect(budget.trySpend()).toBe(true);
  });

  it('holds no more than its capacity', () => {
    const budget = createRetryBudget({ capacity: 2, refillPerSuccess: 5 });
    budget.refill();
    expect(budget.left).toBe(2);
  });

  it('takes the cost of a retry', () => {
    const budget = createRetryBudget({ capacity: 10, costPerRetry: 4 });
    expect([budget.trySpend(), budget.trySpend(), budget.trySpend()]).toEqual([true, true, false]);
    expect(budget.left).toBe(2);
  });
});
