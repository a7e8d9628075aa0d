// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { createApiClient, defineEndpoint, shape } from '../../src/client/index.js';
import { fillPath, parseBaseUrl, resolveAddress } from '../../src/client/transport/index.js';
import { acme, baseUrl, ok, setUp } from './acme.js';

const base = parseBaseUrl(baseUrl);

describe('a path', () => {
  it.each([
    ['/notes', 'https://api.acme.test/v1/notes'],
    ['notes', 'https://api.acme.test/v1/notes'],
    ['', 'https://api.acme.test/v1'],
    ['/notes?a=1#part', 'https://api.acme.test/v1/notes?a=1'],
    ['@evil.test/x', 'https://api.acme.test/v1/@evil.test/x'],
    ['.evil.test', 'https://api.acme.test/v1/.evil.test'],
  ])('%j leads to %s', (path, href) => {
    expect(resolveAddress(path, base, [])).toMatchObject({ url: { href }, isTrusted: true });
  });

  it.each([
    'https://evil.test/x',
    'HTTPS://evil.test',
    '//evil.test/x',
    String.raw`\\evil.test`,
    String.raw`/\evil.test`,
    ' https://evil.test',
    '\thttps://evil.test',
    'https://api.acme.test/v1/notes',
    'javascript:alert(1)',
    'data:text/html,x',
    '/../admin',
    '/notes/../../admin',
    '/%2e%2e/admin',
  ])('%j is refused', (path) => {
    expect(() => resolveAddress(path, base, [])).toThrow(expect.objectContaining({ code: 'RAE-034' }));
  });

  it('never leaves the base address with trust, whatever it is made of', () => {
    const files = 'https://files.acme.test';
    const leadsTo = (path: string): string => {
      try {
        const { url, isTrusted } = resolveAddress(path, base, [files]);
        if (!isTrusted) return url.origin;
        return `${url.href}/`.startsWith(base.href) || url.href.startsWith('https://api.acme.test/v1?')
          ? 'home'
          : url.href;
      } catch (error) {
        return String((error as { code?: unknown }).code);
      }
    };
    const path = fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[/\\@:.?#\t\n a-z%2e]{0,12}$/));
    const isSafe = fc.property(path, (any) => ['home', files, 'RAE-034'].includes(leadsTo(any)));
    expect(fc.check(isSafe, { numRuns: times(1000) })).toMatchObject({ failed: false });
  });

  it('gets its parameters encoded, and names the one that is missing', () => {
    expect(fillPath('/a/{id}/b/{x-y}', { id: 'ü/?#', 'x-y': 0 }, 'e')).toBe('/a/%C3%BC%2F%3F%23/b/0');
    for (const id of [undefined, null, '', '.', '..', {}]) {
      expect(() => fillPath('/a/{id}', { id }, 'notes.get')).toThrow(/"id" of notes\.get/);
    }
    expect(() => fillPath('/a/{toString}', {}, 'e')).toThrow(expect.objectContaining({ code: 'RAE-033' }));
  });
});

describe('another origin', () => {
  const files = 'https://files.acme.test';
  const secrets = {
    auth: { getToken: () => 'canary-token' },
    headers: { 'x-api-key': 'canary-key' },
    allowedOrigins: [files],
  };

  it("is called only when allowed, without the token and the client's headers", async () => {
    const { client, requests } = setUp(() => ok(), secrets);
    await client.request(`${files}/f/1`, { headers: { 'x-mine': 'yes' } });
    expect(requests[0]!.url.origin).toBe(files);
    expect([...requests[0]!.headers.keys()].toSorted()).toEqual(['accept', 'x-mine']);
    await expect(client.request('https://elsewhere.test/f')).rejects.toMatchObject({ code: 'RAE-034' });
    expect(requests).toHaveLength(1);
  });

  const redirect = (location: string, status = 302) => ({ status, headers: { location } });

  it('never gets anything by a redirect, unless allowed, and then without headers', async () => {
    const { client, requests } = setUp(({ url }) => {
      if (url.pathname === '/v1/out') return redirect('https://evil.test/steal');
      if (url.pathname === '/v1/file') return redirect(`${files}/signed`);
      return ok();
    }, secrets);
    await expect(client.request('/out')).rejects.toMatchObject({ kind: 'misconfigured', code: 'unknown' });
    expect(requests).toHaveLength(1);
    await client.request('/file');
    expect(requests[2]!.url.href).toBe(`${files}/signed`);
    expect([...requests[2]!.headers.keys()]).toEqual(['accept']);
  });

  it('within the origin a redirect is followed with everything, five times at most', async () => {
    const { client, requests } = setUp(
      ({ url }) =>
        url.pathname === '/v1/a' ? redirect('/v1/b', 307) : url.pathname === '/v1/loop' ? redirect('/v1/loop') : ok(),
      secrets,
    );
    await client.request('/a', { method: 'POST', body: { keep: true } });
    expect(requests[1]).toMatchObject({ method: 'POST', body: '{"keep":true}' });
    expect(requests[1]!.headers.get('authorization')).toBe('Bearer canary-token');
    await expect(client.request('/loop')).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(requests).toHaveLength(8);
  });

  it('a redirect after a POST becomes a GET without its body where HTTP says so', async () => {
    for (const [status, method] of [
      [301, 'GET'],
      [302, 'GET'],
      [303, 'GET'],
      [307, 'POST'],
      [308, 'POST'],
    ] as const) {
      const { client, requests } = setUp(({ url }) => (url.pathname === '/v1/a' ? redirect('/v1/b', status) : ok()));
      await client.request('/a', { method: 'POST', body: {} });
      expect(requests[1]!.method).toBe(method);
      expect(requests[1]!.headers.has('content-type')).toBe(method === 'POST');
    }
  });

  it('a redirect that a page cannot look into is not followed', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null, ok: false } as Response;
    const { client } = setUp(() => ok(), { fetch: () => Promise.resolve(opaque) });
    await expect(client.request('/a')).rejects.toMatchObject({ kind: 'misconfigured' });
  });
});

describe('misuse', () => {
  const good = { catalog: acme, baseUrl };

  it.each([
    ['RAE-030', { ...good, catalog: undefined as never }],
    ['RAE-031', { ...good, baseUrl: 'ftp://x.test' }],
    ['RAE-031', { ...good, baseUrl: 'https://user:canary@x.test' }],
    ['RAE-031', { ...good, baseUrl: 'https://x.test/?key=canary' }],
    ['RAE-031', { ...good, baseUrl: undefined as never }],
    ['RAE-032', { ...good, timeoutMs: -1 }],
    ['RAE-032', { ...good, deadlineMs: Number.NaN }],
    ['RAE-039', { ...good, auth: {} as never }],
    ['RAE-040', { ...good, limits: [{ limit: 0, windowMs: 1000 }] }],
    ['RAE-041', { ...good, allowedOrigins: ['https://x.test/path'] }],
    ['RAE-042', { ...good, policies: { vendor: 'other', table: {} } }],
  ])('%s is told when the client is made: %#', (code, options) => {
    const make = () => createApiClient(options);
    expect(make).toThrow(expect.objectContaining({ name: 'UsageError', code }));
    expect(make).not.toThrow(/canary/);
  });

  it('in a call rejects and sends nothing', async () => {
    const { client, requests } = setUp(() => ok());
    const byId = defineEndpoint(acme, {
      id: 'notes.get',
      method: 'GET',
      path: '/n/{id}',
      input: shape<{ id?: string; deep?: object }>(),
    });
    const foreign = defineEndpoint({ ...acme, vendor: 'other' }, { id: 'o', method: 'GET', path: '/o' });
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const calls: [string, Promise<unknown>][] = [
      ['RAE-032', client.request('/n', { timeoutMs: 0 })],
      ['RAE-032', client.attempt(byId, { id: '1' }, { maxHoldMs: -5 })],
      ['RAE-033', client.request(byId, { input: {} })],
      ['RAE-035', client.request(byId, { input: { id: '1', deep: { canary: 1 } } })],
      ['RAE-036', client.request('/n', { method: 'POST', body: cyclic })],
      ['RAE-036', client.request('/n', { body: {} })],
      ['RAE-037', client.request('/n', { headers: { 'x-bad': 'canary\n' + 'x' } })],
      ['RAE-043', client.request(foreign)],
    ];
    for (const [code, call] of calls) {
      const error: unknown = await call.catch((caught: unknown) => caught);
      expect(error).toMatchObject({ name: 'UsageError', code });
      expect(String(error)).not.toContain('canary');
    }
    expect(requests).toHaveLength(0);
  });
});
