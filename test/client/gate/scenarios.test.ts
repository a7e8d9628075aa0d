import { describe, expect, it } from 'vitest';

import { mostWithin } from '../../../bench/world/createLog.js';
import { createQuotaServer, type QuotaRules } from '../../../bench/world/createQuotaServer.js';
import type { ApiClientOptions } from '../../../src/client/index.js';
import { times } from '../../support/fuzz.js';
import { createWorld } from './world.js';

const seeds = Array.from({ length: times(6) }, (_, index) => index + 1);
const perMinute = { limit: 20, windowMs: 60_000 };
const lockMs = 600_000;

interface Run {
  readonly rules: QuotaRules;
  readonly startsAtMs?: number;
  readonly options?: Partial<ApiClientOptions>;
}

/** A hundred calls at once: when the last was answered, how many refusals it took, and how many locks. */
async function send100(seed: number, { rules, startsAtMs = 0, options }: Run) {
  const world = createWorld({ seed, startsAtMs, server: () => createQuotaServer(rules) });
  const client = world.create({ deadlineMs: Infinity, ...options });
  let completed = 0;
  let endedAt = 0;
  for (let call = 0; call < 100; call += 1) {
    void client.request(`/items/${call}`).then(() => {
      completed += 1;
      endedAt = world.clock.monotonic();
    });
  }
  await world.clock.runAll(2 * 3_600_000);
  const refusals = world.seen.filter(({ status }) => status === 429).map(({ atMs }) => atMs);
  const accepted = world.seen.filter(({ status }) => status === 200).map(({ atMs }) => atMs);
  let locks = 0;
  let lockedUntil = -Infinity;
  for (const atMs of refusals) {
    if (atMs < lockedUntil) continue;
    locks += 1;
    lockedUntil = atMs + lockMs;
  }
  expect(world.clock.timers).toBe(0);
  return { completed, seconds: endedAt / 1000, refusals: refusals.length, locks, most: mostWithin(60_000, accepted) };
}

/** The worst of all seeds. */
async function worstOf(run: Run) {
  const worst = { completed: 100, seconds: 0, refusals: 0, locks: 0, most: 0 };
  for (const seed of seeds) {
    const one = await send100(seed, run);
    worst.completed = Math.min(worst.completed, one.completed);
    for (const key of ['seconds', 'refusals', 'locks', 'most'] as const) worst[key] = Math.max(worst[key], one[key]);
  }
  return worst;
}

describe('a hundred calls against twenty a minute', () => {
  const fixed = { ...perMinute, window: 'fixed' } as const;
  const aligned = { ...perMinute, window: 'aligned', tellsRetryAfter: true } as const;

  it.each(['fixed', 'sliding'] as const)(
    'and a lock, %s window, limit told: no refusal, 1.02 of the minimum',
    async (window) => {
      const worst = await worstOf({
        rules: { ...perMinute, window, lockMs },
        options: { limits: [{ ...perMinute, lockMs }] },
      });
      expect(worst).toMatchObject({ completed: 100, refusals: 0 });
      expect(worst.seconds).toBeLessThanOrEqual(240 * 1.02);
    },
  );

  it('in an aligned window, limit told: no refusal, 1.13 of the minimum', async () => {
    const worst = await worstOf({ rules: aligned, startsAtMs: 25_000, options: { limits: [perMinute] } });
    expect(worst).toMatchObject({ completed: 100, refusals: 0 });
    expect(worst.seconds).toBeLessThanOrEqual(215 * 1.13);
  });

  it('in an aligned window whose answers tell what is left: no refusal, 1.02 of the minimum', async () => {
    const rules = { ...aligned, tellsRateLimit: true };
    const worst = await worstOf({ rules, startsAtMs: 25_000, options: { limits: [perMinute] } });
    expect(worst).toMatchObject({ completed: 100, refusals: 0 });
    expect(worst.seconds).toBeLessThanOrEqual(215 * 1.02);
  });

  it('in an aligned window, limit told by the answers alone: no refusal, 1.02 of the minimum', async () => {
    const worst = await worstOf({ rules: { ...aligned, tellsRateLimit: true }, startsAtMs: 25_000 });
    expect(worst).toMatchObject({ completed: 100, refusals: 0 });
    expect(worst.seconds).toBeLessThanOrEqual(215 * 1.02);
  });

  it('in a sliding window whose answers tell what is left: no refusal', async () => {
    const rules = { ...perMinute, window: 'sliding', tellsRateLimit: true, tellsRetryAfter: true } as const;
    const worst = await worstOf({ rules, options: { limits: [perMinute] } });
    expect(worst).toMatchObject({ completed: 100, refusals: 0 });
  });

  it('and a lock, neither known: one lock, seven refusals at most, 1,100 s', async () => {
    const worst = await worstOf({ rules: { ...fixed, lockMs } });
    expect(worst).toMatchObject({ completed: 100, locks: 1 });
    expect(worst.refusals).toBeLessThanOrEqual(7);
    expect(worst.seconds).toBeLessThanOrEqual(1100);
  });

  it('in an aligned window, limit unknown: seven refusals at most, 1.03 of the minimum', async () => {
    const worst = await worstOf({ rules: aligned, startsAtMs: 25_000 });
    expect(worst.completed).toBe(100);
    expect(worst.refusals).toBeLessThanOrEqual(7);
    expect(worst.seconds).toBeLessThanOrEqual(215 * 1.03);
  });

  it('in a sliding window, limit unknown: all complete', async () => {
    const worst = await worstOf({ rules: { ...perMinute, window: 'sliding', tellsRetryAfter: true } });
    expect(worst.completed).toBe(100);
  });
});
