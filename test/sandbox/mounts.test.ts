// @vitest-environment node
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import * as authPiEndpoints from '../../src/apis/authpi/index.js';
import * as cliquifyEndpoints from '../../src/apis/cliquify/index.js';
import * as snippetsEndpoints from '../../src/apis/snippets-ai/index.js';
import * as zohoEndpoints from '../../src/apis/zoho-cliq/index.js';
import { createApiClient } from '../../src/client/index.js';
import { createSandbox, createSandboxFetch, type Sandbox } from '../../src/sandbox/index.js';
import { sandboxHandlers } from '../../src/sandbox/sandboxHandlers.js';

const zohoChats = 'https://cliq.zoho.com/api/v2/chats';

describe('the fake transport', () => {
  let sandbox: Sandbox;
  let send: typeof fetch;
  beforeEach(() => {
    sandbox = createSandbox();
    send = createSandboxFetch(sandbox);
  });

  it('takes the vendors’ own addresses', async () => {
    const { accessToken } = sandbox.control.signIn('zoho-cliq');
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await send(zohoChats, { headers });
    expect([response.status, response.url]).toEqual([200, zohoChats]);
    expect((await send('https://cliq.zoho.eu/network/partners/api/v2/chats', { headers })).status).toBe(200);
    expect((await send('https://idp.authpi.com/i_main/introspect', { method: 'POST', body: 'token=x' })).status).toBe(
      200,
    );
    expect((await send('https://www.getsnippets.ai/api/prompts/tags')).status).toBe(401);
    expect((await send('https://oauth.cliquify.me/api/user')).status).toBe(401);
  });

  it('serves a client as it is', async () => {
    const client = createApiClient({
      catalog: authPi,
      baseUrl: 'https://api.authpi.com',
      auth: { getToken: () => sandbox.control.signIn('authpi').accessToken },
      fetch: send,
    });
    const page = await client.request(authPiEndpoints.listUsers, {
      input: { account_id: 'acc_sandbox', issuer_id: 'i_main', limit: 1 },
    });
    expect(page).toMatchObject({ data: [{ id: 'usr_alice' }], has_more: true });
    client.dispose();
  });

  it('keeps copies apart', async () => {
    const other = createSandboxFetch(sandbox, { namespace: 'other' });
    sandbox.namespace('other').failNext({ vendor: 'zoho-cliq', code: 'http_500' });
    expect((await send(zohoChats)).status).toBe(401);
    expect((await other(zohoChats)).status).toBe(500);
  });

  it('loses the connection, hangs until it is aborted, breaks the body off', async () => {
    sandbox.control.setFault({ kind: 'reset', times: 1 });
    await expect(send(zohoChats)).rejects.toThrow(new TypeError('Failed to fetch'));
    sandbox.control.setFault({ kind: 'hang', times: 1 });
    await expect(send(zohoChats, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
    sandbox.control.setFault({ kind: 'truncate', times: 1 });
    const response = await send(zohoChats);
    expect(response.status).toBe(401);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('leaves a slow call at once when it is aborted', async () => {
    sandbox.control.setFault({ kind: 'latency', ms: 60_000 });
    const startedAt = performance.now();
    await expect(send(zohoChats, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - startedAt).toBeLessThan(5000);
    await expect(send(zohoChats, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('follows redirects as fetch does, and loses Authorization between origins', async () => {
    const { accessToken } = sandbox.control.signIn('zoho-cliq');
    const post = (init: RequestInit = {}) =>
      send(zohoChats, {
        method: 'POST',
        body: '{}',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'x-key': 'own' },
        ...init,
      });
    const arrived = () => sandbox.control.lastRequests().at(-1);
    const redirect = (to: string, status?: 301 | 302 | 303 | 307 | 308) => {
      sandbox.control.clearFaults();
      sandbox.control.setFault({ kind: 'redirect', to, times: 1, ...(status && { status }) });
    };
    redirect('/api/v2/users');
    const inside = await post();
    expect([inside.status, inside.redirected, inside.url]).toEqual([200, true, 'https://cliq.zoho.com/api/v2/users']);
    expect(arrived()).toEqual({
      vendor: 'zoho-cliq',
      method: 'GET',
      path: '/api/v2/users',
      headerNames: ['authorization', 'x-key'],
      hasBody: false,
    });
    redirect('http://127.0.0.1:1/authpi/v1/me', 307);
    expect((await post()).status).toBe(404); // nothing there takes a POST
    expect(arrived()).toMatchObject({ method: 'POST', headerNames: ['content-type', 'x-key'], hasBody: true });
    redirect('/api/v2/users');
    const unfollowed = await post({ redirect: 'manual' });
    expect([unfollowed.status, unfollowed.headers.get('location')]).toEqual([302, '/api/v2/users']);
    redirect('/api/v2/users');
    await expect(post({ redirect: 'error' })).rejects.toThrow(TypeError);
    sandbox.control.setFault({ kind: 'redirect', to: '/api/v2/chats' });
    const before = sandbox.control.counters()['zoho-cliq'].requests;
    await expect(post()).rejects.toThrow(TypeError);
    expect(sandbox.control.counters()['zoho-cliq'].requests - before).toBe(21);
  });

  it('hides from a page where a redirect leads', async () => {
    const page = createSandboxFetch(sandbox, { pageOrigin: 'https://app.test' });
    sandbox.control.setFault({ kind: 'redirect', to: 'http://127.0.0.1:1/authpi/v1/me', vendor: 'zoho-cliq' });
    const opaque = await page(zohoChats, { redirect: 'manual' });
    expect([opaque.type, opaque.status, [...opaque.headers]]).toEqual(['opaqueredirect', 0, []]);
    expect((await page(zohoChats)).status).toBe(401);
    sandbox.control.setFault({ kind: 'cors-off', vendor: 'zoho-cliq' });
    await expect(page(zohoChats, { redirect: 'manual' })).rejects.toThrow(TypeError);
  });

  it('can be a page: reads what CORS lets it read', async () => {
    const page = createSandboxFetch(sandbox, { pageOrigin: 'https://app.test' });
    const limited = { vendor: 'authpi', code: 'usage_limit_exceeded' } as const;
    sandbox.control.failNext({ ...limited, times: 2 });
    const address = 'https://api.authpi.com/v1/me';
    expect((await page(address)).headers.get('retry-after')).toBe('30');
    sandbox.control.setFault({ kind: 'no-exposed-headers', times: 1 });
    const hidden = await page(address);
    expect([hidden.status, hidden.headers.get('retry-after')]).toEqual([429, null]);
    sandbox.control.setFault({ kind: 'cors-off' });
    await expect(page(address)).rejects.toThrow(TypeError);
    expect((await send(address)).status).toBe(401);
  });
});

describe('MSW handlers', () => {
  const sandbox = createSandbox();
  const server = setupServer(...sandboxHandlers(sandbox, { origin: 'http://sandbox.test' }));
  beforeEach(() => {
    server.listen({ onUnhandledFrame: 'error' });
    sandbox.control.reset();
  });
  afterEach(() => server.close());

  it('answer at their origin and at the vendors’ own addresses', async () => {
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'max_pins_error', times: 2 });
    for (const address of ['http://sandbox.test/zoho-cliq/api/v2/chats', zohoChats]) {
      const response = await fetch(address);
      expect([response.status, await response.json()]).toEqual([
        400,
        { code: 'max_pins_error', message: 'Max pins error' },
      ]);
    }
  });

  it('carry the control and the copies', async () => {
    const order = JSON.stringify({ vendor: 'authpi', code: 'server_error' });
    await fetch('http://sandbox.test/@mine/__sandbox/failNext', { method: 'POST', body: order });
    expect((await fetch('http://sandbox.test/@mine/authpi/v1/me')).status).toBe(500);
    expect((await fetch('http://sandbox.test/authpi/v1/me')).status).toBe(401);
  });

  it('leave a redirect to whoever asked', async () => {
    sandbox.control.setFault({ kind: 'redirect', to: '/api/v2/none', match: { path: '/api/v2/chats' } });
    const followed = await fetch(zohoChats);
    expect([followed.status, followed.url]).toEqual([404, 'https://cliq.zoho.com/api/v2/none']);
    const manual = await fetch(zohoChats, { redirect: 'manual' });
    expect([manual.status, manual.headers.get('location')]).toEqual([302, 'https://cliq.zoho.com/api/v2/none']);
  });

  it('lose the connection and break bodies off', async () => {
    sandbox.control.setFault({ kind: 'reset', times: 1 });
    await expect(fetch(zohoChats)).rejects.toThrow(TypeError);
    sandbox.control.setFault({ kind: 'cors-off', times: 1 });
    await expect(fetch(zohoChats)).rejects.toThrow(TypeError);
    sandbox.control.setFault({ kind: 'truncate', times: 1 });
    await expect(fetch(zohoChats).then((response) => response.text())).rejects.toThrow(TypeError);
    sandbox.control.setFault({ kind: 'hang', times: 1 });
    await expect(fetch(zohoChats, { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('every endpoint of every vendor', () => {
  const isEndpoint = (
    value: unknown,
  ): value is { id: string; method: string; path: string; catalog: { vendor: string } } =>
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'catalog' in value;
  const endpoints = [cliquifyEndpoints, zohoEndpoints, snippetsEndpoints, authPiEndpoints]
    .flatMap((room) => Object.values<unknown>({ ...room }))
    .filter(isEndpoint);
  const served = createSandbox().routes.map(({ method, path }) => `${method} ${path}`);

  it.each(endpoints.map((endpoint) => [endpoint.catalog.vendor, endpoint.id, endpoint] as const))(
    '%s %s is served',
    (vendor, _, { id, method, path }) => {
      const below = vendor === 'snippets-ai' ? '/api/prompts' : id.startsWith('idp.') ? '/idp' : '';
      expect(served).toContain(`${method} /${vendor}${below}${path}`);
    },
  );
});
