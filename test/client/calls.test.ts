import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, it } from 'vitest';

import { defineEndpoint, shape } from '../../src/client/index.js';
import { acme, baseUrl, fail, ok, refuse, setUp, watch } from './acme.js';

/** A schema of one rule, so that no library is needed. */
function schema<TOutput>(
  check: (value: unknown) => TOutput | StandardSchemaV1.Issue[],
): StandardSchemaV1<unknown, TOutput> {
  return {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate(value) {
        const result = check(value);
        return Array.isArray(result) ? { issues: result } : { value: result };
      },
    },
  };
}

/** A body that never ends by itself, and breaks off as a real one does when its request is aborted. */
function endlessBody(signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
  });
}

describe('an attempt', () => {
  const getNote = defineEndpoint(acme, {
    id: 'notes.get',
    method: 'GET',
    path: '/notes/{id}',
    input: shape<{ id: string }>(),
  });

  it('is one request: back-off is for whoever called', async () => {
    const { client, clock, requests } = setUp(() => fail('BROKEN'));
    await expect(client.attempt(getNote, { id: '1' }, { attempt: 3 })).rejects.toMatchObject({
      code: 'BROKEN',
      attempt: 3,
    });
    expect(requests).toHaveLength(1);
    expect(clock.timers).toBe(0);
  });

  it('is held ten seconds at a closed door by default, and as long as maxHoldMs says', async () => {
    for (const [maxHoldMs, seconds, sent] of [
      [undefined, 10, 2],
      [undefined, 11, 1],
      [3000, 3, 2],
      [3000, 4, 1],
      [0, 1, 1],
    ] as const) {
      const { client, clock, requests } = setUp(({ count }) => (count === 1 ? refuse(seconds) : ok()));
      const call = watch(client.attempt(getNote, { id: '1' }, maxHoldMs === undefined ? {} : { maxHoldMs }));
      await clock.runAll(20_000);
      expect(requests).toHaveLength(sent);
      expect(call.state()).toBe(sent === 2 ? 'done' : 'failed');
    }
  });

  it('carries the moment of the door when it is turned away', async () => {
    const { client, clock } = setUp(() => refuse(), { limits: [{ limit: 20, windowMs: 60_000, lockMs: 600_000 }] });
    const at = clock.now() + 600_000;
    await expect(client.attempt(getNote, { id: '1' })).rejects.toMatchObject({
      retryAfter: { ms: 600_000, at, source: 'catalog' },
    });
    await expect(client.attempt(getNote, { id: '2' })).rejects.toMatchObject({
      retryAfter: { at },
      endpoint: 'notes.get',
    });
    expect(client.scopes.getSnapshot()).toMatchObject([
      { door: 'closed', opensAt: at, closedBy: 'TOO_FAST', name: 'default' },
    ]);
  });

  it('tells when it starts and stops waiting for a slot, and a listener that throws harms nobody', async () => {
    const { client, clock, events } = setUp(() => ok(), { limits: [{ limit: 1, windowMs: 1000 }] });
    const told: boolean[] = [];
    await client.attempt(getNote, { id: '1' }, { onQueued: (isQueued) => void told.push(isQueued) });
    expect(told).toEqual([]);
    const second = watch(
      client.attempt(getNote, { id: '2' }, { onQueued: (isQueued) => void told.push(isQueued), callId: 'mine' }),
    );
    await clock.advance(999);
    expect(told).toEqual([true]);
    expect(second.state()).toBe('pending');
    await clock.advance(1);
    expect(told).toEqual([true, false]);
    expect(events.filter(({ type }) => type === 'queued')).toMatchObject([
      { callId: 'mine', position: 1, endpoint: 'notes.get' },
    ]);
  });
});

describe('an abort ends a call at once', () => {
  it.each([[null], ['left'], [new DOMException('late', 'TimeoutError')]])(
    'with code cancelled, whatever the reason: %s',
    async (reason) => {
      const { client, clock } = setUp(() => ok({}, 1000));
      const leaving = new AbortController();
      const call = watch(client.request('/notes', { signal: leaving.signal, deadlineMs: 5000 }));
      await clock.advance(10);
      leaving.abort(reason);
      await clock.advance(0);
      expect(call.error).toMatchObject({ code: 'cancelled', cause: reason });
    },
  );

  const phases = {
    queued: setUp(() => ok(), { limits: [{ limit: 1, windowMs: 60_000 }] }),
    held: setUp(() => refuse(9)),
    refreshing: setUp(() => fail('TOKEN_ENDED'), {
      auth: { getToken: () => 'token', refresh: () => new Promise(() => {}) },
    }),
    'reading the token': setUp(() => ok(), { auth: { getToken: () => new Promise(() => {}) } }),
    sending: setUp(() => 'hangs'),
    'sending by a fetch that is deaf to signals': setUp(() => ok(), { fetch: () => new Promise(() => {}) }),
    'reading the body': setUp(() => ok(), {
      fetch: () =>
        Promise.resolve(new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } })),
    }),
    'reading the body of an error': setUp(() => ok(), {
      fetch: (_, init) => Promise.resolve(new Response(endlessBody(init?.signal), { status: 500 })),
    }),
    'backing off': setUp(() => fail('BROKEN'), { random: () => 0.99 }),
  };

  /** Where the end of the wait is known to lie behind the deadline, nobody waits for it. */
  const early: Partial<Record<keyof typeof phases, string>> = { held: 'TOO_FAST', 'backing off': 'BROKEN' };

  it.each(Object.keys(phases) as (keyof typeof phases)[])('while %s', async (phase) => {
    const { client, clock } = phases[phase];
    const abort = new AbortController();
    if (phase === 'queued') await client.request('/first');
    const call = watch(client.request('/notes', { signal: abort.signal }));
    await clock.advance(500);
    expect(call.state()).toBe('pending');
    const reason = new Error('unmounted');
    abort.abort(reason);
    await clock.advance(0);
    expect(call.error).toMatchObject({ code: 'cancelled', kind: 'cancelled', cause: reason });
    const deadline = watch(client.request('/notes', { deadlineMs: 700 }));
    await clock.advance(699);
    const disposed = watch(client.request('/notes'));
    await clock.advance(1);
    expect(deadline.error).toMatchObject({ code: early[phase] ?? 'timeout' });
    client.dispose();
    await clock.advance(0);
    expect(disposed.error).toMatchObject({ code: 'cancelled' });
    expect(clock.timers).toBe(0);
  });

  it('before it began', async () => {
    const { client, requests } = setUp(() => ok());
    await expect(client.request('/notes', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(requests).toHaveLength(0);
  });
});

describe('the timeout', () => {
  it('counts from send, not from queueing, and the deadline from the call', async () => {
    const { client, clock, requests } = setUp(({ count }) => (count === 1 ? ok() : 'hangs'), {
      limits: [{ limit: 1, windowMs: 60_000 }],
      timeoutMs: 5000,
    });
    await client.request('/first');
    const note = defineEndpoint(acme, { id: 'n', method: 'POST', path: '/notes' });
    const call = watch(client.attempt(note, undefined));
    await clock.advance(64_999);
    expect(call.state()).toBe('pending');
    await clock.advance(1);
    expect(call.error).toMatchObject({ code: 'timeout', outcome: 'unknown' });
    expect(requests[1]!.at).toBe(60_000);
  });

  it('covers reading the body', async () => {
    const stalled = () =>
      Promise.resolve(
        new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"a":')) })),
      );
    const { client, clock } = setUp(() => ok(), { fetch: stalled });
    const call = watch(client.request('/notes', { deadlineMs: 40_000 }));
    await clock.advance(29_999);
    expect(call.state()).toBe('pending');
    await clock.advance(10_001);
    expect(call.error).toMatchObject({ code: 'timeout', outcome: 'not-applied' });
  });
});

describe('an answer', () => {
  it.each([
    ['204', { status: 204 }, undefined],
    ['205', { status: 205 }, undefined],
    ['304', { status: 304 }, undefined],
    ['an empty 200', { status: 200, headers: { 'content-type': 'application/json' } }, undefined],
    ['white space', { body: ' \n', headers: { 'content-type': 'application/json' } }, undefined],
    ['text', { body: 'hello', headers: { 'content-type': 'text/plain' } }, 'hello'],
    [
      'a vendor JSON type',
      { body: '{"a":1}', headers: { 'content-type': 'application/vnd.acme+json; charset=utf-8' } },
      { a: 1 },
    ],
    ['JSON without a type', { body: '[1]', headers: { 'content-type': '' } }, [1]],
    ['null', { body: 'null', headers: { 'content-type': 'application/json' } }, null],
  ])('of %s is a success', async (_, answer, value) => {
    const { client } = setUp(() => answer);
    await expect(client.request('/notes')).resolves.toEqual(value);
  });

  it('to HEAD has no value, one of bytes is a Blob', async () => {
    const { client } = setUp(({ method }) => ({
      body: method === 'HEAD' ? '' : 'bytes',
      headers: { 'content-type': 'image/png' },
    }));
    await expect(client.request('/notes', { method: 'HEAD' })).resolves.toBeUndefined();
    expect(await client.request('/notes')).toHaveProperty('size', 5);
  });

  it('of a success that is no JSON is the code parse, was applied, and is not asked for again', async () => {
    const { client, clock, requests } = setUp(() => ({
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    }));
    const call = watch(client.request('/notes', { method: 'POST', body: { a: 1 } }));
    await clock.runAll(60_000);
    expect(call.error).toMatchObject({ code: 'parse', kind: 'server', status: 200, outcome: 'applied' });
    expect((call.error as Error).cause).toBeInstanceOf(SyntaxError);
    expect(requests).toHaveLength(1);
  });

  it('that is a web page nobody asked for is the code parse', async () => {
    const { client } = setUp(() => ({
      body: '<html>Sign in to the network</html>',
      headers: { 'content-type': 'text/html' },
    }));
    const list = defineEndpoint(acme, { id: 'l', method: 'GET', path: '/l', output: shape<string[]>() });
    const bare = defineEndpoint(acme, { id: 'b', method: 'GET', path: '/l' });
    const accept = { accept: 'text/html' };
    await expect(client.request(list)).rejects.toMatchObject({ code: 'parse' });
    await expect(client.request(list, { headers: accept })).rejects.toMatchObject({ code: 'parse' });
    await expect(client.request(bare)).rejects.toMatchObject({ code: 'parse', kind: 'server', status: 200 });
    await expect(client.request('/l')).rejects.toMatchObject({ code: 'parse' });
    await expect(client.request('/l', { headers: accept })).resolves.toContain('<html>');
  });

  it("passes the endpoint's schema, or is the code parse with the original in cause", async () => {
    const output = schema((value) => (typeof value === 'object' ? { seen: value } : [{ message: 'not an object' }]));
    const endpoint = defineEndpoint(acme, { id: 'x', method: 'GET', path: '/x', output });
    const good = setUp(() => ok({ a: 1 }));
    await expect(good.client.request(endpoint)).resolves.toEqual({ seen: { a: 1 } });
    const bad = setUp(() => ok(5));
    await expect(bad.client.request(endpoint)).rejects.toMatchObject({
      code: 'parse',
      cause: { body: 5, issues: [{ message: 'not an object' }] },
    });
  });

  it('with a code that the endpoint does not list is unknown, with the real one in cause and one warning', async () => {
    const { client, warnings } = setUp(() => fail('BAD_INPUT'));
    const endpoint = defineEndpoint(acme, { id: 'x', method: 'GET', path: '/x', errors: ['GONE'] });
    for (let time = 0; time < 2; time += 1) {
      await expect(client.request(endpoint)).rejects.toMatchObject({
        code: 'unknown',
        kind: 'validation',
        retry: { rule: 'after-fix' },
        messageKey: 'input-rejected',
        cause: { code: 'BAD_INPUT' },
      });
    }
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('BAD_INPUT');
    const { client: other } = setUp(() => fail('GONE'));
    await expect(other.request(endpoint)).rejects.toMatchObject({ code: 'GONE' });
  });
});

describe('an input', () => {
  it('that its schema refuses fails before anything is sent, with the fields', async () => {
    const input = schema<{ name: string }>(() => [
      { message: 'Too short', path: ['user', { key: 'name' }] },
      { message: 'Not unique', path: ['user', 'name'] },
      { message: 'Wrong as a whole' },
    ]);
    const endpoint = defineEndpoint(acme, { id: 'x', method: 'POST', path: '/x', input });
    const { client, requests } = setUp(() => ok());
    await expect(client.request(endpoint, { input: {} })).rejects.toMatchObject({
      code: 'unknown',
      kind: 'validation',
      outcome: 'not-applied',
      fieldErrors: { 'user.name': ['Too short', 'Not unique'], '': ['Wrong as a whole'] },
    });
    expect(requests).toHaveLength(0);
  });

  it('fills the path, then the query of a read or the body of a write; what the schema made of it is sent', async () => {
    const { client, requests } = setUp(() => ok());
    const input = schema((value) => ({ ...(value as object), added: true }));
    const read = defineEndpoint(acme, { id: 'r', method: 'GET', path: '/a/{id}', input });
    const write = defineEndpoint(acme, { id: 'w', method: 'POST', path: '/a/{id}', input, query: ['dry'] });
    const form = defineEndpoint(acme, {
      id: 'f',
      method: 'POST',
      path: '/f',
      input: shape<{ a: string; list: number[] }>(),
      encoding: 'form',
    });
    await client.request(read, { input: { id: 'a/b', tags: ['x', 'y'], none: undefined } });
    await client.request(write, { input: { id: 7, dry: true, text: 'hi' } });
    await client.request(form, { input: { a: 'b c', list: [1, 2] } });
    expect(requests.map(({ url }) => url.href.replace(baseUrl, ''))).toEqual([
      '/a/a%2Fb?tags=x&tags=y&added=true',
      '/a/7?dry=true',
      '/f',
    ]);
    expect(requests.map(({ body }) => body)).toEqual([undefined, '{"text":"hi","added":true}', 'a=b+c&list=1&list=2']);
    expect(requests[2]!.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  });
});

describe('quotas', () => {
  it("are kept apart by endpoint scope, with the client's limits before the catalog's", async () => {
    const slow = defineEndpoint(acme, { id: 's', method: 'GET', path: '/s', scope: 'search', cost: 2 });
    const { client, clock, requests } = setUp(() => ok(), {
      limits: [{ limit: 4, windowMs: 60_000, scope: 'search' }],
    });
    for (let call = 0; call < 4; call += 1) void client.request(slow).catch(() => {});
    for (let call = 0; call < 4; call += 1) void client.request('/free').catch(() => {});
    await clock.advance(0);
    expect(requests.map(({ url }) => url.pathname).toSorted()).toEqual([
      ...Array<string>(4).fill('/v1/free'),
      ...Array<string>(2).fill('/v1/s'),
    ]);
    expect(client.scopes.getSnapshot()).toMatchObject([
      { name: 'default', queued: 0 },
      { name: 'search', limit: 4, queued: 2 },
    ]);
    client.dispose();
  });

  it('are learned from the headers of every answer, but not from a cache', async () => {
    const { client, clock, requests } = setUp(({ count }) => ({
      body: {},
      headers: {
        'x-ratelimit-remaining': String(3 - count),
        'x-ratelimit-reset': '30',
        ...(count === 1 && { age: '9', 'x-ratelimit-remaining': '0' }),
      },
    }));
    for (let call = 0; call < 5; call += 1) void client.request('/notes').catch(() => {});
    await clock.advance(0);
    for (let call = 0; call < 2; call += 1) void client.request('/notes').catch(() => {});
    await clock.advance(29_999);
    expect(requests).toHaveLength(5);
    await clock.advance(1);
    expect(requests.length).toBeGreaterThan(5);
    client.dispose();
  });

  it('are told as a list that is the same until something changes', async () => {
    const { client, clock } = setUp(() => ok());
    let changes = 0;
    const stop = client.scopes.subscribe(() => void (changes += 1));
    expect(client.scopes.getSnapshot()).toBe(client.scopes.getSnapshot());
    const before = client.scopes.getSnapshot();
    await client.request('/notes');
    await clock.advance(0);
    expect(changes).toBeGreaterThan(0);
    expect(client.scopes.getSnapshot()).not.toBe(before);
    expect(client.scopes.getSnapshot()).toBe(client.scopes.getSnapshot());
    stop();
    const seen = changes;
    await client.request('/notes');
    await clock.advance(0);
    expect(changes).toBe(seen);
    expect(client.probe('no such scope')).toBe(false);
  });
});

describe('a disposed client', () => {
  it('keeps no timer for those who look at its scopes', async () => {
    const { client, clock } = setUp(({ count }) => (count === 1 ? ok() : 'hangs'), {
      limits: [{ limit: 5, windowMs: 60_000 }],
    });
    client.scopes.subscribe(() => {});
    await client.request('/notes');
    const call = watch(client.request('/notes', { deadlineMs: 5000 }));
    await clock.advance(0);
    expect(clock.timers).toBe(1);
    client.dispose();
    await clock.advance(0);
    expect(call.error).toMatchObject({ code: 'cancelled' });
    expect(clock.timers).toBe(0);
  });

  it('refuses calls and keeps no timer', async () => {
    const { client, clock } = setUp(() => 'hangs');
    const call = watch(client.request('/notes'));
    await clock.advance(0);
    client.dispose();
    client.dispose();
    await clock.advance(0);
    expect(call.error).toMatchObject({ code: 'cancelled' });
    await expect(client.request('/notes')).rejects.toMatchObject({ code: 'RAE-038' });
    expect(clock.timers).toBe(0);
  });
});
