// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { afterEach, describe, expect, it } from 'vitest';

import { createApiClient, defineEndpoint, shape } from '../../src/client/index.js';
import { fillPath, parseBaseUrl, resolveAddress } from '../../src/client/transport/index.js';
import { acme } from '../client/acme.js';
import { credential, leaksIn } from './canaries.js';
import { printedInNode } from './printedInNode.js';
import { serveVendor, type SeenRequest, type Vendor } from './serveVendor.js';

const vendors: Vendor[] = [];
afterEach(async () => {
  for (const vendor of vendors.splice(0)) await vendor.close();
});

const secrets = {
  token: credential('access token'),
  apiKey: credential('API key'),
  body: credential('refresh token in a body'),
  query: credential('query'),
};
const all = Object.values(secrets);

/** The API and a stranger, both over real HTTP, on origins of their own. */
async function setUp(allowed: 'none' | 'stranger' = 'none') {
  const stranger = await serveVendor(
    (response) => void response.setHeader('content-type', 'application/json').end('{}'),
  );
  const home = await serveVendor((response, { url }) => {
    const { searchParams } = new URL(url, 'http://home.test');
    const to = searchParams.get('to');
    if (to === null) response.setHeader('content-type', 'application/json').end('"home"');
    else response.writeHead(Number(searchParams.get('status')), { location: to }).end();
  });
  vendors.push(stranger, home);
  const client = createApiClient({
    catalog: acme,
    baseUrl: `${home.url}/v1`,
    headers: { 'x-api-key': secrets.apiKey.text, cookie: `sid=${secrets.apiKey.text}` },
    auth: { getToken: () => secrets.token.text },
    allowedOrigins: allowed === 'stranger' ? [stranger.url] : [],
    deadlineMs: 3_000,
  });
  return { client, home, stranger };
}

const received = (seen: readonly SeenRequest[]) => leaksIn(JSON.stringify(seen), all);

const redirects = [301, 302, 303, 307, 308] as const;

describe('a redirect to another origin', () => {
  const spellings: readonly ((stranger: string) => string)[] = [
    (stranger) => `${stranger}/steal`,
    (stranger) => `//${new URL(stranger).host}/steal`,
    (stranger) => String.raw`\\${new URL(stranger).host}/steal`,
    (stranger) => `/\\${new URL(stranger).host}/steal`,
    (stranger) => `http://home.test@${new URL(stranger).host}/steal`,
    (stranger) => `http:\t//${new URL(stranger).host}/steal`,
    (stranger) => `HTTP://${new URL(stranger).host}/steal`,
  ];

  it.each(redirects)('takes nothing along and is not followed: %i', async (status) => {
    const { client, stranger } = await setUp();
    for (const spell of spellings) {
      for (const method of ['GET', 'POST'] as const) {
        const error: unknown = await client
          .request('/go', {
            method,
            query: { to: spell(stranger.url), status, q: secrets.query.text },
            ...(method === 'POST' && { body: { refresh_token: secrets.body.text } }),
          })
          .catch((failure: unknown) => failure);
        expect(error).toMatchObject({ name: 'ApiError', kind: 'misconfigured' });
        expect(leaksIn(printedInNode(error), all)).toEqual([]);
      }
    }
    expect(stranger.seen).toEqual([]);
  });

  it.each(redirects)('takes neither token nor key nor body along where it is allowed: %i', async (status) => {
    const { client, stranger } = await setUp('stranger');
    for (const method of ['GET', 'POST', 'PUT'] as const) {
      await client
        .request('/go', {
          method,
          query: { to: `${stranger.url}/file`, status },
          headers: { 'x-mine': secrets.apiKey.text },
          idempotencyKey: secrets.apiKey.text,
          ...(method !== 'GET' && { body: { refresh_token: secrets.body.text } }),
        })
        .catch(() => undefined);
    }
    expect(stranger.seen.length).toBeGreaterThan(0);
    expect(received(stranger.seen)).toEqual([]);
    for (const { headers } of stranger.seen) expect(headers).not.toHaveProperty('referer');
  });

  it('does not get the token back on the way home', async () => {
    const { client, home, stranger } = await setUp('stranger');
    await client.request('/go', { query: { to: `${stranger.url}/file`, status: 302 } });
    const back = await serveVendor(
      (response) => void response.writeHead(302, { location: `${home.url}/v1/after` }).end(),
    );
    vendors.push(back);
    const sent = home.seen.length;
    await client.request('/go', { query: { to: `${back.url}/x`, status: 302 } }).catch(() => undefined);
    expect(received(home.seen.slice(sent + 1))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:///etc/passwd',
    'ftp://x.test/',
    'http://',
    'http://[',
    '',
  ])('leads nowhere by %j', async (to) => {
    const { client, home } = await setUp();
    const error: unknown = await client
      .request('/go', { query: { to, status: 302 } })
      .catch((failure: unknown) => failure);
    expect(home.seen.length).toBeLessThanOrEqual(6); // an empty one is the same address again: a loop that ends
    expect(error).toMatchObject({ name: 'ApiError', kind: 'misconfigured' });
  });

  it('with credentials in the address within the origin fails without printing them', async () => {
    const { client, home } = await setUp();
    const { host } = new URL(home.url);
    const to = `http://user:${secrets.query.text}@${host}/v1/x`;
    const error: unknown = await client
      .request('/go', { query: { to, status: 302 } })
      .catch((failure: unknown) => failure);
    expect(leaksIn(printedInNode(error), all)).toEqual([]);
  });
});

describe('an address that is handed in', () => {
  it('of a stranger gets nothing, whatever its spelling', async () => {
    const { client, stranger, home } = await setUp();
    const { host } = new URL(stranger.url);
    const addresses = [
      `${stranger.url}/x`,
      `//${host}/x`,
      String.raw`\\${host}\x`,
      `/\\${host}/x`,
      ` ${stranger.url}/x`,
      `\u0001${stranger.url}/x`,
      `\t//${host}/x`,
      `ht\ntp://${host}/x`,
      `/\t/${host}/x`,
      `@${host}/x`,
      `.${host}/x`,
      `http:${host}/x`,
      `http:/${host}/x`,
      `user:${secrets.query.text}@${host}/x`,
      `http://user:${secrets.query.text}@${host}/x`,
      `${home.url}@${host}/x`,
      `blob:${stranger.url}/x`,
    ];
    for (const address of addresses) {
      const outcome: unknown = await client.request(address).catch((failure: unknown) => failure);
      expect(leaksIn(printedInNode(outcome), all)).toEqual([]);
    }
    expect(stranger.seen).toEqual([]);
    for (const { url } of home.seen) expect(url.startsWith('/v1/')).toBe(true);
  });

  it('as a next link: of the API by its path, of a stranger refused, of an allowed one without the token', async () => {
    const link = (body: string, name = 'next') => JSON.parse(`{"${name}":${JSON.stringify(body)}}`) as { next: string };
    const strict = await setUp();
    await expect(strict.client.request(link('/notes?cursor=2').next)).resolves.toBe('home');
    expect(strict.home.seen[0]).toMatchObject({ url: '/v1/notes?cursor=2' });
    await expect(strict.client.request(link(`${strict.stranger.url}/notes?cursor=2`).next)).rejects.toMatchObject({
      code: 'RAE-034',
    });
    expect(strict.stranger.seen).toEqual([]);
    const open = await setUp('stranger');
    await open.client.request(link(`${open.stranger.url}/notes?cursor=2`).next);
    expect(open.stranger.seen).toHaveLength(1);
    expect(received(open.stranger.seen)).toEqual([]);
  });

  it('of the own origin, absolute, is refused rather than sent with the token', async () => {
    const { client, home } = await setUp();
    await expect(client.request(`${home.url}/v1/notes`)).rejects.toMatchObject({ code: 'RAE-034' });
    expect(home.seen).toEqual([]);
  });
});

describe('a path', () => {
  const base = parseBaseUrl('https://api.acme.test/v1');

  it.each([
    '/../admin',
    '/notes/../../admin',
    '/%2e%2e/admin',
    '/.%2E/admin',
    '/notes/..%2f..%2fadmin',
    '/notes/%2e%2e%2f%2e%2e%2fadmin',
    String.raw`/notes/..%5c..%5cadmin`,
    String.raw`/notes\..\..\admin`,
    '/..%2fadmin',
  ])('%s does not climb above the base address, also for a server that decodes slashes', (path) => {
    expect(() => resolveAddress(path, base, [])).toThrow(expect.objectContaining({ code: 'RAE-034' }));
  });

  it('with encoded slashes below the base address is fine', () => {
    const { url } = resolveAddress('/files/a%2Fb%2F..%2Fc', base, []);
    expect(url.href).toBe('https://api.acme.test/v1/files/a%2Fb%2F..%2Fc');
  });

  it.each(['../admin', 'a/../../admin', '..', '.', './x', String.raw`..\admin`, 'a/..', String.raw`a\.`])(
    'has no parameter that climbs: %s',
    (id) => {
      expect(() => fillPath('/notes/{id}', { id }, 'notes.get')).toThrow(expect.objectContaining({ code: 'RAE-033' }));
    },
  );

  it('keeps each parameter within its segment, whatever it is', async () => {
    const { client, home } = await setUp();
    const getNote = defineEndpoint(acme, {
      id: 'notes.get',
      method: 'GET',
      path: '/notes/{id}/text',
      input: shape<{ id: string }>(),
    });
    const ids = [
      'a/b',
      'a?x=1',
      'a#b',
      'a%2Fb',
      '%2e%2e',
      '@evil.test',
      '//evil.test',
      'ü',
      'a;b=c',
      String.raw`a\b`,
      '\u0000',
      ' ',
    ];
    for (const id of ids) {
      await client.request(getNote, { input: { id } });
      const { url } = home.seen.at(-1)!;
      expect(url).toMatch(/^\/v1\/notes\/[^/?#]+\/text$/);
      expect(decodeURIComponent(url.split('/')[3]!)).toBe(id);
    }
  });

  it('template never leads out of its place: any values', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.stringMatching(/^[./\\%2eEfF@:?#a]{1,12}$/),
    );
    const staysInPlace = fc.property(value, value, (id, part) => {
      let path: string;
      try {
        path = fillPath('/notes/{id}/parts/{part}', { id, part }, 'e');
      } catch (error) {
        return (error as { code?: unknown }).code === 'RAE-033';
      }
      const { url, isTrusted } = resolveAddress(path, base, []);
      const once = decodeURIComponent(url.pathname).replaceAll('\\', '/').split('/');
      return (
        isTrusted &&
        url.origin === 'https://api.acme.test' &&
        url.search === '' &&
        url.pathname.split('/').length === 6 &&
        url.pathname.startsWith('/v1/notes/') &&
        !once.includes('..')
      );
    });
    expect(fc.check(staysInPlace, { numRuns: times(5_000) })).toMatchObject({ failed: false, counterexample: null });
  });
});
