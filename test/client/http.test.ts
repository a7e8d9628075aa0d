// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { createApiClient, type ApiClientOptions } from '../../src/client/index.js';
import { acme } from './acme.js';

const servers: Server[] = [];

type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function serve(listener: Listener): Promise<string> {
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const clientOf = (baseUrl: string, options: Partial<ApiClientOptions<typeof acme>> = {}) =>
  createApiClient({ catalog: acme, baseUrl, warn: () => {}, ...options });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

describe('over real HTTP', () => {
  it('sends and reads JSON', async () => {
    const url = await serve(async (request, response) => {
      const body = JSON.parse(await bodyOf(request)) as unknown;
      const { method, url: path, headers } = request;
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ method, path, type: headers['content-type'], auth: headers.authorization, body }));
    });
    const client = clientOf(`${url}/api`, { auth: { getToken: () => Promise.resolve('t1') } });
    await expect(
      client.request('/notes', { method: 'POST', body: { text: 'hë' }, query: { dry: true } }),
    ).resolves.toEqual({
      method: 'POST',
      path: '/api/notes?dry=true',
      type: 'application/json',
      auth: 'Bearer t1',
      body: { text: 'hë' },
    });
  });

  it('never takes a token across origins by a redirect', async () => {
    const stolen: (string | undefined)[] = [];
    const thief = await serve((request, response) => {
      stolen.push(request.headers.authorization, request.headers['x-api-key'] as string | undefined);
      response.end('{}');
    });
    const home = await serve((request, response) => {
      const target = request.url === '/out' ? `${thief}/steal` : request.url === '/in' ? '/there' : undefined;
      if (target) response.writeHead(307, { location: target }).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(request.headers.authorization));
    });
    const options = { auth: { getToken: () => 'secret' }, headers: { 'x-api-key': 'secret' } };
    await expect(clientOf(home, options).request('/out')).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(stolen).toEqual([]);
    await clientOf(home, { ...options, allowedOrigins: [thief] }).request('/out');
    expect(stolen).toEqual([undefined, undefined]);
    await expect(clientOf(home, options).request('/in')).resolves.toBe('Bearer secret');
  });

  it('tells a refused connection, a reset and a truncated body from each other and from success', async () => {
    let mode = 'reset';
    const url = await serve((request, response) => {
      if (mode === 'reset') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' });
      response.write('{"half":');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const client = clientOf(url);
    const post = { method: 'POST', body: {} } as const;
    await expect(client.request('/n', post)).rejects.toMatchObject({ code: 'network', outcome: 'unknown' });
    mode = 'truncate';
    await expect(client.request('/n', post)).rejects.toMatchObject({ code: 'network', outcome: 'unknown' });
    await expect(clientOf('http://127.0.0.1:1').request('/n', post)).rejects.toMatchObject({ kind: 'network' });
  });

  it('aborts the request itself', async () => {
    let closed!: () => void;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const arrived = new AbortController();
    const url = await serve((request) => {
      request.socket.once('close', closed);
      arrived.abort();
    });
    const abort = new AbortController();
    arrived.signal.addEventListener('abort', () => abort.abort());
    await expect(clientOf(url).request('/n', { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await isClosed;
  });

  it('reads no more than it needs of an endless error', async () => {
    const url = await serve((_, response) => {
      response.writeHead(400, { 'content-type': 'text/plain' });
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) continue;
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    await expect(clientOf(url).request('/n')).rejects.toMatchObject({ status: 400, kind: 'validation' });
  });

  it('waits out a Retry-After and comes back', async () => {
    const arrivals: number[] = [];
    const url = await serve((_, response) => {
      arrivals.push(performance.now());
      if (arrivals.length === 1)
        response.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' }).end('{"code":"TOO_FAST"}');
      else response.setHeader('content-type', 'application/json').end('"done"');
    });
    await expect(clientOf(url).request('/n')).resolves.toBe('done');
    expect(arrivals[1]! - arrivals[0]!).toBeGreaterThanOrEqual(1000);
  });

  it('keeps a limit that the server counts by arrival', async () => {
    const arrivals: number[] = [];
    const url = await serve((_, response) => {
      arrivals.push(performance.now());
      setTimeout(() => response.end(), Math.random() * 30);
    });
    const client = clientOf(url, { limits: [{ limit: 5, windowMs: 200 }] });
    await Promise.all(Array.from({ length: 18 }, (_, index) => client.request(`/n/${index}`)));
    const most = Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 200).length));
    expect(most).toBeLessThanOrEqual(5);
  });

  it('has no base address without a page', () => {
    expect(() => clientOf('/api')).toThrow(expect.objectContaining({ code: 'RAE-031' }));
  });
});
