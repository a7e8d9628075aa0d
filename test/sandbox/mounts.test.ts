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
