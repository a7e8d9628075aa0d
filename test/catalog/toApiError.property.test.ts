// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { apiErrorFromResponse, reviveApiError, toApiError } from '../../src/catalog/index.js';
import { errorKinds, isAnyApiError, retryRules, type AnyApiError } from '../../src/errors/index.js';
import { decideRetry } from '../../src/policy/index.js';
import { acme } from './acme.js';

const numRuns = times(10_000);
const now = Date.UTC(2026, 10, 20, 12);

// Secrets in the forms in which they travel; each must be gone from all that may be shown or logged.
const canaries = [
  'eyJhbGciOiJIUzI1NiJ9.eyJDQU5BUlkiOiJDQU5BUlkifQ.CANARY0signature',
  '1000.ca4a47ca4a47ca4a47ca4a47ca4a47aa.ca4a47ca4a47ca4a47ca4a47ca4a47bb',
  'sk_live_CANARY51H8x9kQm2ZpL0aBcDeFgHi',
  'CANARYq8Zx1Tn5Vb3Kp7Lm9Rs2Wd4Yf6Gh0Jc',
  'canary.person@secret.example',
] as const;

const canary = fc.constantFrom(...canaries);
const secretText = fc
  .tuple(fc.string({ maxLength: 20 }), canary, fc.string({ maxLength: 20 }))
  .map(([before, secret, after]) => `${before} ${secret} ${after}`);
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), secretText, canary);
const knownKey = fc.constantFrom(
  'code',
  'error',
  'message',
  'error_description',
  'errors',
  'details',
  'detail',
  'title',
  'type',
  'status',
  'instance',
  'retryable',
  'retry_after',
  'retryAfterMs',
  'request_id',
  'invalid-params',
  'source',
  'pointer',
  'field',
  'name',
  'path',
  'loc',
  'fieldViolations',
  '__proto__',
  'constructor',
  'toString',
  '$rae',
  'vendor',
  'kind',
  'retry',
  'recovery',
  'param',
);
const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom(
      'TOO_FAST',
      'invalid_token',
      'about:blank',
      'https://example.com/probs/x',
      '/data/attributes/a',
      '3.5s',
    ),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(knownKey, fc.string()), tie('value'), { maxKeys: 6 }),
    fc.dictionary(knownKey, tie('value'), { maxKeys: 8 }),
  ),
})).value;
const body = fc.oneof(
  json,
  json.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value)?.slice(0, -3)),
  text,
  text.map((words) => `<!doctype html><title>${words}</title><body>${words}`),
);
const headerName = fc.constantFrom(
  'retry-after',
  'Retry-After',
  'ratelimit',
  'ratelimit-policy',
  'ratelimit-reset',
  'ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-remaining',
  'x-rate-limit-reset',
  'www-authenticate',
  'content-type',
  'date',
  'authorization',
  'set-cookie',
  'x-request-id',
  'cf-ray',
);
const headerValue = fc.oneof(
  text,
  fc.integer().map(String),
  fc.constantFrom(
    'Fri, 20 Nov 2026 12:00:30 GMT',
    '"a";r=0;t=30',
    '"a";q=1;w=60',
    'limit=1, remaining=0, reset=5',
    '99999999999',
    '0x10',
    'Bearer realm="x", error="invalid_token"',
    'application/problem+json',
    'Basic, Bearer error=insufficient_scope',
  ),
);
// A request id is shown so that it can be searched for, whatever it is made of: no canary is planted in one.
const headers = fc.dictionary(headerName, headerValue, { maxKeys: 6 }).map((record) => {
  const { 'x-request-id': _id, 'cf-ray': _ray, ...rest } = record;
  return rest;
});
const headerSource = headers.chain((record) =>
  fc.constantFrom<unknown>(record, Object.entries(record), new Map(Object.entries(record)), undefined, null, 'x', 7),
);
const answer = fc.record(
  {
    status: fc.oneof(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(400, 401, 403, 404, 409, 413, 422, 429, 500, 503),
    ),
    headers: headerSource,
    body,
  },
  { requiredKeys: ['status'] },
);
const path = fc.tuple(text, text).map(([segment, query]) => `/v1/${segment}?token=${query}&code=${query}`);

const trap = new Proxy(
  {},
  {
    get() {
      throw new Error('trap');
    },
    has() {
      throw new Error('trap');
    },
    ownKeys() {
      throw new Error('trap');
    },
    getPrototypeOf() {
      throw new Error('trap');
    },
  },
);
function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}
// Wrapped, because fast-check itself looks into the values it hands out.
const booby: readonly (() => unknown)[] = [
  () => trap,
  () => revoked({}),
  () => revoked([]),
  () => revoked(() => {}),
  () => Object.freeze({ status: 500 }),
  () => Symbol('x'),
  () => ({ status: 500, body: trap, headers: trap }),
  () => ({ status: 500, body: revoked([]), headers: revoked({}) }),
  () => ({ status: 429, headers: { get: () => trap } }),
  () => ({ response: trap, config: revoked({}), cause: revoked({}) }),
  () => Object.assign(new Error('x'), { cause: trap, response: revoked({}) }),
  () => Object.assign(new Error('x'), { [Symbol.for('react-api-errors.ApiError')]: true }),
  () => new Response('used', { status: 500 }),
];
const plainThrown = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
  json,
  text.map((words) => new Error(words)),
  text.map((words) => new TypeError(words)),
  fc
    .tuple(text, fc.constantFrom('AbortError', 'TimeoutError', 'NetworkError', 'DataError'))
    .map(([words, name]) => new DOMException(words, name)),
  fc.record({
    response: answer,
    config: fc.record({ url: text, baseURL: text, method: text, headers: fc.record({ Authorization: text }) }),
  }),
  fc.record({ response: json, data: body, status: fc.anything(), cause: json }),
);
const thrown: fc.Arbitrary<() => unknown> = fc.oneof(
  { arbitrary: plainThrown.map((value) => () => value), weight: 9 },
  { arbitrary: fc.constantFrom(...booby), weight: 1 },
);

/** What an error says that it must not, or lacks. */
function wrongWith(error: AnyApiError): string[] {
  const { requestId: _requestId, ...shown } = Object.fromEntries(Object.entries(error));
  const { requestId: _sameId, ...json } = error.toJSON();
  const said = [error.message, JSON.stringify(shown), JSON.stringify(json), error.vendorMessage ?? ''].join('\n');
  const { retryAfter: wait } = error;
  const rules: Record<string, boolean> = {
    'is one of ours': isAnyApiError(error),
    'has a known kind': errorKinds.includes(error.kind),
    'has a known rule': retryRules.includes(error.retry.rule),
    'has a code': typeof error.code === 'string' && error.code !== '',
    'says what to do': error.recovery.length > 0,
    'has a wait that adds up': wait === undefined || (wait.ms >= 0 && wait.at === now + wait.ms),
    'keeps secrets': !/canary/i.test(said) && canaries.every((secret) => !said.includes(secret)),
    'keeps vendor text short': Array.from(error.vendorMessage ?? '').length <= 300,
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

describe('toApiError with anything', () => {
  it('makes a safe error of any answer', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(answer, path, fc.boolean(), (failure, where, hasCatalog) => {
        const error = hasCatalog
          ? toApiError(failure, { catalog: acme, path: where, now, method: 'POST' })
          : toApiError(failure, { path: where, now });
        expect(wrongWith(error)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('makes a safe error of anything thrown', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(thrown, path, (make, where) => {
        expect(wrongWith(toApiError(make(), { path: where, now }))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('decides on anything without a throw, within the range of a timer', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(thrown, answer, fc.double(), fc.integer(), (make, response, chance, attempt) => {
        for (const error of [make(), toApiError(response, { now })]) {
          const decision = decideRetry({ error, attempt, now, random: () => chance, maxHoldMs: Infinity });
          if (!decision.retry) continue;
          expect(Number.isInteger(decision.delayMs)).toBe(true);
          expect(decision.delayMs).toBeGreaterThanOrEqual(0);
          expect(decision.delayMs).toBeLessThanOrEqual(2 ** 31 - 1);
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('revives its own JSON, and nothing that lies about itself', { timeout: 600_000 }, () => {
    const lies = fc.record({
      $rae: fc.constant('ApiError'),
      vendor: fc.oneof(json, fc.constant('acme')),
      code: fc.oneof(json, fc.constant('GONE')),
      kind: fc.oneof(json, fc.constantFrom(...errorKinds)),
      retry: json,
      recovery: json,
      messageKey: json,
      endpoint: json,
      requestId: fc.integer(),
      retryAfter: json,
      status: json,
      service: json,
      method: json,
      vendorCode: json,
      attempt: json,
      occurredAt: json,
      outcome: json,
    });
    fc.assert(
      fc.property(lies, (lie) => {
        const error = reviveApiError(lie);
        if (error === undefined) return;
        expect(errorKinds).toContain(error.kind);
        expect(retryRules).toContain(error.retry.rule);
        expect(JSON.stringify(error)).not.toMatch(/canary/i);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
    fc.assert(
      fc.property(answer, (failure) => {
        const error = toApiError(failure, { catalog: acme, now, method: 'PUT', endpoint: 'notes.save', attempt: 2 });
        const revived = reviveApiError(JSON.parse(JSON.stringify(error)));
        expect(JSON.parse(JSON.stringify(revived))).toEqual(JSON.parse(JSON.stringify(error)));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('makes a safe error of any Response', { timeout: 600_000 }, async () => {
    const raw = fc.oneof(
      body.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
      fc.uint8Array(),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), raw, async (status, content) => {
        const empty = [204, 205, 304].includes(status);
        const response = new Response(empty ? null : ((content ?? null) as BodyInit | null), { status });
        expect(wrongWith(await apiErrorFromResponse(response, { now }))).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
