import { expectTypeOf } from 'vitest';

import { defineCatalog } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint, shape, type AnyApiClient, type ApiClient } from '../../src/client/index.js';
import { definePolicies } from '../../src/policy/index.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;
const acme = defineCatalog({
  vendor: 'acme',
  codes: {
    GONE: { kind: 'not-found', retry: { rule: 'never' }, messageKey: 'item-gone', recovery: ['go-back'], source },
  },
});

const client = createApiClient({
  catalog: acme,
  baseUrl: 'https://api.acme.test',
  policies: definePolicies(acme, { GONE: 'never' }),
  auth: {
    getToken: () => undefined,
    refresh: ({ signal }) => fetch('/refresh', { signal }).then((answer) => answer.text()),
  },
});
expectTypeOf(client).toEqualTypeOf<ApiClient<typeof acme>>();
expectTypeOf(client.vendor).toEqualTypeOf<'acme'>();
expectTypeOf(client).toExtend<AnyApiClient>();

const getNote = defineEndpoint(acme, {
  id: 'n',
  method: 'GET',
  path: '/n/{id}',
  input: shape<{ id: string }>(),
  output: shape<{ text: string }>(),
});
expectTypeOf(client.request(getNote, { input: { id: '1' } })).resolves.toEqualTypeOf<{ text: string }>();
expectTypeOf(client.attempt(getNote, { id: '1' }, { maxHoldMs: 0 })).resolves.toEqualTypeOf<{ text: string }>();
expectTypeOf(
  client.request('/n', { query: { tags: ['a', 1], since: new Date(), none: undefined } }),
).resolves.toBeUnknown();

// @ts-expect-error the input lacks its id
void client.request(getNote, { input: {} });
// @ts-expect-error an object has no form in a query
void client.request('/n', { query: { deep: { a: 1 } } });
// @ts-expect-error a client needs a catalog
createApiClient({ baseUrl: 'https://api.acme.test' });
// @ts-expect-error a refresh gives the new token
createApiClient({ catalog: acme, baseUrl: '', auth: { getToken: () => 'x', refresh: () => Promise.resolve() } });
