import { describe, expect, test } from 'vitest';

import { mostWithin } from '../../bench/world/createLog.js';
import { createOutageServer } from '../../bench/world/createOutageServer.js';
import { createQuotaServer, type QuotaRules } from '../../bench/world/createQuotaServer.js';
import { fc, times } from '../support/fuzz.js';

const minute = 60_000;
/** Some full minute. */
const start = Date.UTC(2026, 10, 20, 12);

/** A server and the statuses it answers to arrivals at these moments after the full minute. */
function visit(rules: Omit<QuotaRules, 'limit' | 'windowMs'> & { limit?: number }, ...atMs: number[]): number[] {
  const server = createQuotaServer({ limit: 2, windowMs: minute, ...rules });
  return atMs.map((at) => server({ atMs: start + at, client: 'one' }).status);
}

const ask = (server: ReturnType<typeof createQuotaServer>, atMs: number) =>
  server({ atMs: start + atMs, client: 'one' });

describe('a fixed window', () => {
  test('opens with the first request and ends a window later, to the millisecond', () => {
    expect(visit({ window: 'fixed' }, 25_000, 26_000, 84_999, 85_000)).toEqual([200, 200, 429, 200]);
  });

  test('opens anew with the first request after a pause', () => {
    expect(visit({ window: 'fixed' }, 0, 100_000, 155_000, 159_999, 160_000)).toEqual([200, 200, 200, 429, 200]);
  });

  test('lets twice the limit pass around its edge', () => {
    expect(visit({ window: 'fixed' }, 0, 59_999, 60_000, 60_001)).toEqual([200, 200, 200, 200]);
  });
});

describe('an aligned window', () => {
  test("begins with the minute of the server's clock", () => {
    expect(visit({ window: 'aligned' }, 25_000, 26_000, 59_999, 60_000, 119_999, 119_999)).toEqual([
      200, 200, 429, 200, 200, 429,
    ]);
  });

  test('tells the seconds to its end, rounded up', () => {
    const server = createQuotaServer({ limit: 1, windowMs: minute, window: 'aligned', tellsRetryAfter: true });
    expect(ask(server, 25_000).headers['retry-after']).toBeUndefined();
    expect(ask(server, 25_001).headers['retry-after']).toBe('35');
    expect(ask(server, 59_500).headers['retry-after']).toBe('1');
  });

  test('tells what is left of it in every answer', () => {
    const server = createQuotaServer({ limit: 2, windowMs: minute, window: 'aligned', tellsRateLimit: true });
    const [first, second, third] = [25_000, 26_000, 27_000].map((atMs) => ask(server, atMs).headers);
    expect(first).toMatchObject({ ratelimit: '"default";r=1;t=35', 'ratelimit-policy': '"default";q=2;w=60' });
    expect(second).toMatchObject({ ratelimit: '"default";r=0;t=34', 'x-ratelimit-remaining': '0' });
    expect(third).toMatchObject({ ratelimit: '"default";r=0;t=33', 'x-ratelimit-reset': String(start / 1000 + 60) });
  });
});

describe('a sliding window', () => {
  test('frees a unit a window after it was used', () => {
    expect(visit({ window: 'sliding' }, 0, 30_000, 59_999, 60_000, 60_001, 90_000)).toEqual([
      200, 200, 429, 200, 429, 200,
    ]);
  });

  test('never lets more than the limit pass in any span, whoever asks when', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 5 }), (pauses, limit) => {
        const server = createQuotaServer({ limit, windowMs: minute, window: 'sliding' });
        let atMs = 0;
        const passed: number[] = [];
        for (const pause of pauses) {
          atMs += pause;
          if (ask(server, atMs).status === 200) passed.push(atMs);
        }
        expect(mostWithin(minute, passed)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: times(200) },
    );
  });

  test('does not count refusals', () => {
    expect(visit({ window: 'sliding', limit: 1 }, 0, 30_000, 59_000, 60_000)).toEqual([200, 429, 429, 200]);
  });
});

describe('a lock', () => {
  const lockMs = 10 * minute;

  test('begins with the request over the limit and is not drawn out by others', () => {
    expect(visit({ window: 'fixed', lockMs }, 0, 1, 1000, 599_000, 600_999, 601_000)).toEqual([
      200, 200, 429, 429, 429, 200,
    ]);
  });

  test('outlasts the window, and a whole window follows it', () => {
    expect(visit({ window: 'sliding', lockMs }, 0, 1, 2, 60_002, 600_002, 600_003, 600_004)).toEqual([
      200, 200, 429, 429, 200, 200, 429,
    ]);
  });

  test('tells its end only where refusals tell anything', () => {
    const locked = (tellsRetryAfter: boolean) => {
      const server = createQuotaServer({ limit: 1, windowMs: minute, window: 'fixed', lockMs, tellsRetryAfter });
      ask(server, 0);
      return ask(server, 0).headers['retry-after'];
    };
    expect(locked(true)).toBe('600');
    expect(locked(false)).toBeUndefined();
  });
});

test('an outage answers 503 from its first moment to just before its last', () => {
  const server = createOutageServer(30_000, 90_000);
  const statuses = [29_999, 30_000, 89_999, 90_000].map((atMs) => server({ atMs, client: 'one' }).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
});

test('the most within a span leaves out what is a whole span away', () => {
  expect(mostWithin(1000, [0, 1000, 1999, 2000, 5000])).toBe(2);
  expect(mostWithin(1000, [])).toBe(0);
});
