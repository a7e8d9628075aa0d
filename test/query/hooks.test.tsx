import { dehydrate, hydrate, QueryClient, QueryErrorResetBoundary } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { Component, StrictMode, Suspense, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  apiQueryKey,
  apiQueryOptions,
  ApisProvider,
  useApiErrors,
  useRetryCountdown,
  useApiInfiniteQuery,
  useApiQueries,
  useApiQuery,
  useApiSuspenseQuery,
  useLastError,
  useRateLimit,
  useRetryState,
  type RateLimitState,
  type RetryState,
} from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import {
  acme,
  advance,
  after,
  createQueryClient,
  failure,
  getNote,
  listNotes,
  pageNotes,
  renderWith,
  settle,
} from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('useApiSuspenseQuery', () => {
  class Boundary extends Component<{ readonly children: ReactNode; readonly onReset: () => void }> {
    override state: { error?: { code?: string } } = {};
    static getDerivedStateFromError = (error: { code?: string }) => ({ error });
    override render() {
      const reset = () => {
        this.props.onReset();
        this.setState({ error: undefined });
      };
      return this.state.error ? <button onClick={reset}>{this.state.error.code}</button> : this.props.children;
    }
  }

  let state: RetryState;
  const seeState = (next: RetryState) => void (state = next);

  function Waiting() {
    seeState(useRetryState(apiQueryKey(getNote, { id: 'a' })));
    return <i>{state.phase}</i>;
  }

  function Note() {
    return <p>{useApiSuspenseQuery(getNote, { id: 'a' }).data.text}</p>;
  }

  const page = (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onReset={reset}>
          <Suspense fallback={<Waiting />}>
            <Note />
          </Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );

  it('suspends through the back-off, which the fallback shows and can cut short', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    const { container } = renderWith(api, page);
    await settle();
    expect(container.textContent).toBe('waiting');
    await act(async () => void state.retryNow());
    await settle();
    expect(container.textContent).toBe('hello');
  });

  it('hands a wait too long for a fallback to the boundary, whose reset fetches again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {}); // React reports what a boundary caught
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(600_000)), { text: 'hello' });
    const { container } = renderWith(api, page);
    await settle();
    expect(container.textContent).toBe('TOO_FAST');
    await advance(600_100);
    expect(api.seen, 'nobody observes it').toHaveLength(1);
    await act(async () => container.querySelector('button')?.click());
    await settle();
    expect(container.textContent).toBe('hello');
  });

  it('gives up into the boundary', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const { container } = renderWith(api, page);
    await settle();
    await act(async () => state.giveUp());
    await settle();
    expect(container.textContent).toBe('BROKEN');
  });
});

describe('useApiInfiniteQuery', () => {
  let state: RetryState;
  const seeState = (next: RetryState) => void (state = next);
  let more = () => {};
  const seeMore = (next: typeof more) => void (more = next);

  function Pages() {
    const result = useApiInfiniteQuery(pageNotes, (page: number) => ({ page }), {
      initialPageParam: 0,
      getNextPageParam: (last) => last.page + 1,
    });
    seeState(useRetryState(result));
    seeMore(() => void result.fetchNextPage());
    return <p>{result.data?.pages.map(({ page }) => page).join()}</p>;
  }

  it('makes each page’s input from its parameter, under a key of its own', async () => {
    const api = createScriptedClient(acme);
    api.script((input: unknown) => input);
    const { container, queryClient } = renderWith(api, <Pages />);
    await settle();
    act(() => more());
    await settle();
    expect(container.textContent).toBe('0,1');
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([['acme', 'notes.page', { page: 0 }, 'pages']]);
  });

  it('tries the failed page again, keeping those before it, on time or when asked', async () => {
    const api = createScriptedClient(acme);
    const answer = (input: unknown) => input;
    api.script(
      answer,
      () => failure('BROKEN'),
      answer,
      () => failure('BROKEN'),
      answer,
    );
    const { container } = renderWith(api, <Pages />);
    await settle();
    act(() => more());
    await settle();
    act(() => void state.retryNow());
    await settle();
    expect(container.textContent).toBe('0,1');
    act(() => more());
    await advance(1010);
    expect(container.textContent).toBe('0,1,2');
    expect(api.seen.map(({ input }) => (input as { page: number }).page)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('useApiQueries', () => {
  let seen: ReturnType<typeof useMany>;
  const seeSeen = (next: ReturnType<typeof useMany>) => void (seen = next);
  const useMany = () => useApiQueries([apiQueryOptions(getNote, { id: 'a' }), apiQueryOptions(listNotes)]);
  function Many() {
    seeSeen(useMany());
    return null;
  }

  it('is pending, then partial when some failed, and tries those again', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'), [{ text: 'one' }], { text: 'back' });
    renderWith(api, <Many />);
    expect(seen.status).toBe('pending');
    await settle();
    expect(seen.status).toBe('partial');
    expect(seen.data).toEqual([undefined, [{ text: 'one' }]]);
    expect(seen.errors.map(({ code }) => code)).toEqual(['GONE']);
    act(() => expect(seen.retryFailed()).toBe(1));
    await settle();
    expect(seen.status).toBe('success');
    expect(seen.errors).toEqual([]);
    expect(api.seen).toHaveLength(3);
  });

  it('is an error when nothing came', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    renderWith(api, <Many />);
    await settle();
    expect(seen.status).toBe('error');
    expect(seen.errors).toHaveLength(2);
  });

  it('hands out results that the retry hooks know', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    let state: RetryState | undefined;
    const seeState = (next: RetryState) => void (state = next);
    function One() {
      const { results } = useMany();
      seeState(useRetryState(results[1]));
      return null;
    }
    renderWith(api, <One />);
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', nextAt: 1_001_000 });
  });
});

describe('useLastError', () => {
  it('keeps the error through the next fetch, until there is data', async () => {
    const api = createScriptedClient(acme);
    let answer = (_value: unknown) => {};
    api.script(
      () => failure('GONE'),
      () => new Promise((resolve) => (answer = resolve)),
    );
    const codes: (string | undefined)[] = [];
    let refetch = () => {};
    const seeRefetch = (next: typeof refetch) => void (refetch = next);
    function Note() {
      const result = useApiQuery(getNote, { id: 'a' });
      seeRefetch(() => void result.refetch());
      codes.push(`${result.error?.code} ${useLastError(result)?.code}`);
      return null;
    }
    renderWith(api, <Note />);
    await settle();
    act(() => refetch());
    await settle();
    answer({ text: 'back' });
    await settle();
    expect(codes.filter((code, index) => code !== codes[index - 1])).toEqual([
      'undefined undefined',
      'GONE GONE',
      'undefined GONE',
      'undefined undefined',
    ]);
  });
});

describe('useRateLimit', () => {
  let limit: RateLimitState;
  const seeLimit = (next: RateLimitState) => void (limit = next);
  function Limit({ of }: { readonly of?: Parameters<typeof useRateLimit>[0] }) {
    seeLimit(useRateLimit(of));
    return null;
  }

  it('is quiet while nothing is known', () => {
    renderWith(createScriptedClient(acme), <Limit />);
    expect(limit).toMatchObject({ isLimited: false, queued: 0 });
    expect(limit.probe()).toBe(false);
  });

  it('tells of the door that opens last', async () => {
    const api = createScriptedClient(acme);
    renderWith(api, <Limit />);
    act(() =>
      api.setScopes(
        { id: '1', name: 'read', queued: 7 },
        { id: '2', name: 'write', door: 'closed', opensAt: 5, closedBy: 'TOO_FAST', limit: 30, remaining: 0 },
        { id: '3', name: 'admin', door: 'closed', opensAt: 9, closedAt: 1, queued: 2 },
      ),
    );
    await settle();
    expect(limit).toMatchObject({ isLimited: true, until: 9, since: 1, queued: 2, scope: 'admin', service: 'Acme' });
    api.allowProbe(true);
    expect(limit.probe()).toBe(true);
    expect(api.probed).toEqual(['3']);
  });

  it.each([
    ['a vendor', 'acme', { scope: 'admin' }],
    ['a scope', { scope: 'write' }, { scope: 'write', until: 5, closedBy: 'TOO_FAST', limit: 30, remaining: 0 }],
    ['a scope that is open', { scope: 'read' }, { isLimited: false, queued: 7, scope: 'read' }],
    ['another vendor', { vendor: 'other' }, { isLimited: false, queued: 0 }],
  ])('answers for %s', async (_name, of, expected) => {
    const api = createScriptedClient(acme);
    api.setScopes(
      { id: '1', name: 'read', queued: 7 },
      { id: '2', name: 'write', door: 'closed', opensAt: 5, closedBy: 'TOO_FAST', limit: 30, remaining: 0 },
      { id: '3', name: 'admin', door: 'closed', opensAt: 9 },
    );
    renderWith(api, <Limit of={of} />);
    await settle();
    expect(limit).toMatchObject(expected);
  });

  it('answers for a client outside the provider', async () => {
    const other = createScriptedClient({ ...acme, vendor: 'other' });
    other.setScopes({ door: 'closed', opensAt: 5 });
    renderWith(createScriptedClient(acme), <Limit of={other} />);
    await settle();
    expect(limit).toMatchObject({ isLimited: true, until: 5, vendor: 'other' });
  });
});

describe('apiQueryOptions', () => {
  it('finds its client where the options are used', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    const queryClient = createQueryClient(api);
    await expect(queryClient.fetchQuery(apiQueryOptions(getNote, { id: 'a' }))).resolves.toEqual({ text: 'hello' });
  });

  it('fails with our own word where there is none', async () => {
    const loaded = new QueryClient().fetchQuery({ ...apiQueryOptions(getNote, { id: 'a' }), retry: false });
    await expect(loaded).rejects.toThrow(/RAE-051/);
  });

  it('lets a loader fail at once', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const loaded = createQueryClient(api)
      .fetchQuery(apiQueryOptions(getNote, { id: 'a' }, { policies: { $default: 'never' } }))
      .catch((error: { code?: string }) => error.code);
    await settle();
    await expect(loaded).resolves.toBe('BROKEN');
    expect(api.seen).toHaveLength(1);
  });

  it('asks nothing for data that was hydrated', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    const server = createQueryClient(api);
    await server.fetchQuery(apiQueryOptions(getNote, { id: 'a' }));
    const browser = createQueryClient(api);
    hydrate(browser, JSON.parse(JSON.stringify(dehydrate(server))));
    function Note() {
      return <p>{useApiQuery(getNote, { id: 'a' }, { staleTime: 60_000 }).data?.text}</p>;
    }
    const { container } = renderWith(api, <Note />, browser);
    expect(container.textContent).toBe('hello');
    await settle();
    expect(api.seen).toHaveLength(1);
  });
});

describe('on a server', () => {
  function Everything() {
    const { status } = useApiQuery(getNote, { id: 'a' });
    const { phase } = useRetryState(apiQueryKey(getNote, { id: 'a' }));
    const { secondsLeft } = useRetryCountdown({ until: 1_005_000 });
    const { incidents } = useApiErrors();
    return <p>{`${status} ${phase} ${String(secondsLeft)} ${incidents.length} ${useRateLimit().isLimited}`}</p>;
  }

  it('renders what is known without asking or counting', async () => {
    const api = createScriptedClient(acme);
    const html = renderToString(
      <ApisProvider client={new QueryClient()} apis={[api]}>
        <Everything />
      </ApisProvider>,
    );
    expect(html).toBe('<p>pending idle undefined 0 false</p>');
    await advance(10_000);
    expect(api.seen).toHaveLength(0);
  });

  it('hands over a permanent failure, which the browser shows and does not ask again', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE', { details: 'canary' }));
    const server = createQueryClient(api);
    await server.prefetchQuery(apiQueryOptions(getNote, { id: 'a' }));
    const wire = JSON.stringify(dehydrate(server, { shouldDehydrateQuery: () => true }));
    expect(wire).not.toContain('canary');
    const browser = createQueryClient(api);
    hydrate(browser, JSON.parse(wire));
    function Note() {
      const { error } = useApiQuery(getNote, { id: 'a' });
      return <p>{`${error?.code} ${error?.kind}`}</p>;
    }
    const { container } = renderWith(api, <Note />, browser);
    expect(container.textContent).toBe('GONE not-found');
    await settle();
    expect(api.seen).toHaveLength(1);
  });
});

describe('all hooks under strict mode', () => {
  it('agree, warn of nothing and leave nothing behind', async () => {
    const api = createScriptedClient(acme);
    api.setScopes({ queued: 1 });
    api.script((_input: unknown, { attempt }: { attempt?: number }) =>
      attempt === 1 ? failure('BROKEN') : { text: 'hello' },
    );
    const stops = { taken: 0, given: 0 };
    const subscribe = (listener: () => void) => api.scopes.subscribe(listener);
    const counted: typeof subscribe = (listener) => {
      const stop = subscribe(listener);
      stops.taken += 1;
      return () => {
        stops.given += 1;
        stop();
      };
    };
    const watched = { ...api, scopes: { ...api.scopes, subscribe: counted } };
    function Everything() {
      const result = useApiQuery(getNote, { id: 'a' });
      const { phase, secondsLeft } = useRetryCountdown(result);
      const { incidents } = useApiErrors();
      const { queued } = useRateLimit();
      const last = useLastError(result);
      return <p>{[result.data?.text, phase, secondsLeft, incidents.length, queued, last?.code].join(' ')}</p>;
    }
    const { container, unmount, queryClient } = renderWith(
      watched,
      <StrictMode>
        <Everything />
      </StrictMode>,
    );
    await settle();
    expect(container.textContent).toBe(' waiting 1 0 1 ');
    await advance(3000);
    expect(container.textContent).toBe('hello idle  0 1 ');
    unmount();
    queryClient.clear();
    await settle();
    expect(stops.taken).toBeGreaterThan(0);
    expect(stops.given).toBe(stops.taken);
    expect(vi.getTimerCount()).toBe(0);
  });
});
