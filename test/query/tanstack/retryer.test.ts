import {
  focusManager,
  onlineManager,
  QueryClient,
  QueryObserver,
  type QueryCacheNotifyEvent,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// What we rest on in TanStack Query. When one of these fails after an update, read `docs/decisions` first.

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

function observe(options: Omit<ConstructorParameters<typeof QueryObserver>[1], 'queryKey'>) {
  const observer = new QueryObserver(client, { queryKey: ['k'], ...options });
  const stop = observer.subscribe(() => {});
  const query = observer.getCurrentQuery();
  return { observer, query, stop };
}

describe('a failed attempt', () => {
  it('asks retryDelay, then retry, then announces the failure, all in one tick', async () => {
    const order: string[] = [];
    const listen = (event: QueryCacheNotifyEvent) => {
      if (event.type === 'updated' && event.action.type === 'failed') order.push('failed');
    };
    client.getQueryCache().subscribe(listen);
    observe({
      queryFn: () => Promise.reject(new Error('x')),
      retryDelay: () => {
        queueMicrotask(() => order.push('next microtask'));
        order.push('retryDelay');
        return 100;
      },
      retry: () => order.push('retry') > 0,
    });
    await tick();
    expect(order).toEqual(['retryDelay', 'retry', 'failed', 'next microtask']);
  });

  it('counts from zero and hands over the failure count and the error, nothing else', async () => {
    const error = new Error('x');
    const retryDelay = vi.fn<(...args: unknown[]) => number>(() => 1);
    const retry = vi.fn<(...args: unknown[]) => boolean>((failures) => (failures as number) < 1);
    observe({ queryFn: () => Promise.reject(error), retryDelay, retry });
    await tick(10);
    expect(retryDelay.mock.calls).toEqual([
      [0, error],
      [1, error], // also for the failure that is not retried
    ]);
    expect(retry.mock.calls).toEqual(retryDelay.mock.calls);
  });

  it('announces the number of failures counted from one, and the identical error', async () => {
    const error = new Error('x');
    const seen: unknown[] = [];
    client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'failed') seen.push(event.action);
    });
    observe({ queryFn: () => Promise.reject(error), retry: true, retryDelay: 1000 });
    await tick();
    expect(seen).toEqual([{ type: 'failed', failureCount: 1, error }]);
  });

  it('keeps the retry functions of the fetch’s start, whatever is set meanwhile', async () => {
    const { observer } = observe({ queryFn: () => Promise.reject(new Error('x')), retry: true, retryDelay: 1000 });
    await tick();
    observer.setOptions({ queryKey: ['k'], queryFn: () => 'ok', retry: false, retryDelay: 5 });
    await tick(500);
    expect(observer.getCurrentResult().fetchStatus).toBe('fetching');
    await tick(600);
    expect(observer.getCurrentResult().data).toBe('ok');
  });

  it('never settles when a retry function throws', async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.once('unhandledRejection', unhandled);
    const before = process.listeners('unhandledRejection').filter((listener) => listener !== unhandled);
    for (const listener of before) process.off('unhandledRejection', listener);
    const { query } = observe({
      queryFn: () => Promise.reject(new Error('x')),
      retry: () => {
        throw new Error('policy');
      },
    });
    await tick(60_000);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const listener of before) process.on('unhandledRejection', listener);
    process.off('unhandledRejection', unhandled);
    expect(query.state).toMatchObject({ status: 'pending', fetchStatus: 'fetching' });
    expect(unhandled).toHaveBeenCalledTimes(1);
  });
});

describe('a delay no timer can keep', () => {
  beforeEach(() => void vi.useRealTimers());

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, -1])('of %d fires at once', async (delay) => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {}); // Node remarks on it
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    observe({ queryFn, retry: 1, retryDelay: delay });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('of 2^31-1 does not', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    observe({ queryFn, retry: 1, retryDelay: 2 ** 31 - 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(queryFn).toHaveBeenCalledTimes(1);
  });
});

describe('pausing', () => {
  it('runs the first attempt on a hidden page, and holds the second after its whole delay', async () => {
    focusManager.setFocused(false);
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    const { query } = observe({ queryFn, retry: 1, retryDelay: 1000 });
    await tick(999);
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(query.state.fetchStatus).toBe('fetching');
    await tick(10);
    expect(query.state).toMatchObject({ fetchStatus: 'paused', fetchFailureCount: 1 });
    focusManager.setFocused(true);
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('does not start offline, and starts on reconnect', async () => {
    onlineManager.setOnline(false);
    const queryFn = vi.fn<() => string>(() => 'ok');
    const { query } = observe({ queryFn });
    await tick(1000);
    expect(queryFn).not.toHaveBeenCalled();
    expect(query.state.fetchStatus).toBe('paused');
    onlineManager.setOnline(true);
    await tick();
    expect(query.state.data).toBe('ok');
  });

  it('pauses "always" for a hidden page, not for the network', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    onlineManager.setOnline(false);
    const { query } = observe({ queryFn, retry: 2, retryDelay: 1000, networkMode: 'always' });
    await tick(1010);
    expect(queryFn).toHaveBeenCalledTimes(2);
    focusManager.setFocused(false);
    await tick(1010);
    expect(queryFn).toHaveBeenCalledTimes(2);
    expect(query.state.fetchStatus).toBe('paused');
  });
});

describe('defaults', () => {
  it('fall back to three retries when retry is undefined, even over a default', async () => {
    client.setDefaultOptions({ queries: { retry: false, retryDelay: 1 } });
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    observe({ queryFn, retry: undefined as never });
    await tick(100);
    expect(queryFn).toHaveBeenCalledTimes(4);
  });

  it('make a loader wait through the back-off', async () => {
    client.setDefaultOptions({ queries: { retry: 2, retryDelay: 1000 } });
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    const loaded = client.fetchQuery({ queryKey: ['k'], queryFn }).catch(() => 'failed');
    await tick(2010);
    await expect(loaded).resolves.toBe('failed');
    expect(queryFn).toHaveBeenCalledTimes(3);
  });

  it('keep a query that failed quiet on mount, focus and reconnect by functions', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    const quiet = () => false;
    client.setDefaultOptions({
      queries: { retry: false, retryOnMount: quiet, refetchOnWindowFocus: quiet, refetchOnReconnect: quiet },
    });
    const { stop } = observe({ queryFn });
    await tick();
    stop();
    observe({ queryFn });
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('ask again on each of them otherwise', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    client.setDefaultOptions({ queries: { retry: false } });
    const { stop } = observe({ queryFn });
    await tick();
    stop();
    observe({ queryFn });
    await tick();
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await tick();
    expect(queryFn).toHaveBeenCalledTimes(3);
  });
});

describe('polling', () => {
  it('swallows its ticks while a retry waits, and then goes on at full speed', async () => {
    let isDown = true;
    const queryFn = vi.fn<() => Promise<string>>(() =>
      isDown ? Promise.reject(new Error('x')) : Promise.resolve('ok'),
    );
    observe({ queryFn, retry: 1, retryDelay: 5000, refetchInterval: 1000 });
    await tick(4500);
    expect(queryFn).toHaveBeenCalledTimes(1);
    isDown = false;
    await tick(600);
    expect(queryFn).toHaveBeenCalledTimes(2);
    await tick(3000);
    expect(queryFn.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('asks the interval function again on every change of state', async () => {
    const refetchInterval = vi.fn<(query: { state: { status: string } }) => number | false>((query) =>
      query.state.status === 'error' ? false : 1000,
    );
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('x')));
    observe({ queryFn, retry: false, refetchInterval });
    await tick(5000);
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(refetchInterval).toHaveLastReturnedWith(false);
  });
});
