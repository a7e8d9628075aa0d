// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { toApiError, toFetchError, toResponseError } from '../../../src/catalog/index.js';
import { acme } from '../acme.js';

const now = 1_000_000;
const call = { catalog: acme, now, method: 'POST', isOnline: true };

/** What `fetch` hands out for an address; the constructor of `Response` cannot set it. */
function answerOf(url: string, body: unknown, init: ResponseInit): Response {
  return Object.defineProperty(new Response(JSON.stringify(body), init), 'url', { value: url });
}

describe('toFetchError', () => {
  it.each<[string, unknown]>([
    ['a lost connection', new TypeError('Failed to fetch')],
    ['a timeout', new DOMException('x', 'TimeoutError')],
    ['an abort', new DOMException('x', 'AbortError')],
    ['a refused connection', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })],
    ['a mistake in the program', new RangeError('x')],
    ['nothing', undefined],
    ['text', 'oops'],
    ['an opaque answer', Response.error()],
  ])('reads %s as toApiError does', (_name, thrown) => {
    expect(toFetchError(thrown, call).toJSON()).toEqual(toApiError(thrown, call).toJSON());
  });

  it('keeps what was thrown as the cause, and an ApiError as it is', () => {
    const thrown = new TypeError('Failed to fetch');
    const error = toFetchError(thrown, call);
    expect(error.cause).toBe(thrown);
    expect(toFetchError(error, { ...call, attempt: 9 })).toBe(error);
  });

  it('makes no error of the JSON form of one', () => {
    const json: unknown = JSON.parse(JSON.stringify(toApiError({ status: 404 }, call)));
    expect(toFetchError(json, call).code).toBe('unknown');
  });

  it.each<[string, (response: Response) => unknown]>([
    ['thrown itself', (response) => response],
    ['carried by what was thrown', (response) => Object.assign(new Error('x'), { response })],
  ])('reads status and headers of a Response %s', (_name, wrap) => {
    const response = new Response(null, { status: 503, headers: { 'Retry-After': '7' } });
    const error = toFetchError(wrap(response), call);
    expect(error).toMatchObject({ status: 503, kind: 'unavailable', retryAfter: { ms: 7000, source: 'retry-after' } });
  });

  it('survives what only looks like a response', () => {
    const trap = {
      status: 500,
      headers: {
        get() {
          throw new Error('trap');
        },
      },
    };
    expect(toFetchError(trap, call)).toMatchObject({ vendor: 'acme', code: 'unknown' });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(toFetchError(proxy, call).code).toBe('unknown');
  });
});

describe('toResponseError', () => {
  it('reads code, wait, request id and path like apiErrorFromResponse', async () => {
    const response = answerOf(
      'https://api.acme.example/v1/notes/7?token=abc',
      { code: 'TOO_FAST', message: 'Slow down' },
      { status: 429, headers: { 'Retry-After': '3', 'X-Request-Id': 'r-1' } },
    );
    const error = await toResponseError(response, call);
    expect(error).toMatchObject({
      code: 'TOO_FAST',
      endpoint: '/v1/notes/7',
      requestId: 'r-1',
      outcome: 'not-applied',
      retryAfter: { ms: 3000, at: now + 3000 },
    });
    expect(error.vendorMessage).toBe('Slow down');
    expect(error.cause).toBeUndefined();
  });

  it('tells the parser the path that answered', async () => {
    let path: string | undefined;
    const catalog = {
      ...acme,
      parse: (failure: { path?: string }) => {
        ({ path } = failure);
        return { code: 'GONE' };
      },
    };
    const error = await toResponseError(answerOf('https://api.acme.example/v1/x?y=1', {}, { status: 404 }), {
      catalog,
      now,
      endpoint: 'notes.get',
    });
    expect(path).toBe('/v1/x');
    expect(error).toMatchObject({ code: 'GONE', endpoint: 'notes.get' });
  });

  it('never rejects, whatever the parser returns', async () => {
    const parsed = {
      get message(): string {
        throw new Error('trap');
      },
    };
    const error = await toResponseError(new Response('x', { status: 400 }), {
      ...call,
      catalog: { ...acme, parse: () => parsed },
    });
    expect(error).toMatchObject({ vendor: 'acme', code: 'unknown', occurredAt: now });
  });
});
