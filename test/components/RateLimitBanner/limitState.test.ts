import { describe, expect, it } from 'vitest';

import { errorOfLimit } from '../../../src/components/RateLimitBanner/errorOfLimit.js';
import { isNear, limitState, longestFirst } from '../../../src/components/RateLimitBanner/limitState.js';
import { defineCatalog } from '../../../src/catalog/index.js';

const now = Date.UTC(2026, 0, 1);
const day = 24 * 60 * 60_000;

describe('limitState', () => {
  it.each([
    [{ until: now + 42_000 }, false, 'waiting'],
    [{ until: now + day }, false, 'waiting'],
    [{ until: now + day + 1 }, false, 'blocked-long'],
    [{ until: now }, false, 'ready'],
    [{}, false, 'unknown-wait'],
    [{ until: now + 42_000 }, true, 'retrying'],
    [{ isProbing: true }, false, 'retrying'],
    [{ remaining: 2, limit: 20, until: now + 1 }, false, 'near'],
    [{ remaining: 2, limit: 20, until: now }, false, undefined],
    [{ remaining: 3, limit: 20, until: now + 1 }, false, undefined],
    [{ remaining: 0, limit: 20, until: now + 1 }, false, 'waiting'],
  ] as const)('of %j, retrying %s, is %s', (limit, isRetrying, state) => {
    expect(limitState(limit, now, isRetrying)).toBe(state);
  });

  it('does not judge a moment before the page is alive', () => {
    expect(limitState({ until: now }, undefined, false)).toBe('waiting');
  });
});

it('is near only when it is known until when', () => {
  expect(isNear({ remaining: 1, limit: 20 })).toBe(false);
  expect(isNear({ remaining: 1, limit: 20, until: now })).toBe(true);
});

it('tells the limit that lasts longest, one without a moment only if none has one', () => {
  expect(
    longestFirst([{ scope: 'a' }, { scope: 'b', until: 5 }, { scope: 'c', until: 9 }]).map((one) => one.scope),
  ).toEqual(['c', 'b', 'a']);
});

describe('errorOfLimit', () => {
  const catalog = defineCatalog({
    vendor: 'acme',
    service: 'Acme',
    codes: {
      KEY_BLOCKED: {
        kind: 'rate-limited',
        status: 403,
        retry: { rule: 'after-wait' },
        messageKey: 'key-blocked',
        recovery: ['wait'],
        source: { url: 'https://acme.test', read: '2026-01-01', stated: true },
      },
    },
  });

  it('is told in the words of the code that closed it', () => {
    const error = errorOfLimit({ vendor: 'acme', closedBy: 'KEY_BLOCKED', until: 9_000, since: 4_000 }, [catalog]);
    expect(error).toMatchObject({ messageKey: 'key-blocked', service: 'Acme', retryAfter: { at: 9_000, ms: 5_000 } });
  });

  it.each(['constructor', '__proto__', 'NOT_LISTED', undefined])('is a rate limit when the code is %s', (closedBy) => {
    expect(errorOfLimit({ vendor: 'acme', closedBy }, [catalog])).toMatchObject({
      kind: 'rate-limited',
      messageKey: 'rate-limited',
    });
  });
});
