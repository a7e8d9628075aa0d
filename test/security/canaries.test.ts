// @vitest-environment node
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { reviveApiError, type AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint, shape, type ClientEvent } from '../../src/client/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { apiQueryOptions, withApi } from '../../src/query/index.js';
import { acme } from '../client/acme.js';
import { credential, credentialForms, leaksIn, printed, word, type Canary, type CredentialForm } from './canaries.js';
import { plant, plantPlaces, type Plant } from './plants.js';
import { printedInNode } from './printedInNode.js';
import { serveVendor, type Vendor } from './serveVendor.js';

let vendor: Vendor;
let planted: Plant;
let heard: unknown[][];

beforeAll(async () => {
  vendor = await serveVendor((response) => {
    response.writeHead(planted.status, { ...planted.headers }).end(planted.body);
  });
});
afterAll(() => vendor.close());
beforeEach(() => {
  heard = [];
  for (const level of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => void heard.push(args));
  }
});

/** What a call carries. None of it may be seen again. */
function requestCanaries() {
  return {
    token: word('access token'),
    refreshed: word('renewed token'),
    refresh: word('refresh token'),
    apiKey: word('API key'),
    header: word('header of the call'),
    query: word('query'),
    body: word('body'),
    idempotencyKey: word('idempotency key'),
    ifMatch: word('If-Match'),
    email: credential('path', 'email'),
    zapikey: credential('path', 'zapikey'),
  };
}

/** One call that fails, by bare path; everything there is to see of it. */
async function fail(catalog: AnyCatalog) {
  const secrets = requestCanaries();
  const events: ClientEvent[] = [];
  let isRenewed = false;
  const client = createApiClient({
    catalog,
    baseUrl: `${vendor.url}/v1`,
    headers: { 'x-api-key': secrets.apiKey.text },
    auth: {
      getToken: () => secrets.token.text,
      refresh: async () => {
        // What an app's refresh throws may hold the refresh token itself.
        if (isRenewed) throw Object.assign(new Error(secrets.refresh.text), { config: { data: secrets.refresh.text } });
        isRenewed = true;
        return secrets.refreshed.text;
      },
    },
    timeoutMs: 5_000,
    deadlineMs: 300,
  });
  client.subscribe((event) => void events.push(event));
  const failure: unknown = await client
    .request(`/users/${secrets.email.text}/hooks/${secrets.zapikey.text}?key=${secrets.query.text}`, {
      method: 'POST',
      query: { q: secrets.query.text },
      body: { note: secrets.body.text },
      headers: { 'x-mine': secrets.header.text },
      idempotencyKey: secrets.idempotencyKey.text,
      ifMatch: secrets.ifMatch.text,
    })
    .catch((error: unknown) => error);
  const scopes = client.scopes.getSnapshot();
  client.dispose();
  return {
    error: failure as AnyApiError,
    events,
    scopes,
    client,
    request: Object.values(secrets) as readonly Canary[],
  };
}

const catalogs: readonly AnyCatalog[] = [acme, cliquify, zohoCliq, snippetsAi, authPi];

describe.each(catalogs.map((catalog) => [catalog.vendor, catalog] as const))('a failed call of %s', (_, catalog) => {
  it.each(plantPlaces)('prints nothing of the request and the answer: %s', async (place) => {
    planted = plant(place);
    const { error, events, scopes, request } = await fail(catalog);
    const all = [...request, ...planted.credentials, ...planted.words];
    expect(vendor.seen.at(-1)?.headers['x-api-key']).toBeDefined();
    expect(error).toMatchObject({ name: 'ApiError', vendor: catalog.vendor });
    expect(leaksIn(printedInNode([error, events, scopes]), all)).toEqual([]);
    expect(leaksIn(printedInNode(error), all)).toEqual([]);
    expect(leaksIn(printed(reviveApiError(JSON.parse(JSON.stringify(error)))), all)).toEqual([]);
    expect(leaksIn(printedInNode(heard), all)).toEqual([]);
    // The one place for a vendor's words.
    expect(leaksIn(error.vendorMessage ?? '', [...request, ...planted.credentials])).toEqual([]);
    expect(Array.from(error.vendorMessage ?? '').length).toBeLessThanOrEqual(300);
    expect(leaksIn(Object.keys(error.fieldErrors).join('\n'), [...request, ...planted.credentials])).toEqual([]);
    expect(leaksIn(Object.values(error.fieldErrors).flat().join('\n'), [...request, ...planted.credentials])).toEqual(
      [],
    );
    expect(leaksIn(JSON.stringify(error.problem ?? {}), [...request, ...planted.credentials])).toEqual([]);
  });
});

it.each(Object.keys(credentialForms) as CredentialForm[])('prints no credential of the form %s', async (form) => {
  for (const place of plantPlaces.filter((one) => !/request id|code|breaks off/.test(one))) {
    planted = plant(place, form);
    const { error, events } = await fail(acme);
    expect([place, ...leaksIn(printedInNode([error, events]), planted.credentials)]).toEqual([place]);
    expect([place, ...leaksIn(error.vendorMessage ?? '', planted.credentials)]).toEqual([place]);
  }
});

it('keeps failures out of a dehydrated cache but for their facts', async () => {
  const getNote = defineEndpoint(acme, {
    id: 'notes.get',
    method: 'GET',
    path: '/notes/{id}',
    input: shape<{ id: string }>(),
  });
  for (const place of plantPlaces) {
    planted = plant(place);
    const token = word('token');
    const client = createApiClient({
      catalog: acme,
      baseUrl: vendor.url,
      auth: { getToken: () => token.text },
      deadlineMs: 300,
    });
    const queryClient = new QueryClient(withApi({ apis: [client] }));
    const options = apiQueryOptions(getNote, { id: '1' }, { client });
    await expect(queryClient.fetchQuery({ ...options, retry: false })).rejects.toMatchObject({ name: 'ApiError' });
    const state = dehydrate(queryClient, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true });
    expect(state.queries).toHaveLength(1);
    const all = [token, ...planted.credentials, ...planted.words];
    expect(leaksIn(JSON.stringify(state), all)).toEqual([]);
    expect(leaksIn(printedInNode(state), all)).toEqual([]);
    queryClient.clear();
    client.dispose();
  }
});

describe('the harness', () => {
  it('finds a secret in every way of printing', () => {
    const secret = credential('planted');
    const open = Object.assign(new Error(`told ${secret.text}`), {
      config: { headers: { authorization: secret.text } },
    });
    expect(leaksIn(printedInNode(open), [secret])).toHaveLength(1);
    const byCause = new Error('nothing', { cause: { token: secret.text } });
    expect(leaksIn(printedInNode(byCause), [secret])).toHaveLength(1);
    expect(leaksIn(printedInNode(Object.assign(new Error('nothing'), { extra: secret.text })), [secret])).toHaveLength(
      1,
    );
  });

  it('finds it encoded, in part and in other cases', () => {
    for (const form of Object.keys(credentialForms) as CredentialForm[]) {
      const secret = credential('planted', form);
      const { text } = secret;
      const spelled = [
        encodeURIComponent(text),
        btoa(text),
        btoa(`a ${text} b`),
        text.toUpperCase(),
        text.slice(3, 18),
      ];
      for (const one of [...spelled, Buffer.from(text).toString('hex')]) {
        expect(leaksIn(`... ${one} ...`, [secret])).toHaveLength(1);
      }
      expect(leaksIn(credential('another', form).text, [secret])).toEqual([]);
    }
  });
});
