import {
  CancelledError,
  focusManager,
  InfiniteQueryObserver,
  MutationObserver,
  onlineManager,
  QueryClient,
  QueryObserver,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// "Retry now" and "give up" rest on these; they are public, yet near the bone.

let client: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  client.mount();
});
afterEach(() => {
  client.unmount();
  client.clear();
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

const tick = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

function failOnce(retryDelay = 10_000) {
  const queryFn = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('x')).mockResolvedValue('ok');
  const observer = new QueryObserver(client, { queryKey: ['k'], queryFn, retry: true, retryDelay });
  const statuses: string[] = [];
  observer.subscribe((result) => void statuses.push(`${result.status}/${result.fetchStatus}`));
  return { queryFn, observer, query: observer.getCurrentQuery(), statuses };
}

describe('cancel({ silent: true }) and fetch()', () => {
  it('attempts at once, without a moment of idle, an error or the cache’s onError', async () => {
    const onError = vi.fn<() => void>();
    client.getQueryCache().config.onError = onError;
    const { queryFn, query, statuses } = failOnce();
    await tick();
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(2);
    expect(query.state).toMatchObject({ data: 'ok', fetchFailureCount: 0 });
    expect(statuses).not.toContain('pending/idle');
    expect(onError).not.toHaveBeenCalled();
  });

  it('gives those who already wait the new result', async () => {
    const queryFn = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('x')).mockResolvedValue('ok');
    const waiting = client.fetchQuery({ queryKey: ['k'], queryFn, retry: true, retryDelay: 10_000 });
    await tick();
    const query = client.getQueryCache().find({ queryKey: ['k'] });
    void query?.cancel({ silent: true });
    query?.fetch().catch(() => {});
    await tick();
    await expect(waiting).resolves.toBe('ok');
  });

  it('does not let the old delay start another attempt', async () => {
    const { queryFn, query } = failOnce();
    await tick();
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
    await tick(20_000);
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('runs at once while paused for a hidden page, and stays paused offline', async () => {
    const { queryFn, query } = failOnce(1000);
    await tick();
    focusManager.setFocused(false);
    await tick(1010);
    expect(query.state.fetchStatus).toBe('paused');
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(2);

    onlineManager.setOnline(false);
    query.fetch().catch(() => {});
    await tick();
    expect(query.state.fetchStatus).toBe('paused');
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('fetches the next page again only with the meta of the fetch it replaces', async () => {
    let isDown = false;
    const queryFn = vi.fn<(context: { pageParam: number }) => Promise<number>>(({ pageParam }) =>
      isDown ? Promise.reject(new Error('x')) : Promise.resolve(pageParam),
    );
    const observer = new InfiniteQueryObserver(client, {
      queryKey: ['pages'],
      queryFn,
      initialPageParam: 0,
      getNextPageParam: (last: number) => last + 1,
      retry: true,
      retryDelay: 10_000,
    });
    observer.subscribe(() => {});
    await tick();
    isDown = true;
    void observer.fetchNextPage();
    await tick();
    isDown = false;
    const query = observer.getCurrentQuery();
    const meta = query.state.fetchMeta;
    expect(meta).toEqual({ fetchMore: { direction: 'forward' } });
    void query.cancel({ silent: true });
    void query.fetch(undefined, { meta: meta ?? {} });
    await tick();
    expect(query.state.data?.pages).toEqual([0, 1]);

    isDown = true;
    void observer.fetchNextPage();
    await tick();
    isDown = false;
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
    await tick();
    expect(query.state.data?.pages, 'the old pages, without the new one').toEqual([0, 1]);
  });
});

describe('other ways', () => {
  it('refetch joins a waiting retry while there is no data', async () => {
    const { queryFn, observer } = failOnce();
    await tick();
    void observer.refetch();
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('cancel without options ends in an error that is called Error', async () => {
    const { query } = failOnce();
    await tick();
    void query.cancel();
    await tick();
    expect(query.state.error).toBeInstanceOf(CancelledError);
    expect(query.state.error?.name).toBe('Error');
  });

  it('a silent cancel and an error state give up at once', async () => {
    const { query, queryFn, observer } = failOnce();
    await tick();
    void query.cancel({ silent: true });
    query.setState({ status: 'error', error: query.state.fetchFailureReason, fetchStatus: 'idle' });
    await tick(20_000);
    expect(observer.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle', isError: true });
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('setQueryData during the wait is shown while the retry still runs', async () => {
    const { query, queryFn } = failOnce(1000);
    await tick();
    client.setQueryData(['k'], 'set');
    expect(query.state).toMatchObject({ data: 'set', status: 'success', fetchStatus: 'fetching' });
    await tick(1010);
    expect(queryFn).toHaveBeenCalledTimes(2);
    expect(query.state.data).toBe('ok');
  });

  it('removing the query stops its retry', async () => {
    const { queryFn } = failOnce(1000);
    await tick();
    client.getQueryCache().clear();
    await tick(2000);
    expect(queryFn).toHaveBeenCalledTimes(1);
  });
});

describe('abort', () => {
  it('of a fetch that reads its signal comes with the last observer’s leaving', async () => {
    let signal: AbortSignal | undefined;
    const observer = new QueryObserver(client, {
      queryKey: ['k'],
      queryFn: (context) => {
        signal = context.signal;
        return new Promise<string>(() => {});
      },
    });
    const stop = observer.subscribe(() => {});
    await tick();
    stop();
    expect(signal?.aborted).toBe(true);
    expect(observer.getCurrentQuery().state).toMatchObject({ status: 'pending', fetchStatus: 'idle' });
  });
});

describe('mutations', () => {
  it('hand the same context to every attempt of one mutate, and a new one to the next', async () => {
    const contexts: unknown[] = [];
    const observer = new MutationObserver(client, {
      mutationFn: (_input: string, context) => {
        contexts.push(context);
        return contexts.length < 3 ? Promise.reject(new Error('x')) : Promise.resolve('ok');
      },
      retry: 2,
      retryDelay: 1,
    });
    void observer.mutate('a');
    await tick(10);
    void observer.mutate('b');
    await tick(10);
    expect(contexts).toHaveLength(4);
    expect(contexts[1]).toBe(contexts[0]);
    expect(contexts[2]).toBe(contexts[0]);
    expect(contexts[3]).not.toBe(contexts[0]);
  });

  it('have neither cancel nor retries of their own', async () => {
    const mutationFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    const observer = new MutationObserver(client, { mutationFn });
    await observer.mutate().catch(() => {});
    expect(mutationFn).toHaveBeenCalledTimes(1);
    const [mutation] = client.getMutationCache().getAll();
    expect(mutation).not.toHaveProperty('cancel');
  });

  it('announce their observer, whose mutate the hook’s result carries, before they run', async () => {
    const order: string[] = [];
    client.getMutationCache().subscribe((event) => {
      if (event.type === 'observerAdded') order.push('observerAdded');
    });
    const observer = new MutationObserver(client, {
      mutationFn: () => Promise.resolve(order.push('mutationFn')),
    });
    await observer.mutate();
    expect(order).toEqual(['observerAdded', 'mutationFn']);
  });
});
