// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  createSandbox,
  createSandboxControl,
  startSandbox,
  type FailNextOptions,
  type RunningSandbox,
  type SandboxFault,
} from '../../src/sandbox/index.js';
import { createCaller, createStillClock, statusesOf } from './support.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

describe('failNext', () => {
  const read = (caller: ReturnType<typeof createCaller>, path = '/v1/me') =>
    caller.call('GET', path, { token: caller.sandbox.control.signIn('authpi').accessToken });

  it('serves orders in their order, each as often as asked', async () => {
    const caller = createCaller('authpi');
    caller.sandbox.control.failNext({ vendor: 'authpi', code: 'server_error', times: 2 });
    caller.sandbox.control.failNext({ vendor: 'authpi', code: 'not_found' });
    expect(await statusesOf(4, () => read(caller))).toEqual([500, 500, 404, 200]);
  });

  it('waits for the call that is meant', async () => {
    const caller = createCaller('authpi');
    caller.sandbox.control.failNext({
      vendor: 'authpi',
      code: 'conflict',
      match: { method: 'GET', path: '/v1/accounts' },
    });
    expect((await read(caller)).status).toBe(200);
    expect((await read(caller, '/v1/accounts')).status).toBe(409);
  });

  it('leaves token routes alone unless they are meant', async () => {
    const caller = createCaller('zoho-cliq');
    const refresh = () =>
      caller.call('POST', '/oauth/v2/token', {
        form: {
          grant_type: 'refresh_token',
          refresh_token: '1000.sandbox-refresh.first-person',
          client_id: '1000.SANDBOX',
          client_secret: 'sandbox-secret',
        },
      });
    const { control } = caller.sandbox;
    control.failNext({ vendor: 'zoho-cliq', code: 'http_401' });
    expect((await refresh()).status).toBe(200);
    control.failNext({ vendor: 'zoho-cliq', code: 'http_500', match: { path: '/oauth/v2/token' } });
    expect((await refresh()).status).toBe(500);
    expect((await caller.call('GET', '/api/v2/chats')).body).toMatchObject({
      message: expect.stringContaining('AuthToken') as unknown,
    });
    control.failNext({ vendor: 'zoho-cliq', code: 'invalid_grant', status: 400 });
    expect((await refresh()).body).toEqual({ error: 'invalid_grant' });
  });

  it('makes up a code when it is given a status', async () => {
    const caller = createCaller('authpi');
    caller.sandbox.control.failNext({ vendor: 'authpi', code: 'brand_new', status: 418 });
    expect(await read(caller)).toMatchObject({ status: 418, body: { error: 'brand_new' } });
  });

  it('sets and leaves out Retry-After', async () => {
    const caller = createCaller('authpi', { minuteMs: 1000 });
    const order = { vendor: 'authpi', code: 'usage_limit_exceeded' } as const;
    caller.sandbox.control.failNext({ ...order, retryAfterMs: 600_000 });
    caller.sandbox.control.failNext({ ...order, retryAfterMs: false });
    // Ten virtual minutes are ten real seconds.
    expect((await read(caller)).headers.get('retry-after')).toBe('10');
    expect((await read(caller)).headers.get('retry-after')).toBeNull();
  });

  it.each([
    [{ vendor: 'acme', code: 'x' }, '"vendor" has to be one of cliquify'],
    [{ vendor: 'authpi', code: 'no_such_code' }, 'has no code "no_such_code"'],
    [{ vendor: 'authpi', code: 'toString' }, 'has no code "toString"'],
    [{ vendor: 'authpi', code: 'conflict', times: 0 }, '"times" has to be a whole number from 1; 0 came'],
    [{ vendor: 'authpi', code: 'conflict', status: 99 }, '"status" has to be a whole number from 200 to 599'],
    [{ vendor: 'authpi', code: 'conflict', match: { path: 7 } }, '"match" has to be an object'],
    [{ vendor: 'authpi', code: 'conflict', retryAfterMs: -1 }, '"retryAfterMs" has to be a finite number from 0'],
  ])('refuses %o', (options, message) => {
    expect(() => createSandbox().control.failNext(options as FailNextOptions)).toThrow(message);
  });

  it.each([
    [{ kind: 'flood' }, '"kind" has to be one of'],
    [{ kind: 'latency' }, '"ms" has to be'],
    [{ kind: 'huge', bytes: 1e12 }, '"bytes" has to be at most'],
    [{ kind: 'outage', forMs: Number.NaN }, '"forMs" has to be'],
    [{ kind: 'redirect' }, '"to" has to be a path of the same origin'],
    [{ kind: 'redirect', to: '//evil.test/' }, '"to" has to be'],
    [{ kind: 'redirect', to: '/\\\\evil.test/' }, '"to" has to be'],
    [{ kind: 'redirect', to: '/..//evil.test/' }, '"to" has to be'],
    [{ kind: 'redirect', to: 'authpi/v1/me' }, '"to" has to be'],
    [{ kind: 'redirect', to: 'https://evil.test/' }, '"to" has to be'],
    [{ kind: 'redirect', to: 'http://localhost.evil.test/' }, '"to" has to be'],
    [{ kind: 'redirect', to: 'http://me:pw@127.0.0.1/' }, '"to" has to be'],
    [{ kind: 'redirect', to: 'javascript:alert(1)' }, '"to" has to be'],
    [{ kind: 'redirect', to: '/', status: 304 }, '"status" has to be one of 301, 302, 303, 307, 308'],
    [null, '"fault" has to be an object'],
  ])('setFault refuses %o', (fault, message) => {
    expect(() => createSandbox().control.setFault(fault as SandboxFault)).toThrow(message);
  });
});

describe('time', () => {
  it('runs as fast as asked', () => {
    const clock = createStillClock();
    const { control } = createSandbox({ clock, minuteMs: 1000 });
    const startedAt = control.now();
    clock.pass(1000);
    expect(control.now() - startedAt).toBe(60_000);
    control.advance(500);
    expect(control.now() - startedAt).toBe(60_500);
    control.reset();
    expect(control.now() - startedAt).toBe(60_000);
  });

  it('tells a client how long by the client’s own clock', async () => {
    const zoho = createCaller('zoho-cliq', { minuteMs: 1000 });
    expect(zoho.sandbox.control.signIn('zoho-cliq').expiresInMs).toBe(60_000);
  });

  it('cannot stand still', () => {
    expect(() => createSandbox({ minuteMs: 0 })).toThrow('"minuteMs" has to be a number above 0');
  });
});

it('counts per vendor, route and status', async () => {
  const caller = createCaller('zoho-cliq');
  const { accessToken: token } = caller.sandbox.control.signIn('zoho-cliq');
  await statusesOf(21, () => caller.call('GET', '/api/v2/chats', { token }));
  await caller.call('GET', '/api/v2/nothing', { token });
  const counters = caller.sandbox.control.counters();
  expect(counters['zoho-cliq']).toMatchObject({ requests: 22, refusals: 1, statuses: { 200: 20, 429: 1, 404: 1 } });
  expect(counters['zoho-cliq'].routes['GET /api/v2/chats']).toMatchObject({ requests: 21, refusals: 1 });
  expect(counters['zoho-cliq'].routes['(no route)']).toMatchObject({ requests: 1 });
  expect(counters.cliquify.requests).toBe(0);
});

it('tells what arrived by names alone, the last hundred calls', async () => {
  const caller = createCaller('authpi');
  const { accessToken: token } = caller.sandbox.control.signIn('authpi');
  await caller.call('PATCH', '/v1/me?key=secret-query', { token, body: { secret: 1 }, headers: { 'X-Key': 'secret' } });
  const [seen, ...others] = caller.sandbox.control.lastRequests();
  expect(others).toEqual([]);
  expect(seen).toEqual({
    vendor: 'authpi',
    method: 'PATCH',
    path: '/v1/me',
    headerNames: ['authorization', 'content-type', 'x-key'],
    hasBody: true,
  });
  for (let index = 0; index < 100; index += 1) await caller.call('GET', `/v1/none/${index}`);
  const paths = caller.sandbox.control.lastRequests().map(({ path }) => path);
  expect([paths.length, paths[0], paths.at(-1)]).toEqual([100, '/v1/none/0', '/v1/none/99']);
  caller.sandbox.control.reset();
  expect(caller.sandbox.control.lastRequests()).toEqual([]);
});

describe('namespaces', () => {
  it('share nothing', async () => {
    const [one, two] = [sandbox.namespace('one'), sandbox.namespace('two')];
    one.control.failNext({ vendor: 'cliquify', code: 'internal_error' });
    one.control.advance(5000);
    const { accessToken } = one.control.signIn('cliquify');
    const ask = (base: string) =>
      fetch(`${base}/api/templates`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect((await ask(two.baseUrls.cliquify)).status).toBe(401);
    expect((await ask(sandbox.baseUrls.cliquify)).status).toBe(401);
    expect((await ask(one.baseUrls.cliquify)).status).toBe(500);
    expect((await ask(one.baseUrls.cliquify)).status).toBe(200);
    expect(two.control.counters().cliquify.requests).toBe(1);
    expect(one.control.now() - two.control.now()).toBeGreaterThan(4000);
  });

  it('are made by their first call', async () => {
    expect((await fetch(`${sandbox.url}/@fresh/cliquify/api/user`)).status).toBe(401);
  });

  it('have plain names', async () => {
    expect(() => sandbox.namespace('a/b')).toThrow('RAE-501');
    expect((await fetch(`${sandbox.url}/@a%20b/cliquify/api/user`)).status).toBe(400);
  });

  it('are bounded in number', () => {
    const own = createSandbox();
    for (let index = 0; index < 512; index += 1) own.namespace(`n${index}`);
    expect(() => own.namespace('one-more')).toThrow('RAE-502');
    expect(own.namespace('n7').now()).toBeGreaterThan(0);
  });
});

describe('over HTTP', () => {
  it('does what the control does, for a copy of its own', async () => {
    const url = `${sandbox.url}/@remote`;
    const control = createSandboxControl(url);
    const { accessToken, refreshToken, expiresInMs } = await control.signIn('zoho-cliq', { user: '55743401' });
    expect([refreshToken, expiresInMs]).toEqual([expect.any(String), 3_600_000]);
    await control.failNext({ vendor: 'zoho-cliq', code: 'client_not_synced' });
    await control.setFault({ kind: 'html', times: 1 });
    const read = async () =>
      (await fetch(`${url}/zoho-cliq/api/v2/chats`, { headers: { authorization: `Bearer ${accessToken}` } })).status;
    expect([await read(), await read(), await read()]).toEqual([502, 400, 200]);
    await control.expireTokens('zoho-cliq');
    expect(await read()).toBe(401);
    const before = await control.now();
    await control.advance(1000);
    expect((await control.now()) - before).toBeGreaterThanOrEqual(1000);
    expect((await control.counters())['zoho-cliq'].requests).toBe(4);
    expect((await control.lastRequests()).map(({ headerNames }) => headerNames.includes('authorization'))).toEqual(
      Array(4).fill(true),
    );
    await control.clearFaults();
    await control.revokeTokens('zoho-cliq');
    await control.reset();
    expect((await control.counters())['zoho-cliq'].requests).toBe(0);
    expect((await control.routes()).length).toBeGreaterThan(100);
    expect((await control.signIn('snippets-ai')).expiresInMs).toBe(Infinity);
  });

  it('says what was wrong', async () => {
    const control = createSandboxControl(sandbox.url);
    await expect(control.failNext({ vendor: 'authpi', code: 'nope' })).rejects.toThrow('has no code "nope"');
    await expect(control.advance(-1)).rejects.toThrow('"virtualMs" has to be');
  });

  it.each([
    ['GET', 'now', undefined, 200],
    ['GET', 'counters', undefined, 200],
    ['GET', 'reset', undefined, 405],
    ['POST', 'constructor', undefined, 404],
    ['POST', 'advance', '{', 400],
    ['POST', 'advance', '[]', 400],
    ['POST', 'advance', '{}', 400],
    ['POST', 'reset', `{"padding":"${'x'.repeat(70_000)}"}`, 400],
  ])('%s %s with %s answers %i', async (method, command, body, status) => {
    const response = await fetch(`${sandbox.url}/__sandbox/${command}`, { method, ...(body && { body }) });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('answers 404 where nothing lives', async () => {
    expect((await fetch(`${sandbox.url}/favicon.ico`)).status).toBe(404);
  });
});

it('addresses clients as the vendors’ own base addresses do', () => {
  expect(sandbox.baseUrls).toEqual({
    cliquify: `${sandbox.url}/cliquify`,
    'zoho-cliq': `${sandbox.url}/zoho-cliq`,
    'snippets-ai': `${sandbox.url}/snippets-ai/api/prompts`,
    authpi: `${sandbox.url}/authpi`,
  });
});
