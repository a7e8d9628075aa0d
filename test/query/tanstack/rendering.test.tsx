import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  type QueryObserver,
  type MutationObserver,
} from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const advance = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function twiceDown() {
  return vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('x'))
    .mockRejectedValueOnce(new Error('x'))
    .mockResolvedValue('ok');
}

const failLater = () => new Promise<never>((_resolve, reject) => void setTimeout(() => reject(new Error('x')), 5));

describe('tracked results', () => {
  it.each([
    ['only data is read', (result: { data: string | undefined }) => result.data, 2],
    ['the failure count is read', (result: { failureCount: number }) => result.failureCount, 4],
    ['the result is spread', (result: { data: string | undefined }) => ({ ...result }).data, 4],
  ] as const)('cost fail, fail, success when %s: %s', async (_name, read, expected) => {
    const renders = vi.fn<() => void>();
    const queryFn = twiceDown();
    function Counted() {
      renders();
      const result = useQuery({ queryKey: ['k'], queryFn, retry: 3, retryDelay: 10 });
      return <p>{String((read as (value: typeof result) => unknown)(result))}</p>;
    }
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Counted />
      </QueryClientProvider>,
    );
    // In steps: React 18 renders once for all that happens within one `act`.
    for (let step = 0; step < 10; step += 1) await advance(5);
    expect(renders).toHaveBeenCalledTimes(expected);
  });

  it('forget the error on the next fetch while there is no data', async () => {
    const seen: unknown[] = [];
    let refetch = () => {};
    const seeRefetch = (next: typeof refetch) => void (refetch = next);
    function Reader() {
      const result = useQuery({ queryKey: ['k'], queryFn: failLater, retry: false });
      seeRefetch(() => void result.refetch());
      seen.push(result.error?.message ?? null);
      return null;
    }
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Reader />
      </QueryClientProvider>,
    );
    await advance(10);
    act(() => refetch());
    await advance(2);
    await advance(10);
    expect(seen).toEqual([null, 'x', null, 'x']);
  });

  it('carry the refetch of an observer that the cache announces', async () => {
    const queryCache = new QueryCache();
    const observers: QueryObserver[] = [];
    queryCache.subscribe((event) => void (event.type === 'observerAdded' && observers.push(event.observer)));
    let refetch: unknown;
    const seeRefetch = (next: unknown) => void (refetch = next);
    function Reader() {
      seeRefetch(useQuery({ queryKey: ['k'], queryFn: () => 'ok' }).refetch);
      return null;
    }
    render(
      <QueryClientProvider client={new QueryClient({ queryCache })}>
        <Reader />
      </QueryClientProvider>,
    );
    await advance(10);
    expect(observers.map((observer) => observer.refetch === refetch)).toEqual([true]);
  });

  it('of a mutation carry as mutateAsync the mutate of an observer that the cache announces', async () => {
    const mutationCache = new MutationCache();
    const observers: MutationObserver<string, Error, void>[] = [];
    mutationCache.subscribe(
      (event) => void (event.type === 'observerAdded' && observers.push(event.observer as never)),
    );
    let result: { mutateAsync: () => Promise<string> } | undefined;
    const seeResult = (next: typeof result) => void (result = next);
    function Writer() {
      seeResult(useMutation({ mutationFn: () => Promise.resolve('ok') }));
      return null;
    }
    render(
      <QueryClientProvider client={new QueryClient({ mutationCache })}>
        <Writer />
      </QueryClientProvider>,
    );
    await act(async () => void (await result?.mutateAsync()));
    expect(observers.map((observer) => observer.mutate === result?.mutateAsync)).toEqual([true]);
  });

  it('cost a second request under strict mode when the signal is read', async () => {
    const queryFn = vi.fn<(context: { signal: AbortSignal }) => Promise<string>>(({ signal }) =>
      signal.aborted ? Promise.reject(new Error('x')) : Promise.resolve('ok'),
    );
    function Reader() {
      useQuery({ queryKey: ['k'], queryFn });
      return null;
    }
    render(
      <StrictMode>
        <QueryClientProvider client={new QueryClient()}>
          <Reader />
        </QueryClientProvider>
      </StrictMode>,
    );
    await advance(10);
    expect(queryFn).toHaveBeenCalledTimes(2);
  });
});
