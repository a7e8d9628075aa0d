// @vitest-environment node
import { once } from 'node:events';
import { connect } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startSandbox, type RunningSandbox, type SandboxFault } from '../../src/sandbox/index.js';

let sandbox: RunningSandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  sandbox.control.reset();
  token = sandbox.control.signIn('zoho-cliq').accessToken;
});
afterAll(() => sandbox.close());

const read = (init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
  fetch(`${sandbox.url}/zoho-cliq/api/v2/users`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });

const fault = (set: SandboxFault) => sandbox.control.setFault(set);

describe('over a real socket', () => {
  it('resets the connection', async () => {
    fault({ kind: 'reset', times: 1 });
    await expect(read()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await read()).status).toBe(200);
    expect(sandbox.control.counters()['zoho-cliq'].statuses).toEqual({ reset: 1, 200: 1 });
  });

  it('hangs until the caller gives up', async () => {
    fault({ kind: 'hang' });
    await expect(read({ signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('breaks the body off', async () => {
    fault({ kind: 'truncate', bytes: 10 });
    const response = await read();
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('counts a call that nobody waited for', async () => {
    fault({ kind: 'latency', ms: 60_000 });
    await expect(read({ signal: AbortSignal.timeout(400) })).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect
      .poll(() => sandbox.control.counters()['zoho-cliq'].statuses, { timeout: 4000 })
      .toEqual({ aborted: 1 });
  });

  it('answers as a proxy would', async () => {
    fault({ kind: 'html' });
    const response = await read();
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<h1>502</h1>');
  });

  it('leaves the body out', async () => {
    fault({ kind: 'empty' });
    const response = await read();
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('calls JSON something else', async () => {
    fault({ kind: 'wrong-content-type' });
    const response = await read();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(JSON.parse(await response.text())).toHaveProperty('data');
  });

  it('sends a huge body', async () => {
    fault({ kind: 'huge', bytes: 200_000, status: 500 });
    const response = await read();
    const text = await response.text();
    expect([response.status, text.length]).toEqual([500, 200_000]);
    expect(JSON.parse(text)).toHaveProperty('padding');
  });

  it('takes its time', async () => {
    fault({ kind: 'latency', ms: 60, jitterMs: 20 });
    const startedAt = performance.now();
    await read();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(58);
  });

  it('is out for a while of virtual time', async () => {
    fault({ kind: 'outage', forMs: 60_000 });
    expect((await read()).status).toBe(503);
    sandbox.control.advance(60_000);
    expect((await read()).status).toBe(200);
  });

  it.each([301, 302, 303, 307, 308] as const)('sends a call elsewhere by %i', async (status) => {
    const to = '/zoho-cliq/api/v2/channels?limit=1';
    fault({ kind: 'redirect', to, status, match: { path: '/api/v2/users' } });
    const answer = await read({ redirect: 'manual' });
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([status, to, '']);
    expect(answer.headers.get('content-type')).toBeNull();
    const followed = await read();
    expect([followed.status, followed.redirected, new URL(followed.url).search]).toEqual([200, true, '?limit=1']);
    expect(sandbox.control.counters()['zoho-cliq'].statuses).toEqual({ [status]: 2, 200: 1 });
  });

  it('sends a write elsewhere before it is carried out, as often as is meant', async () => {
    fault({ kind: 'redirect', to: '/authpi/v1/me', times: 1, match: { method: 'POST' } });
    const post = () => read({ method: 'POST', body: '{}', redirect: 'manual' });
    expect((await post()).status).toBe(302);
    expect((await post()).status).not.toBe(302);
    expect(sandbox.control.lastRequests().map(({ vendor, method, hasBody }) => [vendor, method, hasBody])).toEqual([
      ['zoho-cliq', 'POST', true],
      ['zoho-cliq', 'POST', true],
    ]);
  });

  it('has a clock that is wrong', async () => {
    fault({ kind: 'clock-skew', ms: -600_000 });
    const ahead = Date.now() - Date.parse((await read()).headers.get('date') ?? '');
    expect(ahead).toBeGreaterThan(595_000);
  });

  it('befalls the calls that are meant, as often as is meant', async () => {
    fault({ kind: 'outage', vendor: 'cliquify' });
    fault({ kind: 'outage', match: { path: '/api/v2/chats/*/mute' } });
    fault({ kind: 'outage', match: { method: 'post' } });
    expect((await read()).status).toBe(200);
    fault({ kind: 'outage', match: { method: 'get', path: '/api/v2/users' }, times: 2 });
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([503, 503, 200]);
  });

  it('is over when cleared', async () => {
    fault({ kind: 'outage' });
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'http_500' });
    sandbox.control.clearFaults();
    expect((await read()).status).toBe(200);
  });
});

describe('CORS', () => {
  const origin = 'http://app.test';

  it('lets a page of any origin send what it asks to send', async () => {
    const response = await fetch(`${sandbox.url}/authpi/v1/me`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,if-match',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,if-match');
    expect(sandbox.control.counters().authpi.requests).toBe(0);
  });

  it('exposes what a client has to read', async () => {
    const exposed = (await read({ headers: { origin } })).headers.get('access-control-expose-headers');
    for (const name of ['Retry-After', 'RateLimit', 'ETag', 'WWW-Authenticate', 'X-Request-Id']) {
      expect(exposed).toContain(name);
    }
  });

  it('can be switched off, preflights included', async () => {
    fault({ kind: 'cors-off' });
    const headers = { origin, 'access-control-request-method': 'GET' };
    for (const response of [await read({ headers: { origin } }), await read({ method: 'OPTIONS', headers })]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('goes with a redirect, which no preflight ever is', async () => {
    fault({ kind: 'redirect', to: '/zoho-cliq/api/v2/channels' });
    const redirected = await read({ headers: { origin }, redirect: 'manual' });
    expect(redirected.headers.get('access-control-allow-origin')).toBe(origin);
    const asked = { origin, 'access-control-request-method': 'GET' };
    expect((await read({ method: 'OPTIONS', headers: asked, redirect: 'manual' })).status).toBe(204);
  });

  it('can keep headers to itself', async () => {
    fault({ kind: 'no-exposed-headers' });
    const { headers } = await read({ headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')).toBeNull();
  });
});

describe('what no client would send', () => {
  const raw = async (text: string): Promise<string> => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.write(text);
    socket.setTimeout(500, () => socket.destroy());
    await once(socket, 'close');
    return answer.split('\r\n')[0] ?? '';
  };
  const host = 'Host: 127.0.0.1\r\nConnection: close\r\n';

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['an address that is none', `GET http://[::::/ HTTP/1.1\r\n${host}\r\n`, 'HTTP/1.1 400 Bad Request'],
    ['a method that is none', `TRACE / HTTP/1.1\r\n${host}\r\n`, 'HTTP/1.1 400 Bad Request'],
    [
      'a broken escape',
      `GET /zoho-cliq/api/v2/chats/%E0%A4%A/members HTTP/1.1\r\n${host}\r\n`,
      'HTTP/1.1 404 Not Found',
    ],
    [
      'another host',
      'GET /__sandbox/routes HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
      'HTTP/1.1 400 Bad Request',
    ],
    ['a body cut off', `POST /authpi/v1/me HTTP/1.1\r\n${host}Content-Length: 50\r\n\r\nabc`, ''],
  ])('%s does no harm', async (_, text, firstLine) => {
    expect(await raw(text)).toBe(firstLine);
    expect((await read()).status).toBe(200);
  });

  it('a body that is far too long is refused, not kept', async () => {
    const response = await read({ method: 'POST', body: 'x'.repeat(8 * 1024 * 1024) });
    expect(response.status).toBe(400);
  });
});

it('serves the loopback interface only', async () => {
  await expect(startSandbox({ host: '0.0.0.0' as '127.0.0.1' })).rejects.toMatchObject({ code: 'RAE-504' });
});

it('says why it cannot start', async () => {
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('closes with calls still open', async () => {
  const own = await startSandbox();
  own.control.setFault({ kind: 'hang' });
  const [outcome] = await Promise.allSettled([
    fetch(`${own.url}/authpi/v1/me`),
    new Promise((resolve) => setTimeout(resolve, 30)).then(() => own.close()),
  ]);
  expect(outcome).toMatchObject({ status: 'rejected', reason: { cause: { code: 'UND_ERR_SOCKET' } } });
});
