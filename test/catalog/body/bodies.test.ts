// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { toApiError } from '../../../src/catalog/index.js';

const now = Date.UTC(2026, 10, 20, 12);
const problemType = { 'content-type': 'application/problem+json' };

function read(status: number, body: unknown, headers: unknown = {}) {
  return toApiError({ status, body, headers }, { now });
}

describe('a problem (RFC 9457)', () => {
  it('gives its members, its name and its extensions', () => {
    const error = read(
      403,
      {
        type: 'https://example.com/probs/out-of-credit',
        title: 'No credit',
        status: 403,
        detail: 'Balance is 30',
        instance: '/a/1?x=2',
        balance: 30,
      },
      problemType,
    );
    expect(error.problem).toEqual({
      type: 'https://example.com/probs/out-of-credit',
      title: 'No credit',
      status: 403,
      detail: 'Balance is 30',
      instance: '/a/1',
    });
    expect(error).toMatchObject({ code: 'http_403', vendorCode: 'out-of-credit', details: { balance: 30 } });
    expect(error.vendorMessage).toBe('Balance is 30');
  });

  it.each<[string, unknown, object | undefined]>([
    ['no type', { title: 'Broken' }, { type: 'about:blank', title: 'Broken' }],
    ['a numeric type', { type: 7, title: 'Broken' }, { type: 'about:blank', title: 'Broken' }],
    ['a type with spaces', { type: 'not a reference', detail: 'x' }, { type: 'about:blank', detail: 'x' }],
    ['a title that is an object', { type: 'about:blank', title: {} }, { type: 'about:blank' }],
    ['a status as text', { type: 'about:blank', status: '404' }, { type: 'about:blank', status: 404 }],
    ['a status that is none', { type: 'about:blank', status: 9999 }, { type: 'about:blank' }],
    ['a detail that is a list', { title: 'x', detail: ['a'] }, { type: 'about:blank', title: 'x' }],
    ['an instance that is a number', { title: 'x', instance: 5 }, { type: 'about:blank', title: 'x' }],
    ['nothing of a problem', { other: 1 }, undefined],
  ])('survives %s', (_name, body, problem) => {
    expect(read(400, body, problemType).problem).toEqual(problem);
  });

  it.each<[string, unknown]>([
    ['RFC 9457 errors', { title: 'x', status: 422, errors: [{ detail: 'must be positive', pointer: '#/age' }] }],
    [
      'RFC 7807 invalid-params',
      { title: 'x', status: 422, 'invalid-params': [{ name: 'age', reason: 'must be positive' }] },
    ],
    ['violations', { title: 'x', status: 422, violations: [{ propertyPath: 'age', message: 'must be positive' }] }],
    ['ASP.NET errors', { title: 'x', status: 400, errors: { age: ['must be positive'] } }],
  ])('names fields by %s', (_name, body) => {
    expect(read(422, body, problemType).fieldErrors).toEqual({ age: ['must be positive'] });
  });
});

describe('OAuth', () => {
  it.each<[number, unknown, Record<string, string>, object]>([
    [
      400,
      { error: 'invalid_grant', error_description: 'expired' },
      {},
      { kind: 'authentication', vendorCode: 'invalid_grant', retry: { rule: 'after-reauth' } },
    ],
    [401, { error: 'invalid_client' }, {}, { kind: 'misconfigured', messageKey: 'credentials-wrong' }],
    [400, { error: 'slow_down' }, {}, { kind: 'rate-limited' }],
    [
      401,
      '',
      { 'www-authenticate': 'Bearer realm="a, b=\\"c\\"", error="invalid_token", error_description="It expired"' },
      { vendorCode: 'invalid_token', vendorMessage: 'It expired' },
    ],
    [
      403,
      '',
      { 'www-authenticate': 'Basic realm="x", Bearer error=insufficient_scope, scope="a b"' },
      { kind: 'permission', messageKey: 'scope-missing' },
    ],
    [401, '', { 'www-authenticate': 'Negotiate YII=, Bearer error="invalid_token"' }, { vendorCode: 'invalid_token' }],
    [401, '', { 'www-authenticate': 'Basic' }, { kind: 'authentication', vendorCode: undefined }],
    [401, '', { 'www-authenticate': '"' }, { kind: 'authentication', vendorCode: undefined }],
    [500, { error: 'invalid_grant' }, {}, { kind: 'server', vendorCode: 'invalid_grant' }],
  ])('%i %j %j', (status, body, headers, expected) => {
    const error = read(status, body, headers);
    expect({ ...error.toJSON(), vendorMessage: error.vendorMessage }).toMatchObject(expected);
  });
});

describe('other shapes', () => {
  it.each<[string, number, unknown, object]>([
    ['{ code, message }', 400, { code: 'bad', message: 'No' }, { vendorCode: 'bad', vendorMessage: 'No' }],
    ['{ error, message }', 400, { error: 'bad.code', message: 'No' }, { vendorCode: 'bad.code', vendorMessage: 'No' }],
    [
      'an error that is a phrase',
      400,
      { statusCode: 400, error: 'Bad Request', message: ['a', 'b'] },
      { vendorCode: undefined, vendorMessage: 'a; b' },
    ],
    ['a numeric code', 400, { code: 1012, message: 'No' }, { vendorCode: '1012' }],
    ['a code that repeats the status', 404, { code: 404, message: 'No' }, { vendorCode: undefined }],
    [
      'Google style',
      429,
      {
        error: {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          message: 'No',
          details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '3.5s' }],
        },
      },
      { vendorCode: 'RESOURCE_EXHAUSTED', retryAfter: { ms: 3500, at: now + 3500, source: 'body' } },
    ],
    [
      'Google style in a list',
      400,
      [
        {
          error: {
            code: 400,
            status: 'INVALID_ARGUMENT',
            message: 'No',
            details: [{ fieldViolations: [{ field: 'user.age', description: 'negative' }] }],
          },
        },
      ],
      { vendorCode: 'INVALID_ARGUMENT', fieldErrors: { 'user.age': ['negative'] } },
    ],
    [
      'JSON:API',
      422,
      {
        errors: [
          { code: 'blank', title: 'T', detail: 'D', source: { pointer: '/data/attributes/first~1name' } },
          { detail: 'E', source: { parameter: 'page[size]' } },
        ],
      },
      { vendorCode: 'blank', vendorMessage: 'D', fieldErrors: { 'first/name': ['D'], 'page.size': ['E'] } },
    ],
    [
      'GraphQL',
      400,
      { errors: [{ message: 'No', extensions: { code: 'BAD_USER_INPUT' }, path: ['a', 0, 'b'] }] },
      { vendorCode: 'BAD_USER_INPUT', fieldErrors: { 'a.0.b': ['No'] } },
    ],
    [
      'Laravel',
      422,
      { message: 'Invalid', errors: { email: ['taken', 'short'], 'items[0].name': ['x'] } },
      { fieldErrors: { email: ['taken', 'short'], 'items.0.name': ['x'] } },
    ],
    [
      'a body of fields',
      422,
      { email: ['taken'], non_field_errors: ['together'] },
      { fieldErrors: { email: ['taken'], '': ['together'] } },
    ],
    [
      'FastAPI',
      422,
      { detail: [{ loc: ['body', 'user', 'age'], msg: 'not an int', type: 'int' }] },
      { fieldErrors: { 'user.age': ['not an int'] } },
    ],
    [
      'Stripe',
      402,
      { error: { type: 'card_error', code: 'card_declined', param: 'number', message: 'Declined' } },
      { vendorCode: 'card_declined', kind: 'quota-exhausted', fieldErrors: { number: ['Declined'] } },
    ],
    [
      'Amazon',
      400,
      { __type: 'com.amazon.coral#ThrottlingException', Message: 'x' },
      { vendorCode: 'ThrottlingException' },
    ],
    [
      'retryable and a wait in the body',
      409,
      { code: 'x', retryable: true, retry_after: '1.5' },
      { retryable: true, retryAfter: { ms: 1500, at: now + 1500, source: 'body' } },
    ],
    ['a request id in the body', 500, { error: { request_id: 'abc-1' } }, { requestId: 'abc-1' }],
    ['JSON with the wrong content type', 400, '\uFEFF{"code":"bad"}', { vendorCode: 'bad' }],
    ['JSON behind a guard', 400, ')]}\',\n{"code":"bad"}', { vendorCode: 'bad' }],
    ['plain text', 500, 'Database   is\n\u202Egone', { vendorMessage: 'Database is gone' }],
    [
      'HTML',
      502,
      '<html><head><title>502 Bad Gateway</title></head><body><h1>nginx</h1></body></html>',
      { kind: 'unavailable', vendorMessage: '502 Bad Gateway' },
    ],
    ['truncated JSON', 500, '{"code":"bad","mess', { vendorCode: undefined, vendorMessage: undefined }],
    ['nothing', 500, undefined, { kind: 'server', vendorMessage: undefined, details: undefined }],
    ['an empty text', 503, '', { kind: 'unavailable', vendorMessage: undefined }],
    ['a number', 500, 7, { kind: 'server', vendorMessage: undefined }],
    ['bytes', 400, new TextEncoder().encode('{"code":"bad"}'), { vendorCode: 'bad' }],
    ['a code that is markup', 400, { code: '<script>alert(1)</script>' }, { vendorCode: 'scriptalert1/script' }],
    ['a code that is a token', 400, { code: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc' }, { vendorCode: undefined }],
    ['a very long code', 400, { code: 'word-'.repeat(50) }, { vendorCode: 'word-'.repeat(13).slice(0, 64) }],
  ])('reads %s', (_name, status, body, expected) => {
    const error = read(status, body);
    const { vendorMessage, details, fieldErrors } = error;
    expect({ ...error.toJSON(), vendorMessage, details, fieldErrors }).toMatchObject(expected);
  });

  it('reads a huge, a deep and a wide body in little time', () => {
    const started = performance.now();
    const deep = '['.repeat(60_000);
    expect(read(500, deep).kind).toBe('server');
    expect(read(500, `{"a":${deep}`).kind).toBe('server');
    expect(read(500, JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)).kind).toBe('server');
    expect(read(500, 'word '.repeat(1_000_000)).vendorMessage).toHaveLength(300);
    expect(read(500, { message: '<'.repeat(1_000_000) }).kind).toBe('server');
    expect(
      read(
        500,
        Array.from({ length: 1_000_000 }, () => ({})),
      ).kind,
    ).toBe('server');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('lets no body reach a prototype', () => {
    const error = read(
      422,
      '{"__proto__":{"polluted":1},"errors":{"__proto__":["x"],"constructor":["y"]},"details":{"__proto__":{"polluted":1},"a":1}}',
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((error.details as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(error.fieldErrors)).toEqual(['constructor']);
    expect(error.fieldErrors['toString']).toBeUndefined();
  });

  it('does not take a body for an error of ours', () => {
    const body = { $rae: 'ApiError', vendor: 'acme', code: 'GONE', kind: 'not-found', retry: { rule: 'backoff' } };
    expect(read(500, body)).toMatchObject({ vendor: 'http', code: 'http_500', kind: 'server' });
  });
});

describe('headers', () => {
  it.each<[string, unknown]>([
    ['Headers', new Headers({ 'Retry-After': '3', 'X-Request-Id': 'r1' })],
    ['an object', { 'RETRY-AFTER': '3', 'x-Request-ID': 'r1' }],
    ['an object of lists', { 'retry-after': ['3'], 'x-request-id': ['r1'] }],
    [
      'pairs',
      [
        ['Retry-After', '3'],
        ['X-Request-Id', 'r1'],
      ],
    ],
    [
      'a Map',
      new Map([
        ['Retry-After', '3'],
        ['X-Request-Id', 'r1'],
      ]),
    ],
    ['numbers', { 'retry-after': 3, 'x-request-id': 'r1' }],
  ])('are read from %s', (_name, headers) => {
    expect(read(503, '', headers)).toMatchObject({ retryAfter: { ms: 3000 }, requestId: 'r1' });
  });

  it.each(['x-request-id', 'request-id', 'x-correlation-id', 'x-amzn-requestid', 'cf-ray', 'traceparent'])(
    'give the request id by %s',
    (name) => {
      expect(read(500, '', { [name]: '8f1c-LHR' }).requestId).toBe('8f1c-LHR');
      expect(read(500, '', { [name]: 'a b\nc' }).requestId).toBeUndefined();
      expect(read(500, '', { [name]: 'x'.repeat(129) }).requestId).toBeUndefined();
    },
  );
});

describe('a wait named with a status that is no 429', () => {
  it.each<[number, string, string]>([
    [403, 'rate-limited', 'after-wait'],
    [409, 'conflict', 'after-wait'],
    [413, 'validation', 'after-wait'],
    [503, 'unavailable', 'backoff'],
    [404, 'not-found', 'never'],
  ])('%i becomes %s, %s', (status, kind, rule) => {
    expect(read(status, '', { 'retry-after': '5' })).toMatchObject({ kind, retry: { rule }, retryAfter: { ms: 5000 } });
  });
});
