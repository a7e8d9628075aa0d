// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { CancelledError, QueryClient } from '@tanstack/react-query';
import axios from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { acme } from './acme.js';

const secret = 'CANARYq8Zx1Tn5Vb3Kp7Lm9Rs2Wd4Yf6Gh0Jc';
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/hang') return;
    if (pathname === '/reset') return void request.socket.destroy();
    if (pathname === '/html') {
      response.writeHead(502, { 'content-type': 'text/html' });
      return void response.end('<!doctype html><html><head><title>502 Bad Gateway</title></head><body>x</body></html>');
    }
    if (pathname === '/broken') {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end('{"a":');
    }
    if (pathname === '/cut') {
      response.writeHead(503, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"code":"FLAKY"');
      return void setTimeout(() => response.socket?.destroy(), 20);
    }
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7', 'x-request-id': 'req-1' });
    response.end(JSON.stringify({ code: 'TOO_FAST', message: `slow down, token=${secret}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A port on which nobody listens. */
async function deadUrl(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function thrownBy(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

interface Library {
  readonly name: string;
  readonly call: (
    url: string,
    options?: { method?: string; signal?: AbortSignal; timeoutMs?: number },
  ) => Promise<unknown>;
}
const headers = { authorization: `Bearer ${secret}` };
const libraries: readonly Library[] = [
  {
    name: 'axios',
    call: (url, { method = 'GET', signal, timeoutMs } = {}) =>
      axios.request({ url, method, headers, ...(signal && { signal }), ...(timeoutMs && { timeout: timeoutMs }) }),
  },
  {
    name: 'axios with the fetch adapter',
    call: (url, { method = 'GET', signal, timeoutMs } = {}) =>
      axios.request({
        url,
        method,
        headers,
        adapter: 'fetch',
        ...(signal && { signal }),
        ...(timeoutMs && { timeout: timeoutMs }),
      }),
  },
  {
    name: 'ky',
    call: (url, { method = 'GET', signal, timeoutMs } = {}) =>
      ky(url, {
        method,
        headers,
        retry: 0,
        ...(signal && { signal }),
        ...(timeoutMs && { timeout: timeoutMs }),
      }).json(),
  },
  {
    name: 'ofetch',
    call: (url, { method = 'GET', signal, timeoutMs } = {}) =>
      ofetch(url, { method, headers, retry: 0, ...(signal && { signal }), ...(timeoutMs && { timeout: timeoutMs }) }),
  },
];

describe.each(libraries)('an error of $name', ({ call }) => {
  it('tells code, wait, request id and call', async () => {
    const thrown = await thrownBy(() => call(`${baseUrl}/v1/notes?token=${secret}`, { method: 'POST' }));
    const error = toApiError(thrown, { catalog: acme });
    expect(error).toMatchObject({
      code: 'TOO_FAST',
      kind: 'rate-limited',
      status: 429,
      method: 'POST',
      endpoint: '/v1/notes',
      requestId: 'req-1',
      retryAfter: { ms: 7000, source: 'retry-after' },
      outcome: 'not-applied',
    });
    expect(error.vendorMessage).toBe('slow down, token=[redacted]');
    expect(error.cause).toBe(thrown);
    expect(error.message + JSON.stringify(error)).not.toContain(secret);
  });

  it('chooses the catalog by the address', async () => {
    const thrown = await thrownBy(() => call(`${baseUrl}/v1/notes`));
    const here = { ...acme, vendor: 'here', baseUrls: [`${baseUrl}/v1`] };
    expect(toApiError(thrown, { catalogs: [acme, here] }).vendor).toBe('here');
    const generic = toApiError(thrown, { catalogs: [acme] });
    expect(generic).toMatchObject({
      vendor: 'http',
      code: 'http_429',
      vendorCode: 'TOO_FAST',
      service: new URL(baseUrl).host,
    });
  });

  it("reads a proxy's page", async () => {
    const error = toApiError(await thrownBy(() => call(`${baseUrl}/html`)), { catalog: acme });
    expect(error).toMatchObject({
      code: 'unknown',
      kind: 'unavailable',
      status: 502,
      vendorMessage: '502 Bad Gateway',
    });
  });

  it('is a network failure when nobody listens, and nothing was sent', async () => {
    const url = await deadUrl();
    const error = toApiError(await thrownBy(() => call(url, { method: 'POST' })), { catalog: acme });
    expect(error).toMatchObject({ code: 'network', kind: 'network', status: undefined, outcome: 'not-applied' });
  });

  it('is a network failure of unknown outcome when the connection is lost', async () => {
    const error = toApiError(await thrownBy(() => call(`${baseUrl}/reset`, { method: 'POST' })), { catalog: acme });
    expect(error).toMatchObject({ code: 'network', method: 'POST', outcome: 'unknown' });
  });

  it('is a timeout when the answer takes too long', async () => {
    const error = toApiError(await thrownBy(() => call(`${baseUrl}/hang`, { timeoutMs: 60 })), { catalog: acme });
    expect(error).toMatchObject({ code: 'timeout', kind: 'timeout' });
  });

  it('is cancelled when the caller aborted', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const thrown = await thrownBy(() => call(`${baseUrl}/hang`, { signal: controller.signal }));
    expect(toApiError(thrown, { catalog: acme })).toMatchObject({ code: 'cancelled', kind: 'cancelled' });
  });
});

describe('a result of openapi-fetch', () => {
  it('is read from its error beside the response', async () => {
    const client = createClient<{
      '/v1/notes': { get: { responses: { 200: { content: { 'application/json': string } } } } };
    }>({ baseUrl });
    const result = await client.GET('/v1/notes');
    const error = toApiError(result, { catalog: acme });
    expect(error).toMatchObject({ code: 'TOO_FAST', status: 429, retryAfter: { ms: 7000 }, endpoint: '/v1/notes' });
    expect(error.cause).toBeUndefined();
  });
});

describe('an error of fetch', () => {
  it('is parse when the body of a success is no JSON', async () => {
    const thrown = await thrownBy(async () => (await fetch(`${baseUrl}/broken`)).json());
    expect(toApiError(thrown, { catalog: acme })).toMatchObject({
      code: 'parse',
      kind: 'server',
      retry: { rule: 'never' },
    });
  });

  it('is a network failure when the body breaks off', async () => {
    const thrown = await thrownBy(async () => (await fetch(`${baseUrl}/cut`)).text());
    expect(toApiError(thrown, { catalog: acme })).toMatchObject({ code: 'network' });
  });

  it('is a timeout with AbortSignal.timeout and cancelled with any other reason', async () => {
    const late = await thrownBy(() => fetch(`${baseUrl}/hang`, { signal: AbortSignal.timeout(40) }));
    expect(toApiError(late).code).toBe('timeout');
    const controller = new AbortController();
    setTimeout(() => controller.abort('not needed any more'), 20);
    const given = await thrownBy(() => fetch(`${baseUrl}/hang`, { signal: controller.signal }));
    expect(given).toBe('not needed any more');
    expect(toApiError(given, { signal: controller.signal }).code).toBe('cancelled');
  });
});

describe("TanStack Query's CancelledError", () => {
  it('is cancelled, made by hand or by a cancelled query', async () => {
    expect(toApiError(new CancelledError()).kind).toBe('cancelled');
    const client = new QueryClient();
    const fetching = client.fetchQuery({ queryKey: ['x'], queryFn: () => new Promise(() => {}) });
    const thrown = thrownBy(() => fetching);
    await client.cancelQueries({ queryKey: ['x'] });
    expect(toApiError(await thrown).kind).toBe('cancelled');
    client.clear();
  });
});
