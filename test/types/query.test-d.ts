import {
  QueryClient,
  skipToken,
  useQueries,
  useQuery,
  useSuspenseQuery,
  type InfiniteData,
} from '@tanstack/react-query';
import { expectTypeOf } from 'vitest';

import { defineCatalog } from '../../src/catalog/index.js';
import { defineEndpoint, shape, type AnyApiClient } from '../../src/client/index.js';
import {
  apiInfiniteQueryOptions,
  apiMutationOptions,
  apiQueryOptions,
  useApiInfiniteQuery,
  useApiMutation,
  useApiQueries,
  useApiQuery,
  useApiSuspenseQuery,
  useLastError,
  useRetryState,
} from '../../src/query/index.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;
const entry = { retry: { rule: 'never' }, messageKey: 'unknown', recovery: ['none'], source } as const;

const acme = defineCatalog({
  vendor: 'acme',
  codes: { TOO_FAST: { ...entry, kind: 'rate-limited' }, GONE: { ...entry, kind: 'not-found' } },
});

interface Note {
  readonly text: string;
}

const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ id: string }>(),
  output: shape<Note>(),
  errors: ['GONE'],
});
const listNotes = defineEndpoint(acme, {
  id: 'notes.list',
  method: 'GET',
  path: '/notes',
  output: shape<readonly Note[]>(),
});
const saveNote = defineEndpoint(acme, {
  id: 'notes.save',
  method: 'POST',
  path: '/notes',
  input: shape<{ text: string }>(),
  output: shape<Note>(),
});
const signOut = defineEndpoint(acme, { id: 'sign-out', method: 'POST', path: '/out', output: shape<null>() });
const findNotes = defineEndpoint(acme, {
  id: 'notes.find',
  method: 'POST',
  path: '/find',
  input: shape<{ words: string }>(),
  output: shape<readonly Note[]>(),
  isRead: true,
});
const pageNotes = defineEndpoint(acme, {
  id: 'notes.page',
  method: 'GET',
  path: '/pages',
  input: shape<{ cursor: string | undefined }>(),
  output: shape<{ items: Note[]; next?: string }>(),
});

declare const client: AnyApiClient;
type Transport = 'network' | 'offline' | 'timeout' | 'cancelled' | 'parse' | 'unknown';
const input = { id: 'a' };

/** Never called; hooks have to stand in one. */
export function useTypes() {
  // data and error are inferred, nobody writes a generic
  const note = useApiQuery(getNote, input);
  expectTypeOf(note.data).toEqualTypeOf<Note | undefined>();
  expectTypeOf<NonNullable<typeof note.error>['code']>().toEqualTypeOf<'GONE' | Transport>();
  expectTypeOf<NonNullable<typeof note.error>['vendor']>().toEqualTypeOf<'acme'>();
  if (note.error?.code === 'GONE') expectTypeOf(note.error.kind).toEqualTypeOf<'not-found'>();
  // @ts-expect-error the endpoint does not declare it
  if (note.error?.code === 'TOO_FAST') expectTypeOf(note.error).toBeNever();
  if (note.status === 'success') expectTypeOf(note.data).toEqualTypeOf<Note>();

  // input
  useApiQuery(listNotes);
  useApiQuery(listNotes, undefined, { staleTime: 1 });
  // @ts-expect-error the input is required
  useApiQuery(getNote);
  // @ts-expect-error the input has another shape
  useApiQuery(getNote, { name: 'a' });
  useApiQuery(getNote, input as typeof input | typeof skipToken);

  // options are TanStack's, `select` and defined initial data included
  expectTypeOf(useApiQuery(getNote, input, { select: (data) => data.text.length }).data).toEqualTypeOf<
    number | undefined
  >();
  expectTypeOf(useApiQuery(getNote, input, { initialData: { text: '' } }).data).toEqualTypeOf<Note>();
  expectTypeOf(useApiQuery(getNote, input, { initialData: () => ({ text: '' }) }).data).toEqualTypeOf<Note>();
  useApiQuery(getNote, input, { client, enabled: false, refetchInterval: 1000, priority: 'background', maxHoldMs: 1 });
  useApiQuery(getNote, input, { throwOnError: (error) => error.code === 'GONE' });
  useApiQuery(getNote, input, { policies: { GONE: 'never', $kind: { server: 'backoff' } } });
  // @ts-expect-error no such option
  useApiQuery(getNote, input, { nope: true });
  // @ts-expect-error no such code
  useApiQuery(getNote, input, { policies: { NOPE: 'never' } });
  // @ts-expect-error policies stand in its place
  useApiQuery(getNote, input, { retry: 3 });
  // @ts-expect-error policies stand in its place
  useApiQuery(getNote, input, { retryDelay: 3 });
  // @ts-expect-error the key is ours
  useApiQuery(getNote, input, { queryKey: ['x'] });
  // @ts-expect-error so is the function
  useApiQuery(getNote, input, { queryFn: () => ({ text: '' }) });

  // a write is no query, unless it says that it only reads
  // @ts-expect-error a write
  useApiQuery(saveNote, { text: '' });
  // @ts-expect-error a write
  useApiQuery(signOut);
  // @ts-expect-error a write
  apiQueryOptions(saveNote, { text: '' });
  // @ts-expect-error a write
  useApiSuspenseQuery(saveNote, { text: '' });
  expectTypeOf(useApiQuery(findNotes, { words: 'x' }).data).toEqualTypeOf<readonly Note[] | undefined>();

  // suspense
  expectTypeOf(useApiSuspenseQuery(getNote, input).data).toEqualTypeOf<Note>();
  expectTypeOf(useApiSuspenseQuery(listNotes).data).toEqualTypeOf<readonly Note[]>();
  expectTypeOf(useApiSuspenseQuery(getNote, input, { select: (data) => data.text }).data).toEqualTypeOf<string>();
  // @ts-expect-error what suspends has to be known
  useApiSuspenseQuery(getNote, skipToken);
  // @ts-expect-error it cannot be switched off
  useApiSuspenseQuery(getNote, input, { enabled: false });

  // options for TanStack's own functions
  const options = apiQueryOptions(getNote, input, { client });
  const plain = useQuery(options);
  expectTypeOf(plain.data).toEqualTypeOf<Note | undefined>();
  expectTypeOf<NonNullable<(typeof plain)['error']>['code']>().toEqualTypeOf<'GONE' | Transport>();
  expectTypeOf(useQuery({ ...options, select: (data) => data.text }).data).toEqualTypeOf<string | undefined>();
  expectTypeOf(useQuery({ ...options, initialData: { text: '' } }).data).toEqualTypeOf<Note>();
  expectTypeOf(useSuspenseQuery(options).data).toEqualTypeOf<Note>();
  expectTypeOf(useQuery(apiQueryOptions(getNote, skipToken)).data).toEqualTypeOf<Note | undefined>();
  const queryClient = new QueryClient();
  expectTypeOf(queryClient.getQueryData(options.queryKey)).toEqualTypeOf<Note | undefined>();
  expectTypeOf<NonNullable<NonNullable<ReturnType<typeof stateOf>>['error']>['code']>().toEqualTypeOf<
    'GONE' | Transport
  >();
  const stateOf = () => queryClient.getQueryState(options.queryKey);
  expectTypeOf(queryClient.fetchQuery(options)).resolves.toEqualTypeOf<Note>();
  expectTypeOf(queryClient.ensureQueryData(options)).resolves.toEqualTypeOf<Note>();
  const [one, two] = useQueries({ queries: [options, apiQueryOptions(listNotes)] });
  expectTypeOf(one.data).toEqualTypeOf<Note | undefined>();
  expectTypeOf(two.data).toEqualTypeOf<readonly Note[] | undefined>();

  // several at once
  const many = useApiQueries([
    options,
    apiQueryOptions(listNotes),
    apiQueryOptions(getNote, input, { select: (data) => data.text }),
  ]);
  expectTypeOf(many.data).toEqualTypeOf<readonly [Note | undefined, readonly Note[] | undefined, string | undefined]>();
  expectTypeOf(many.results[0].data).toEqualTypeOf<Note | undefined>();
  expectTypeOf<(typeof many.errors)[number]['code']>().toEqualTypeOf<'GONE' | 'TOO_FAST' | Transport>();

  // pages
  const pages = useApiInfiniteQuery(pageNotes, (cursor: string | undefined) => ({ cursor }), {
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
  });
  expectTypeOf(pages.data).toEqualTypeOf<
    InfiniteData<{ items: Note[]; next?: string }, string | undefined> | undefined
  >();
  expectTypeOf<NonNullable<typeof pages.error>['vendor']>().toEqualTypeOf<'acme'>();
  // @ts-expect-error no first page
  apiInfiniteQueryOptions(pageNotes, (cursor: string) => ({ cursor }), { getNextPageParam: () => 'x' });

  // mutations
  const save = useApiMutation(saveNote);
  save.mutate({ text: '' });
  // @ts-expect-error the input is required
  save.mutate();
  // @ts-expect-error the input has another shape
  save.mutate({ id: '' });
  expectTypeOf(save.data).toEqualTypeOf<Note | undefined>();
  expectTypeOf<NonNullable<typeof save.error>['code']>().toEqualTypeOf<'GONE' | 'TOO_FAST' | Transport>();
  useApiMutation(signOut).mutate();
  useApiMutation(saveNote, { idempotencyKey: ({ text }) => text, ifMatch: () => undefined });
  useApiMutation(saveNote, {
    onMutate: ({ text }) => ({ before: text }),
    onError: (error, { text }, context) => {
      expectTypeOf(error.vendor).toEqualTypeOf<'acme'>();
      expectTypeOf(text).toBeString();
      expectTypeOf(context).toEqualTypeOf<{ before: string } | undefined>();
    },
  });
  // @ts-expect-error policies stand in its place
  useApiMutation(saveNote, { retry: 1 });
  // @ts-expect-error the function is ours
  apiMutationOptions(saveNote, { mutationFn: () => ({ text: '' }) });

  // extras take TanStack's results
  useRetryState(note);
  useRetryState(save);
  useRetryState(pages);
  useRetryState(useQuery({ queryKey: ['x'], queryFn: () => 1 }));
  useRetryState(options);
  useRetryState(options.queryKey);
  // @ts-expect-error not a target
  useRetryState({ data: 1 });
  expectTypeOf(useLastError(note)).toEqualTypeOf<(typeof note)['error']>();
}
