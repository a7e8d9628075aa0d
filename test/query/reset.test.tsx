import {
  QueryClient,
  QueryErrorResetBoundary,
  QueryObserver,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQueries,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { Component, Suspense, type ComponentType, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  apiQueryOptions,
  ApisProvider,
  useApiQueries,
  useApiQuery,
  useApiSuspenseQuery,
  withApi,
} from '../../src/query/index.js';
import { createScriptedClient, type ScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, getNote, settle, type Note } from './harness.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React reports what a boundary caught
});
afterEach(() => void vi.useRealTimers());

class Boundary extends Component<{ readonly children: ReactNode; readonly onReset: () => void }> {
  override state: { error?: { code?: string; message: string } } = {};
  static getDerivedStateFromError = (error: { code?: string; message: string }) => ({ error });
  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const reset = () => {
      this.props.onReset();
      this.setState({ error: undefined });
    };
    return <button onClick={reset}>{error.code ?? error.message}</button>;
  }
}

const page = (content: ReactNode) => (
  <QueryErrorResetBoundary>
    {({ reset }) => (
      <Boundary onReset={reset}>
        <Suspense fallback="loading">{content}</Suspense>
      </Boundary>
    )}
  </QueryErrorResetBoundary>
);

function open(api: ScriptedClient, content: ReactNode, { isStrict = false, queryClient = clientOf(api) } = {}) {
  const { container } = render(
    <ApisProvider client={queryClient} apis={[api]}>
      {content}
    </ApisProvider>,
    { reactStrictMode: isStrict },
  );
  return {
    shown: () => container.textContent,
    reset: async () => {
      await act(async () => container.querySelector('button')?.click());
      await settle();
    },
  };
}

const clientOf = (api: ScriptedClient) => new QueryClient(withApi({ apis: [api] }));

// Whoever reads `text` of nothing crashes, so a result without data is shown by the boundary as a TypeError.
const input = { id: 'a' };
const note = () => apiQueryOptions(getNote, input);
const thrownNote = () => apiQueryOptions(getNote, input, { throwOnError: true });
const plain = { queryKey: ['plain'], retry: false } as const;
const textOf = (data: unknown) => (data as Note).text;
const pending = ({ data }: { readonly data: unknown }) => (data === undefined ? 'loading' : textOf(data));
const paged = { initialPageParam: 1, getNextPageParam: () => undefined };

type Consumer = (api: ScriptedClient) => ComponentType;

const queryFnOf = (api: ScriptedClient) => () => api.attempt(getNote, input);

const suspending: readonly (readonly [string, Consumer])[] = [
  ['useApiSuspenseQuery', () => () => <p>{useApiSuspenseQuery(getNote, input).data.text}</p>],
  ['useSuspenseQuery of an endpoint', () => () => <p>{useSuspenseQuery(note()).data.text}</p>],
  [
    'plain useSuspenseQuery',
    (api) => () => <p>{textOf(useSuspenseQuery({ ...plain, queryFn: queryFnOf(api) }).data)}</p>,
  ],
  ['useSuspenseQueries', () => () => <p>{useSuspenseQueries({ queries: [note()] })[0].data.text}</p>],
  [
    'useSuspenseInfiniteQuery',
    (api) => () => (
      <p>{textOf(useSuspenseInfiniteQuery({ ...plain, ...paged, queryFn: queryFnOf(api) }).data.pages[0])}</p>
    ),
  ],
];

const throwing: readonly (readonly [string, Consumer])[] = [
  ['useApiQuery', () => () => <p>{pending(useApiQuery(getNote, input, { throwOnError: true }))}</p>],
  [
    'plain useQuery',
    (api) => () => <p>{pending(useQuery({ ...plain, throwOnError: true, queryFn: queryFnOf(api) }))}</p>,
  ],
  [
    'useQuery that throws by a function',
    () => () => <p>{pending(useQuery({ ...note(), throwOnError: ({ kind }) => kind === 'not-found' }))}</p>,
  ],
  ['useQueries', () => () => <p>{pending(useQueries({ queries: [thrownNote()] })[0])}</p>],
  ['useApiQueries', () => () => <p>{pending(useApiQueries([thrownNote()]).results[0])}</p>],
  [
    'useInfiniteQuery',
    (api) => () => {
      const { data } = useInfiniteQuery({ ...plain, ...paged, throwOnError: true, queryFn: queryFnOf(api) });
      return <p>{pending({ data: data?.pages[0] })}</p>;
    },
  ],
];

describe.each([false, true])('after a boundary’s reset (StrictMode: %s)', (isStrict) => {
  // StrictMode mounts twice: what the first mount asked is aborted and asked again.
  const most = isStrict ? 2 : 1;

  describe.each([...suspending, ...throwing])('%s', (_name, consumer) => {
    it('asks again, though by itself it would not', async () => {
      const api = createScriptedClient(acme);
      api.script(() => failure('GONE'));
      const Content = consumer(api);
      const { shown, reset } = open(api, page(<Content />), { isStrict });
      await settle();
      await advance(60_000);
      expect(shown()).toBe('GONE');
      const asked = api.seen.length;
      api.script({ text: 'hello' });
      await reset();
      expect(shown()).toBe('hello');
      expect(api.seen.length - asked).toBeLessThanOrEqual(most);
    });

    it('goes back to the boundary when the answer is the same, as often as it is reset', async () => {
      const api = createScriptedClient(acme);
      api.script(() => failure('GONE'));
      const Content = consumer(api);
      const { shown, reset } = open(api, page(<Content />), { isStrict });
      await settle();
      for (let round = 1; round <= 3; round += 1) {
        const asked = api.seen.length;
        await reset();
        expect(shown()).toBe('GONE');
        expect(api.seen.length).toBeGreaterThan(asked);
        expect(api.seen.length - asked).toBeLessThanOrEqual(most);
      }
    });
  });
});

describe('a wait that is not over', () => {
  it('does not keep a reset from asking', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(600_000)), { text: 'hello' });
    const Content = () => <p>{useSuspenseQuery(note()).data.text}</p>;
    const { shown, reset } = open(api, page(<Content />));
    await settle();
    expect(shown()).toBe('TOO_FAST');
    await reset();
    expect(shown()).toBe('hello');
  });
});

describe('what no reset concerns', () => {
  const Ordinary = () => <p>{useQuery(note()).status}</p>;
  const Selective = () => <p>{useQuery({ ...note(), throwOnError: ({ kind }) => kind === 'server' }).status}</p>;
  const Throwing = () => <p>{useQuery(thrownNote()).status}</p>;
  const Suspending = () => <p>{useSuspenseQuery(note()).data.text}</p>;

  const failedOnce = async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const queryClient = clientOf(api);
    await act(() => queryClient.fetchQuery(note()).catch(() => {}));
    expect(api.seen).toHaveLength(1);
    return { api, queryClient };
  };

  it.each([
    ['an ordinary query', Ordinary, 'error'],
    ['a query that throws other failures', Selective, 'error'],
    ['a throwing query below a boundary that was not reset', Throwing, 'GONE'],
    ['a suspense query below a boundary that was not reset', Suspending, 'GONE'],
  ])('%s does not ask again on mount', async (_name, Content, expected) => {
    const { api, queryClient } = await failedOnce();
    const { shown } = open(api, page(<Content />), { queryClient, isStrict: true });
    await settle();
    expect(shown()).toBe(expected);
    expect(api.seen).toHaveLength(1);
  });

  it.each([
    ['an ordinary query', Ordinary],
    ['a query that throws other failures', Selective],
  ])('%s stays as it is when a boundary around it is reset', async (_name, Content) => {
    const { api, queryClient } = await failedOnce();
    let isBroken = true;
    const Broken = () => {
      if (isBroken) throw new Error('broken');
      return null;
    };
    const { shown, reset } = open(
      api,
      page(
        <>
          <Content />
          <Broken />
        </>,
      ),
      { queryClient },
    );
    await settle();
    expect(shown()).toBe('broken');
    isBroken = false;
    await reset();
    expect(shown()).toBe('error');
    expect(api.seen).toHaveLength(1);
  });

  it('an app that throws everything by default is asked again after a reset', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'), { text: 'hello' });
    const queryClient = new QueryClient(withApi({ apis: [api], defaultOptions: { queries: { throwOnError: true } } }));
    const { shown, reset } = open(api, page(<Ordinary />), { queryClient });
    await settle();
    expect(shown()).toBe('GONE');
    await reset();
    expect(shown()).toBe('success');
  });

  it('an app’s own retryOnMount wins', async () => {
    const { api, queryClient } = await failedOnce();
    const Eager = () => <p>{useQuery({ ...note(), retryOnMount: true }).status}</p>;
    open(api, page(<Eager />), { queryClient });
    await settle();
    expect(api.seen).toHaveLength(2);
  });
});

describe('an ordinary and a throwing query of one key', () => {
  const Ordinary = () => <i>{useQuery(note()).status} </i>;
  const Throwing = () => <p>{pending(useQuery(thrownNote()))}</p>;
  const Several = () => <p>{pending(useQueries({ queries: [thrownNote()] })[0])}</p>;

  it.each([
    ['the ordinary one first', [Ordinary, Throwing], 'success hello'],
    ['the throwing one first', [Throwing, Ordinary], 'hellosuccess '],
    ['several at once first', [Several, Ordinary], 'hellosuccess '],
  ])('both have data after the reset: %s', async (_name, [First, Second], expected) => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'), { text: 'hello' });
    const content = page(
      <>
        {First && <First />}
        {Second && <Second />}
      </>,
    );
    const { shown, reset } = open(api, content);
    await settle();
    expect(shown()).toBe('GONE');
    await reset();
    expect(shown()).toBe(expected);
    expect(api.seen).toHaveLength(2);
  });

  it('whoever throws is asked for, although an ordinary one was made between', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const queryClient = clientOf(api);
    await queryClient.fetchQuery(note()).catch(() => {});
    const [thrown, ordinary] = [thrownNote(), note()].map((options) => new QueryObserver(queryClient, options));
    const leave = [ordinary?.subscribe(() => {})];
    expect(api.seen, 'the ordinary one is quiet').toHaveLength(1);
    leave.push(thrown?.subscribe(() => {}));
    await settle();
    expect(api.seen).toHaveLength(2);
    leave.forEach((unsubscribe) => unsubscribe?.());
  });
});
