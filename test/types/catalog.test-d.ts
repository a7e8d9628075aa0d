import { expectTypeOf } from 'vitest';

import {
  defineCatalog,
  defineMessages,
  extendCatalog,
  isApiError,
  matchError,
  toApiError,
  type ApiErrorOf,
  type CodeOf,
} from '../../src/catalog/index.js';
import type { AnyApiError, ErrorKind } from '../../src/errors/index.js';
import type { StandardSchemaV1 } from '@standard-schema/spec';

declare const fieldSchema: StandardSchemaV1<unknown, { field: string }>;
const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;

// No `as const` anywhere: the factory keeps the literals.
const acme = defineCatalog({
  vendor: 'acme',
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    GONE: { kind: 'not-found', retry: { rule: 'never' }, messageKey: 'item-gone', recovery: ['go-back'], source },
    BAD_FIELD: {
      kind: 'validation',
      retry: { rule: 'after-fix' },
      messageKey: 'validation',
      recovery: ['edit-input'],
      details: fieldSchema,
      variants: [{ when: { status: 409 }, kind: 'conflict' }],
      source,
    },
  },
  statuses: { 404: 'GONE' },
});
type AcmeError = ApiErrorOf<typeof acme>;
type Transport = 'network' | 'offline' | 'timeout' | 'cancelled' | 'parse' | 'unknown';

defineCatalog({
  vendor: 'x',
  codes: { A: { kind: 'server', retry: { rule: 'backoff' }, messageKey: 'server', recovery: ['retry'], source } },
  // @ts-expect-error no such code
  statuses: { 404: 'B' },
});
defineCatalog({
  vendor: 'x',
  // @ts-expect-error no such kind
  codes: { A: { kind: 'broken', retry: { rule: 'backoff' }, messageKey: 'server', recovery: ['retry'], source } },
});

// --- isApiError ---
declare const thrown: unknown;
if (isApiError(thrown)) expectTypeOf(thrown).toEqualTypeOf<AnyApiError>();
if (isApiError(acme, thrown)) {
  expectTypeOf(thrown.code).toEqualTypeOf<'TOO_FAST' | 'GONE' | 'BAD_FIELD' | Transport>();
  if (thrown.code === 'TOO_FAST') expectTypeOf(thrown.kind).toEqualTypeOf<'rate-limited'>();
  if (thrown.code === 'BAD_FIELD') {
    expectTypeOf(thrown.details).toEqualTypeOf<{ field: string } | undefined>();
    expectTypeOf(thrown.kind).toEqualTypeOf<'validation' | 'conflict'>();
  }
  if (thrown.code === 'GONE') expectTypeOf(thrown.details).toBeUnknown();
  if (thrown.code === 'timeout') expectTypeOf(thrown.kind).toEqualTypeOf<'timeout'>();
  if (thrown.code === 'unknown') expectTypeOf(thrown.kind).toEqualTypeOf<ErrorKind>();
}
if (isApiError(acme, thrown, 'GONE', 'timeout')) expectTypeOf(thrown.code).toEqualTypeOf<'GONE' | 'timeout'>();
// @ts-expect-error no such code
isApiError(acme, thrown, 'NOPE');
declare const many: unknown[];
expectTypeOf(many.filter(isApiError)).toEqualTypeOf<AnyApiError[]>();

// --- toApiError ---
expectTypeOf(toApiError(thrown)).toEqualTypeOf<AnyApiError>();
expectTypeOf(toApiError(thrown, { catalog: acme }).code).toEqualTypeOf<'TOO_FAST' | 'GONE' | 'BAD_FIELD' | Transport>();

// --- matchError ---
declare const error: AcmeError;
expectTypeOf(
  matchError(error, {
    TOO_FAST: (e) => {
      expectTypeOf(e.code).toEqualTypeOf<'TOO_FAST'>();
      expectTypeOf(e.kind).toEqualTypeOf<'rate-limited'>();
      return 1;
    },
    GONE: () => 'gone' as const,
    BAD_FIELD: (e) => e.details?.field,
    network: () => null,
    offline: () => null,
    timeout: () => null,
    cancelled: () => null,
    parse: () => null,
    unknown: () => null,
  }),
).toEqualTypeOf<number | string | undefined | null>();

expectTypeOf(
  matchError(error, {
    GONE: () => 'gone',
    $kind: {
      'rate-limited': (e) => {
        expectTypeOf(e.kind).toEqualTypeOf<'rate-limited'>();
        return 5;
      },
    },
    _: (e) => {
      expectTypeOf(e).toEqualTypeOf<AcmeError>();
      return true;
    },
  }),
).toEqualTypeOf<string | number | boolean>();

// @ts-expect-error arms are missing
matchError(error, { GONE: () => 1, TOO_FAST: () => 2 });
matchError(error, {
  // @ts-expect-error no such code
  NOPE: () => 1,
  _: () => 2,
});
matchError(error, {
  // @ts-expect-error no such kind
  $kind: { broken: () => 1 },
  _: () => 2,
});
declare const two: ApiErrorOf<typeof acme, 'GONE' | 'TOO_FAST'>;
expectTypeOf(matchError(two, { GONE: () => 1, $kind: { 'rate-limited': () => 'slow' } })).toEqualTypeOf<
  number | string
>();
expectTypeOf(matchError(two, { $kind: { 'not-found': () => 1, 'rate-limited': () => 2 } })).toEqualTypeOf<number>();
// @ts-expect-error BAD_FIELD may be a conflict as well
matchError(error as ApiErrorOf<typeof acme, 'BAD_FIELD'>, { $kind: { validation: () => 1 } });
declare const any: AnyApiError;
expectTypeOf(matchError(any, { $kind: { timeout: () => 1 }, _: () => 2 })).toEqualTypeOf<number>();
// @ts-expect-error a plain ApiError can have any code
matchError(any, { $kind: { timeout: () => 1 } });

// --- extendCatalog ---
const wider = extendCatalog(acme, {
  codes: {
    NEW: { kind: 'server', retry: { rule: 'backoff' }, messageKey: 'server', recovery: ['retry'], source },
    GONE: { kind: 'permission', retry: { rule: 'never' }, messageKey: 'permission', recovery: ['none'], source },
  },
  statuses: { 500: 'NEW', 404: 'GONE' },
});
expectTypeOf<CodeOf<typeof wider>>().toEqualTypeOf<'TOO_FAST' | 'GONE' | 'BAD_FIELD' | 'NEW' | Transport>();
expectTypeOf<ApiErrorOf<typeof wider, 'GONE'>['kind']>().toEqualTypeOf<'permission'>();
expectTypeOf<ApiErrorOf<typeof wider, 'TOO_FAST'>['kind']>().toEqualTypeOf<'rate-limited'>();
expectTypeOf<ApiErrorOf<typeof wider>['vendor']>().toEqualTypeOf<'acme'>();
extendCatalog(acme, {
  codes: { NEW: { kind: 'server', retry: { rule: 'backoff' }, messageKey: 'server', recovery: ['retry'], source } },
  // @ts-expect-error no such code
  statuses: { 500: 'OTHER' },
});

// --- defineMessages ---
defineMessages(acme, {
  GONE: { title: 'Deleted' },
  BAD_FIELD: (e) => {
    expectTypeOf(e.details).toEqualTypeOf<{ field: string } | undefined>();
    return { title: 'Check', body: e.details?.field ?? '' };
  },
  network: { title: 'No answer' },
  $kind: {
    'rate-limited': (e) => {
      expectTypeOf(e.kind).toExtend<'rate-limited'>();
      return { title: 'Slow down' };
    },
  },
});
// @ts-expect-error no such code
defineMessages(acme, { NOPE: { title: 'x' } });
// @ts-expect-error words need a title
defineMessages(acme, { GONE: { body: 'x' } });
// @ts-expect-error no such kind
defineMessages(acme, { $kind: { broken: { title: 'x' } } });
