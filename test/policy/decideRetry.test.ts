import { describe, expect, it } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { decideRetry, definePolicies, type DecideRetryOptions } from '../../src/policy/index.js';
import { acme } from '../catalog/acme.js';

const now = Date.UTC(2026, 10, 20, 12);

function answer(status: number, body?: unknown, headers: Record<string, string> = {}, method = 'GET') {
  return toApiError({ status, body, headers }, { catalog: acme, method, now });
}

function decide(error: unknown, options: Partial<DecideRetryOptions> = {}) {
  return decideRetry({ error, attempt: 1, now, random: () => 0.5, ...options });
}

describe('decideRetry', () => {
  it('backs off after a transient failure', () => {
    expect(decide(answer(500))).toEqual({ retry: true, delayMs: 500, because: 'backoff' });
    expect(decide(answer(500), { attempt: 3 })).toEqual({ retry: true, delayMs: 2000, because: 'backoff' });
  });

  it('waits as long as the server says, spread upwards', () => {
    const error = answer(503, undefined, { 'retry-after': '5' });
    expect(decide(error, { random: () => 0 })).toEqual({ retry: true, delayMs: 5000, because: 'server-hint' });
    expect(decide(error, { random: () => 0.999 })).toMatchObject({ delayMs: 5300 });
  });

  it('parks a call whose wait is longer than it may be held', () => {
    expect(decide(answer(429, { code: 'TOO_FAST' }))).toEqual({
      retry: false,
      because: 'parked',
      retryAt: now + 60_000,
    });
  });

  it('says no when a policy function throws', () => {
    const policies = definePolicies(acme, {
      FLAKY: () => {
        throw new Error('surprise');
      },
    });
    expect(decide(answer(500, { code: 'FLAKY' }), { policies })).toEqual({ retry: false, because: 'policy-threw' });
  });

  it('does not repeat a write whose answer was lost', () => {
    expect(decide(answer(500, undefined, {}, 'POST'))).toEqual({ retry: false, because: 'outcome-unknown' });
    expect(decide(answer(500, undefined, {}, 'POST'), { isRepeatable: true })).toMatchObject({ retry: true });
  });
});
