// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { ApiError, errorKinds, retryRules, type ApiErrorInit } from '../../src/errors/index.js';
import { decideRetry, definePolicies, type DecideRetryOptions } from '../../src/policy/index.js';
import { acme } from '../catalog/acme.js';

const now = Date.UTC(2026, 10, 20, 12);

function answer(status: number, body?: unknown, headers: Record<string, string> = {}, method = 'GET') {
  return toApiError({ status, body, headers }, { catalog: acme, method, now });
}

function make(init: Partial<ApiErrorInit>) {
  return new ApiError({
    vendor: 'acme',
    code: 'FLAKY',
    kind: 'server',
    retry: { rule: 'backoff' },
    recovery: ['retry'],
    messageKey: 'server',
    method: 'GET',
    ...init,
  });
}

function decide(error: unknown, options: Partial<DecideRetryOptions> = {}) {
  return decideRetry({ error, attempt: 1, now, random: () => 0.5, ...options });
}

const wait = (ms: number, source: 'retry-after' | 'catalog' | 'learned' | 'backoff' = 'retry-after') => ({
  retryAfter: { ms, at: now + ms, source },
});

describe('decideRetry repeats', () => {
  it.each<[string, ApiError, Partial<DecideRetryOptions>, object]>([
    ['after back-off', answer(500), {}, { delayMs: 500, because: 'backoff' }],
    ['later after the third attempt', answer(500), { attempt: 3 }, { delayMs: 2000, because: 'backoff' }],
    ['when the server said', make(wait(5000)), { random: () => 0 }, { delayMs: 5000, because: 'server-hint' }],
    [
      'a little later than the server said',
      make(wait(5000)),
      { random: () => 0.999 },
      { delayMs: 5300, because: 'server-hint' },
    ],
    [
      'when the documentation says',
      make(wait(5000, 'catalog')),
      { random: () => 0 },
      { delayMs: 5000, because: 'documented-wait' },
    ],
    [
      'when the gate has learned',
      make(wait(5000, 'learned')),
      { random: () => 0 },
      { delayMs: 5000, because: 'learned-wait' },
    ],
    ['after what is left of a wait', make(wait(5000)), { now: now + 4000, random: () => 0 }, { delayMs: 1000 }],
    [
      'after the whole wait when the clock was set back',
      make(wait(5000)),
      { now: now - 90_000, random: () => 0 },
      { delayMs: 5000 },
    ],
    ['by back-off when nobody knows the wait', make({ retry: { rule: 'after-wait' } }), {}, { because: 'backoff' }],
    [
      "because the body says so against the catalog's never",
      make({ retryable: true, retry: { rule: 'never' } }),
      {},
      { because: 'backoff' },
    ],
    [
      'a refused write',
      answer(429, { code: 'TOO_FAST' }, { 'retry-after': '2' }, 'POST'),
      { random: () => 0 },
      { delayMs: 2000 },
    ],
    [
      'a write that was never sent',
      make({ kind: 'network', method: 'POST', outcome: 'not-applied' }),
      {},
      { because: 'backoff' },
    ],
    ['a PUT of unknown outcome', make({ method: 'PUT', outcome: 'unknown' }), {}, { because: 'backoff' }],
    [
      'a POST that is repeatable',
      make({ method: 'POST', outcome: 'unknown' }),
      { isRepeatable: true },
      { because: 'backoff' },
    ],
    [
      'a refusal without asking the budget',
      make({ kind: 'rate-limited', ...wait(1000) }),
      { budgetLeft: 0 },
      { retry: true },
    ],
    ['with one token left', answer(500), { budgetLeft: 1 }, { retry: true }],
    [
      'a wait that ends by the deadline',
      make(wait(5000)),
      { random: () => 0, deadlineAt: now + 5000 },
      { delayMs: 5000 },
    ],
    ['a wait exactly as long as it may be held', make(wait(10_000)), { random: () => 1 }, { retry: true }],
  ])('%s', (_name, error, options, expected) => {
    expect(decide(error, options)).toMatchObject({ retry: true, ...expected });
  });
});

describe('decideRetry says no', () => {
  it.each<[string, unknown, Partial<DecideRetryOptions>, object]>([
    ['not-an-api-error', new Error('x'), {}, {}],
    ['not-an-api-error', undefined, {}, {}],
    ['cancelled', toApiError(new DOMException('x', 'AbortError')), {}, {}],
    ['server-render', answer(500), { isServer: true }, {}],
    ['rule-never', answer(404, { code: 'GONE' }), {}, {}],
    ['needs-fix', answer(409, { code: 'BUSY' }), {}, {}],
    ['needs-sign-in', answer(401, { code: 'EXPIRED' }), {}, {}],
    ['needs-sign-in', make({ retry: { rule: 'after-reauth' }, retryable: true }), {}, {}],
    ['body-says-no', make({ retryable: false }), {}, {}],
    ['attempts-spent', answer(500), { attempt: 4 }, {}],
    ['attempts-spent', make({ retry: { rule: 'backoff', maxAttempts: 1 } }), {}, {}],
    ['attempts-spent', make(wait(2000)), { attempt: 4 }, { retryAt: now + 2000 }],
    ['budget-spent', answer(500), { budgetLeft: 0.9 }, {}],
    ['past-deadline', answer(500), { deadlineAt: now + 100 }, { retryAt: now + 500 }],
    ['past-deadline', make(wait(5000)), { deadlineAt: now + 100 }, { retryAt: now + 5000 }],
    ['parked', answer(429, { code: 'TOO_FAST' }), {}, { retryAt: now + 60_000 }],
    ['parked', make(wait(5000)), { maxHoldMs: 4999 }, { retryAt: now + 5000 }],
    ['parked', make(wait(2 ** 31)), { maxHoldMs: Infinity }, { retryAt: now + 2 ** 31 }],
    ['outcome-unknown', answer(500, undefined, {}, 'POST'), {}, {}],
    ['outcome-unknown', answer(503, undefined, { 'retry-after': '1' }, 'PATCH'), {}, {}],
    ['not-repeatable', make({ outcome: 'applied', method: 'GET' }), {}, {}],
    ['not-repeatable', make({ status: 500 }), { isRepeatable: false }, {}],
    ['not-repeatable', answer(429, { code: 'TOO_FAST' }, {}, 'POST'), { isResendable: false }, {}],
  ])('%s', (because, error, options, expected) => {
    expect(decide(error, options)).toEqual({ retry: false, because, ...expected });
  });

  it('policy-threw', () => {
    const policies = definePolicies(acme, {
      FLAKY: () => {
        throw new Error('surprise');
      },
    });
    expect(decide(make({}), { policies })).toEqual({ retry: false, because: 'policy-threw' });
  });

  it('policy-threw when chance itself throws', () => {
    const random = () => {
      throw new Error('surprise');
    };
    expect(decide(make({}), { random })).toEqual({ retry: false, because: 'policy-threw' });
  });
});

describe('the word of table, body and catalog', () => {
  const never = definePolicies(acme, { FLAKY: 'never' });
  const always = definePolicies(acme, { GONE: 'backoff', FLAKY: 'backoff' });

  it("ranks the app's rule over a body that allows", () => {
    expect(decide(make({ retryable: true }), { policies: never })).toMatchObject({ because: 'rule-never' });
  });
  it("ranks a body that forbids over the app's rule", () => {
    expect(decide(make({ retryable: false }), { policies: always })).toMatchObject({ because: 'body-says-no' });
  });
  it("ranks the app's rule over the catalog", () => {
    expect(decide(answer(404, { code: 'GONE' }), { policies: always })).toMatchObject({ retry: true });
  });
  it("does not ask another vendor's table", () => {
    const other = { ...never, vendor: 'other' };
    expect(decide(make({}), { policies: other })).toMatchObject({ retry: true });
  });
  it('gives a function the error and the attempt', () => {
    const policies = definePolicies(acme, {
      FLAKY: ({ error, attempt }) => (error.status === 500 && attempt < 2 ? 'backoff' : 'never'),
    });
    expect(decide(answer(500, { code: 'FLAKY' }), { policies })).toMatchObject({ retry: true });
    expect(decide(answer(500, { code: 'FLAKY' }), { policies, attempt: 2 })).toMatchObject({ because: 'rule-never' });
  });
});

describe('any decision', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Infinity, -Infinity, NaN, 0, -0, 2 ** 31, 1e308));
  const options = fc.record({
    attempt: number,
    now: number,
    deadlineAt: fc.option(number, { nil: undefined }),
    maxHoldMs: fc.option(number, { nil: undefined }),
    budgetLeft: fc.option(number, { nil: undefined }),
    isRepeatable: fc.option(fc.boolean(), { nil: undefined }),
    chance: number,
  });
  const errors = fc.record({
    kind: fc.constantFrom(...errorKinds),
    rule: fc.constantFrom(...retryRules),
    maxAttempts: number,
    ms: number,
    at: number,
    policy: fc.record({ initialDelayMs: number, factor: number, maxDelayMs: number, maxAttempts: number }),
    jitter: fc.constantFrom('full', 'equal', 'decorrelated', 'none'),
  });

  it('stays within a timer and never comes before the moment that was told', () => {
    fc.assert(
      fc.property(errors, options, ({ kind, rule, maxAttempts, ms, at, policy, jitter }, { chance, ...rest }) => {
        const error = make({ kind, retry: { rule, maxAttempts }, retryAfter: { ms, at, source: 'retry-after' } });
        const policies = definePolicies(acme, { FLAKY: () => ({ ...policy, jitter }) });
        const decision = decideRetry({ error, policies, random: () => chance, ...rest });
        if (!decision.retry) return;
        expect(Number.isInteger(decision.delayMs)).toBe(true);
        expect(decision.delayMs).toBeGreaterThanOrEqual(0);
        expect(decision.delayMs).toBeLessThanOrEqual(2 ** 31 - 1);
        if (decision.because !== 'server-hint') return;
        expect(decision.delayMs).toBeGreaterThanOrEqual(Math.min(at - rest.now, ms));
      }),
      { numRuns: times(5000) },
    );
  });
});
