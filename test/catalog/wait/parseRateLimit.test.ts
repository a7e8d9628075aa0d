// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { parseRateLimit } from '../../../src/catalog/index.js';

const now = Date.UTC(2026, 10, 20, 12);
const nowSeconds = now / 1000;

function parse(headers: Record<string, string>) {
  return parseRateLimit((name) => headers[name.toLowerCase()], { now });
}

describe('parseRateLimit', () => {
  it.each<[string, Record<string, string>, object]>([
    [
      'the current draft',
      { ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
      { limit: 100, remaining: 50, resetMs: 30_000, windowMs: 60_000, policyName: 'default', source: 'ratelimit' },
    ],
    [
      'the exhausted one of several policies',
      {
        ratelimit: '"burst";r=3;t=5, "daily";r=0;t=3600',
        'ratelimit-policy': '"burst";q=10;w=10,"daily";q=1000;w=86400',
      },
      { limit: 1000, remaining: 0, resetMs: 3_600_000, windowMs: 86_400_000, policyName: 'daily', source: 'ratelimit' },
    ],
    [
      'the exhausted one with the longest reset',
      { ratelimit: '"a";r=0;t=5, "b";r=0;t=50' },
      { remaining: 0, resetMs: 50_000, policyName: 'b', source: 'ratelimit' },
    ],
    [
      'the one with the smallest share left',
      { ratelimit: '"a";r=40;t=5, "b";r=50;t=50', 'ratelimit-policy': '"a";q=50;w=1, "b";q=1000;w=60' },
      { limit: 1000, remaining: 50, resetMs: 50_000, windowMs: 60_000, policyName: 'b', source: 'ratelimit' },
    ],
    [
      'partition keys and escaped names',
      { ratelimit: String.raw`"a \"b\"";r=0;t=9;pk=:c2VjcmV0:` },
      { remaining: 0, resetMs: 9000, policyName: 'a "b"', source: 'ratelimit' },
    ],
    ['a state without a reset', { ratelimit: '"a";r=0' }, { remaining: 0, policyName: 'a', source: 'ratelimit' }],
    [
      'a policy alone',
      { 'ratelimit-policy': '"a";q=20;w=60' },
      { limit: 20, windowMs: 60_000, policyName: 'a', source: 'ratelimit' },
    ],
    [
      'the draft of 2023',
      { ratelimit: 'limit=100, remaining=0, reset=50', 'ratelimit-policy': '100;w=60' },
      { limit: 100, remaining: 0, resetMs: 50_000, windowMs: 60_000, source: 'ratelimit' },
    ],
    [
      'the drafts before it',
      { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '12' },
      { limit: 100, remaining: 0, resetMs: 12_000, windowMs: 60_000, source: 'ratelimit' },
    ],
    [
      'X-RateLimit in seconds',
      { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
      { limit: 60, remaining: 0, resetMs: 30_000, source: 'x-ratelimit' },
    ],
    [
      'X-RateLimit in epoch seconds',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowSeconds + 45) },
      { remaining: 0, resetMs: 45_000, source: 'x-ratelimit' },
    ],
    [
      'X-RateLimit in epoch milliseconds',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 1500) },
      { remaining: 0, resetMs: 1500, source: 'x-ratelimit' },
    ],
    [
      "an epoch by the server's clock",
      { 'x-ratelimit-reset': String(nowSeconds + 3630), date: 'Fri, 20 Nov 2026 13:00:00 GMT' },
      { resetMs: 30_000, source: 'x-ratelimit' },
    ],
    [
      'a duration before a moment',
      { 'x-ratelimit-reset-after': '1.25', 'x-ratelimit-reset': String(nowSeconds + 2) },
      { resetMs: 1250, source: 'x-ratelimit' },
    ],
    [
      'X-Rate-Limit',
      { 'x-rate-limit-limit': '15', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(nowSeconds + 900) },
      { limit: 15, remaining: 0, resetMs: 900_000, source: 'x-ratelimit' },
    ],
    [
      'the IETF fields before the older ones',
      { ratelimit: '"a";r=1;t=1', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99' },
      { remaining: 1, resetMs: 1000, policyName: 'a', source: 'ratelimit' },
    ],
    [
      'a moment that has passed as no reset',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowSeconds - 5) },
      { remaining: 0, source: 'x-ratelimit' },
    ],
    [
      'a moment before 2020 as no reset',
      { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '1500000000' },
      { remaining: 3, source: 'x-ratelimit' },
    ],
  ])('reads %s', (_name, headers, expected) => {
    expect(parse(headers)).toEqual(expected);
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a limit alone', { 'x-ratelimit-limit': '60' }],
    ['a negative number', { 'x-ratelimit-remaining': '-1' }],
    ['words', { 'x-ratelimit-remaining': 'unlimited', 'x-ratelimit-reset': 'tomorrow' }],
    ['a malformed structured field', { ratelimit: '"a;r=0;t=5' }],
    ['a field broken behind a good member', { ratelimit: '"a";r=0;t=5, "b' }],
    ['a state without units', { ratelimit: '"a";t=5' }],
    ['a fraction of a unit', { ratelimit: '"a";r=0.5;t=5' }],
    ['hexadecimal', { 'ratelimit-remaining': '0x0' }],
  ])('takes %s for no quota', (_name, headers) => {
    expect(parse(headers)).toBeUndefined();
  });

  it('reads a hostile field in no time', () => {
    const started = performance.now();
    for (const field of [
      '"'.repeat(8000),
      ';a=1'.repeat(2000),
      '"a";'.repeat(2000),
      'a=,'.repeat(2000),
      ' '.repeat(8000),
    ]) {
      parse({ ratelimit: field, 'ratelimit-policy': field });
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
