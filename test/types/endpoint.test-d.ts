import { expectTypeOf } from 'vitest';

import { defineCatalog, type ApiErrorOf, type CodeOf } from '../../src/catalog/index.js';
import {
  defineEndpoint,
  shape,
  type AnyApiClient,
  type AnyEndpoint,
  type ErrorOf,
  type InputOf,
  type OutputOf,
} from '../../src/client/index.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;

const acme = defineCatalog({
  vendor: 'acme',
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    GONE: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source,
    },
  },
});

expectTypeOf<CodeOf<typeof acme>>().toEqualTypeOf<
  'TOO_FAST' | 'GONE' | 'network' | 'offline' | 'timeout' | 'cancelled' | 'parse' | 'unknown'
>();

declare const error: ApiErrorOf<typeof acme>;
expectTypeOf(error.vendor).toEqualTypeOf<'acme'>();
if (error.code === 'TOO_FAST') expectTypeOf(error.kind).toEqualTypeOf<'rate-limited'>();
// @ts-expect-error no such code in this catalog
if (error.code === 'NO_SUCH_CODE') expectTypeOf(error).toBeNever();

const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ id: string }>(),
  output: shape<{ text: string }>(),
  errors: ['GONE'],
  cost: (input) => input.id.length,
});
expectTypeOf<InputOf<typeof getNote>>().toEqualTypeOf<{ id: string }>();
expectTypeOf<OutputOf<typeof getNote>>().toEqualTypeOf<{ text: string }>();
expectTypeOf<ErrorOf<typeof getNote>['code']>().toEqualTypeOf<
  'GONE' | 'network' | 'offline' | 'timeout' | 'cancelled' | 'parse' | 'unknown'
>();

const listNotes = defineEndpoint(acme, { id: 'notes.list', method: 'GET', path: '/notes', output: shape<string[]>() });
expectTypeOf<InputOf<typeof listNotes>>().toBeVoid();

const endpoints: AnyEndpoint[] = [getNote, listNotes];
void endpoints;

declare const client: AnyApiClient;
expectTypeOf(client.request(getNote, { input: { id: '1' } })).resolves.toEqualTypeOf<{ text: string }>();
expectTypeOf(client.request(listNotes)).resolves.toEqualTypeOf<string[]>();
// @ts-expect-error the input is required
void client.request(getNote);

defineEndpoint(acme, {
  id: 'x',
  method: 'GET',
  path: '/x',
  // @ts-expect-error no such code
  errors: ['NOPE'],
});
