// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { longestWaitMs, resolveWait, type WaitHints } from '../../../src/catalog/index.js';

const now = 1_000_000;
const all: WaitHints = {
  now,
  status: 429,
  retryAfter: { ms: 1, at: now + 1 },
  rateLimit: { remaining: 0, resetMs: 2, source: 'ratelimit' },
  bodyMs: 3,
  documentedMs: 4,
  learnedMs: 5,
  backoffMs: 6,
};

describe('resolveWait', () => {
  it.each<[string, Partial<WaitHints>, number]>([
    ['retry-after', {}, 1],
    ['ratelimit', { retryAfter: undefined }, 2],
    ['x-ratelimit', { retryAfter: undefined, rateLimit: { remaining: 0, resetMs: 2, source: 'x-ratelimit' } }, 2],
    ['body', { retryAfter: undefined, rateLimit: undefined }, 3],
    ['catalog', { retryAfter: undefined, rateLimit: undefined, bodyMs: undefined }, 4],
    ['learned', { retryAfter: undefined, rateLimit: undefined, bodyMs: undefined, documentedMs: undefined }, 5],
    [
      'backoff',
      { retryAfter: undefined, rateLimit: undefined, bodyMs: undefined, documentedMs: undefined, learnedMs: undefined },
      6,
    ],
  ])('takes %s when nothing truer is known', (source, without, ms) => {
    expect(resolveWait({ ...all, ...without })).toEqual({ ms, at: now + ms, source });
  });

  it.each([-1, Number.NaN, -Infinity])('skips %s', (bodyMs) => {
    expect(resolveWait({ now, bodyMs, documentedMs: 4 })?.source).toBe('catalog');
  });

  it('shortens what is beyond a year', () => {
    expect(resolveWait({ now, bodyMs: Infinity })).toEqual({
      ms: longestWaitMs,
      at: now + longestWaitMs,
      source: 'body',
    });
  });

  it('lets a quota explain a refusal only when it is used up or the status says so', () => {
    const rateLimit = { remaining: 3, resetMs: 9, source: 'x-ratelimit' } as const;
    expect(resolveWait({ now, status: 403, rateLimit })).toBeUndefined();
    expect(resolveWait({ now, status: 429, rateLimit })?.ms).toBe(9);
    expect(resolveWait({ now, status: 403, rateLimit: { ...rateLimit, remaining: 0 } })?.ms).toBe(9);
  });

  it('knows nothing of nothing', () => {
    expect(resolveWait({ now })).toBeUndefined();
  });
});
