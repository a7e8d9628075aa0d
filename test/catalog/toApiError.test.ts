import { inspect } from 'node:util';

import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, it } from 'vitest';

import { defineCatalog, reviveApiError, toApiError, type HttpFailure } from '../../src/catalog/index.js';
import { isAnyApiError } from '../../src/errors/index.js';
import { acme } from './acme.js';

const now = Date.UTC(2026, 10, 20, 12);

describe('a failure without an answer', () => {
  it.each<[string, unknown, string]>([
    ['Chromium', new TypeError('Failed to fetch'), 'network'],
    ['newer Chromium', new TypeError('Failed to fetch (api.example.com)'), 'network'],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    ['Safari', new TypeError('Load failed'), 'network'],
    ['older Safari', new TypeError('The network connection was lost.'), 'network'],
    [
      'undici',
      Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
      'network',
    ],
    [
      'undici with a slow connection',
      Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('x'), { code: 'UND_ERR_CONNECT_TIMEOUT' }),
      }),
      'timeout',
    ],
    [
      'undici with all addresses refused',
      new TypeError('fetch failed', {
        cause: new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
      }),
      'network',
    ],
    ['a body that broke off', new TypeError('terminated'), 'network'],
    ['React Native', new TypeError('Network request failed'), 'network'],
    ['a mistake in the program', new TypeError("Cannot read properties of undefined (reading 'x')"), 'unknown'],
    ['an error with the same words', new Error('Failed to fetch'), 'unknown'],
    ['a timeout', new DOMException('x', 'TimeoutError'), 'timeout'],
    ['an abort', new DOMException('x', 'AbortError'), 'cancelled'],
    ['an abort in a cause', new Error('wrapped', { cause: new DOMException('x', 'AbortError') }), 'cancelled'],
    [
      'JSON that is none',
      (() => {
        try {
          return JSON.parse('{');
        } catch (error) {
          return error as unknown;
        }
      })(),
      'parse',
    ],
    ['an opaque answer', { status: 0, type: 'opaque' }, 'network'],
    ['text', 'oops', 'unknown'],
    ['null', null, 'unknown'],
    ['undefined', undefined, 'unknown'],
    ['a symbol', Symbol('x'), 'unknown'],
    [
      'a cause that is itself',
      (() => {
        const error: Error = new Error('x');
        error.cause = error;
        return error;
      })(),
      'unknown',
    ],
  ])('%s', (_name, thrown, code) => {
    const error = toApiError(thrown, { catalog: acme, isOnline: true, now });
    expect(error).toMatchObject({ code, vendor: 'acme', service: 'Acme Notes', status: undefined, occurredAt: now });
    expect(error.message).toBe(`${code}: a call got no answer (acme)`);
  });

  it('is offline when the browser says so, for lost connections only', () => {
    const lost = new TypeError('Failed to fetch');
    expect(toApiError(lost, { isOnline: false })).toMatchObject({ code: 'offline', kind: 'offline' });
    expect(toApiError(new DOMException('x', 'TimeoutError'), { isOnline: false }).code).toBe('timeout');
    const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false });
    try {
      expect(toApiError(lost).code).toBe('offline');
    } finally {
      if (original) Object.defineProperty(Navigator.prototype, 'onLine', original);
    }
    expect(toApiError(lost).code).toBe('network');
  });

  it.each<[string | undefined, unknown, object, string]>([
    ['GET', new TypeError('Failed to fetch'), {}, 'not-applied'],
    [undefined, new TypeError('Failed to fetch'), {}, 'not-applied'],
    ['POST', new TypeError('Failed to fetch'), {}, 'unknown'],
    ['PUT', new DOMException('x', 'TimeoutError'), {}, 'unknown'],
    ['DELETE', { status: 500 }, {}, 'unknown'],
    ['POST', { status: 503 }, {}, 'unknown'],
    ['POST', { status: 501 }, {}, 'not-applied'],
    ['POST', { status: 429 }, {}, 'not-applied'],
    ['PATCH', { status: 409 }, {}, 'not-applied'],
    ['POST', { status: 200, body: 'x' }, {}, 'applied'],
    ['POST', { status: 500 }, { isRead: true }, 'not-applied'],
    ['post', { status: 500 }, {}, 'unknown'],
  ])('%s %s %j has outcome %s', (method, failure, extra, outcome) => {
    expect(toApiError(failure, { method, ...extra }).outcome).toBe(outcome);
  });
});

describe('an ApiError', () => {
  const error = toApiError(
    { status: 429, body: { code: 'TOO_FAST', request_id: 'r-1' }, headers: { 'retry-after': '5' } },
    { catalog: acme, method: 'POST', endpoint: 'notes.save', attempt: 3, now },
  );

  it('keeps its cause out of what Node prints', () => {
    const cause = Object.assign(new Error('x'), { config: { headers: { Authorization: 'Bearer canary' } } });
    const printed = inspect(toApiError(cause, { catalog: acme }));
    expect(printed).toContain('"code": "unknown"');
    expect(printed).not.toContain('canary');
  });

  it('passes through unchanged', () => {
    expect(toApiError(error, { catalog: acme, attempt: 9 })).toBe(error);
  });

  it('comes back from its JSON', () => {
    const json: unknown = JSON.parse(JSON.stringify(error));
    const revived = toApiError(json);
    expect(revived).toBeInstanceOf(Error);
    expect(isAnyApiError(revived)).toBe(true);
    expect(revived.toJSON()).toEqual(error.toJSON());
    expect(revived.message).toBe(error.message);
  });

  it.each<[string, object]>([
    ['an unknown kind', { kind: 'friendly' }],
    ['no vendor', { vendor: undefined }],
    ['a vendor that is markup', { vendor: '<b>' }],
    ['a code that is no text', { code: { a: 1 } }],
  ])('is not made of JSON with %s', (_name, change) => {
    expect(reviveApiError({ ...error.toJSON(), ...change })).toBeUndefined();
    expect(toApiError({ ...error.toJSON(), ...change }).vendor).toBe('http');
  });

  it('drops the fields of a JSON that do not hold', () => {
    const hostile = {
      ...error.toJSON(),
      message: 'token=abc',
      retry: { rule: 'always', waitMs: -1, maxAttempts: 1e9 },
      recovery: ['retry', 'format-disk'],
      retryAfter: { ms: -5, at: 0, source: 'retry-after' },
      messageKey: '../../x',
      endpoint: '/a?token=abc',
      status: 1000,
      attempt: -1,
      outcome: 'maybe',
      requestId: 'Bearer abc',
      details: { a: 1 },
    };
    const revived = reviveApiError(hostile);
    expect(revived).toMatchObject({
      retry: { rule: 'never' },
      recovery: ['retry'],
      retryAfter: undefined,
      messageKey: 'rate-limited',
      endpoint: '/a',
      status: undefined,
      attempt: 1,
      outcome: 'unknown',
      requestId: undefined,
      details: undefined,
    });
    expect(revived?.message).not.toContain('abc');
  });
});

describe('details', () => {
  const schema = (validate: (value: unknown) => unknown): StandardSchemaV1<unknown, { field: string }> => ({
    '~standard': { version: 1, vendor: 'test', validate: validate as never },
  });
  const withDetails = (details: StandardSchemaV1) =>
    defineCatalog({ vendor: 'acme', codes: { BAD: { ...acme.codes.GONE, details } } });
  const body = { code: 'BAD', details: { field: 'age' } };

  it.each<[string, (value: unknown) => unknown, unknown]>([
    ['holds', (value) => ({ value }), { field: 'age' }],
    ['transforms', () => ({ value: 7 }), 7],
    ['fails', () => ({ issues: [{ message: 'no' }] }), undefined],
    ['is async', () => Promise.resolve({ value: 1 }), undefined],
    ['is async and fails', () => Promise.reject(new Error('no')), undefined],
    [
      'throws',
      () => {
        throw new Error('no');
      },
      undefined,
    ],
    ['gives nothing', () => undefined, undefined],
  ])('when the schema %s', (_name, validate, details) => {
    const error = toApiError({ status: 400, body }, { catalog: withDetails(schema(validate)) });
    expect(error).toMatchObject({ code: 'BAD' });
    expect(error.details).toEqual(details);
  });
});

describe('the body a vendor parses', () => {
  it('is a plain copy with the call beside it', () => {
    let seen: HttpFailure | undefined;
    const catalog = defineCatalog({
      vendor: 'acme',
      codes: { A: acme.codes.GONE },
      parse: (failure) => {
        seen = failure;
        return {
          code: 'A',
          fieldErrors: { __proto__: ['x'], a: ['<b>y</b>', 7 as never] },
          message: 'token=abc',
          requestId: 'a b',
        };
      },
    });
    const body = {
      get trap(): never {
        throw new Error('trap');
      },
      a: 1,
    };
    const error = toApiError({ status: 400, body }, { catalog, method: 'PUT', path: '/x/1?y=2' });
    expect(seen).toMatchObject({ status: 400, method: 'PUT', path: '/x/1', body: { a: 1 } });
    expect(error.fieldErrors).toEqual({ a: ['y'] });
    expect(error.vendorMessage).toBe('token=[redacted]');
    expect(error.requestId).toBeUndefined();
  });
});
