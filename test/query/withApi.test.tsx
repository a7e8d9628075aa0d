import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import axios, { AxiosError, AxiosHeaders } from 'axios';
import { fc } from '../support/fuzz.js';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { systemClock } from '../../src/internal/index.js';
import { attachApi, useRetryState, withApi, type RetryState } from '../../src/query/index.js';
import { createRetryBridge } from '../../src/query/createRetryBridge.js';
import { trackerOf } from '../../src/query/tracker/trackerOf.js';
import { definePolicies } from '../../src/policy/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, createQueryClient, failure, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);
let error: unknown;
const seeError = (next: unknown) => void (error = next);

function Plain({ queryFn }: { readonly queryFn: () => Promise<unknown> }) {
  const result = useQuery({ queryKey: ['plain'], queryFn });
  seeError(result.error);
  seeState(useRetryState(result));
  return <p>{result.status}</p>;
}

const show = (queryClient: QueryClient, queryFn: () => Promise<unknown>) =>
  render(
    <QueryClientProvider client={queryClient}>
      <Plain queryFn={queryFn} />
    </QueryClientProvider>,
  );

/** What axios throws for an answer that is no success. */
async function axiosFailure(url: string, status: number, data: unknown, headers: Record<string, string> = {}) {
  const failing = axios.create({
    baseURL: url,
    adapter: (config) => {
      const response = { data, status, statusText: '', headers: new AxiosHeaders(headers), config };
      throw new AxiosError('failed', 'ERR_BAD_RESPONSE', config, {}, response);
    },
  });
  return failing.get('/notes/1').catch((thrown: unknown) => thrown);
}

describe('plain useQuery under withApi', () => {
  it('is retried by the policy of the error’s own vendor', async () => {
    const policies = definePolicies(acme, { BROKEN: { rule: 'backoff', maxAttempts: 2 } });
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('BROKEN')));
    show(createQueryClient(createScriptedClient(acme, { policies })), queryFn);
    await advance(60_000);
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('follows the server’s wait in an axios error, which keeps its identity', async () => {
    const thrown = await axiosFailure('https://acme.test/v1', 429, { code: 'TOO_FAST' }, { 'retry-after': '7' });
    const queryFn = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(thrown).mockResolvedValue('ok');
    show(createQueryClient(createScriptedClient(acme, { random: () => 0 })), queryFn);
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', nextAt: 1_007_000, error: { vendor: 'acme', code: 'TOO_FAST' } });
    await advance(7000);
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('reads an error from elsewhere as plain HTTP, and does not repeat what is permanent', async () => {
    const thrown = await axiosFailure('https://elsewhere.test', 404, { code: 'TOO_FAST' });
    const queryFn = vi.fn<() => Promise<unknown>>(() => Promise.reject(thrown as Error));
    show(createQueryClient(createScriptedClient(acme)), queryFn);
    await advance(60_000);
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(error).toBe(thrown);
    expect(state.error).toMatchObject({ vendor: 'http', kind: 'not-found' });
  });

  it('picks the API with the longest base address on a shared host', async () => {
    const other = { ...acme, vendor: 'other' };
    const apis = [
      createScriptedClient(acme, { baseUrl: 'https://shared.test/' }),
      createScriptedClient(other, { baseUrl: 'https://shared.test/other/' }),
    ];
    const thrown = await axiosFailure('https://shared.test/other', 404, { code: 'GONE' });
    show(new QueryClient(withApi({ apis })), () => Promise.reject(thrown as Error));
    await settle();
    expect(state.error).toMatchObject({ vendor: 'other', code: 'GONE' });
  });

  it('adds no attempts to those a call has behind it', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('BROKEN', { attempt: 4 })));
    show(createQueryClient(createScriptedClient(acme)), queryFn);
    await advance(60_000);
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('asks nothing again on mount and focus after a permanent failure', async () => {
    const queryClient = createQueryClient(createScriptedClient(acme));
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('GONE')));
    const { unmount } = show(queryClient, queryFn);
    await settle();
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    unmount();
    show(queryClient, queryFn);
    await settle();
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('asks again on mount, not on focus, when a sign-in was missing', async () => {
    const queryClient = createQueryClient(createScriptedClient(acme));
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('NO_SESSION')));
    const { unmount } = show(queryClient, queryFn);
    await settle();
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await settle();
    expect(queryFn).toHaveBeenCalledTimes(1);
    unmount();
    show(queryClient, queryFn);
    await settle();
    expect(queryFn).toHaveBeenCalledTimes(2);
  });

  it('keeps the app’s own defaults and caches', async () => {
    const onError = vi.fn<() => void>();
    const queryCache = new QueryCache({ onError });
    const api = createScriptedClient(acme);
    const queryClient = createQueryClient(api, {
      queryCache,
      defaultOptions: { queries: { retry: false, staleTime: 7 } },
    });
    expect(queryClient.getQueryCache()).toBe(queryCache);
    expect(queryClient.getDefaultOptions().queries?.staleTime).toBe(7);
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('BROKEN')));
    show(queryClient, queryFn);
    await advance(60_000);
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(onError).toHaveBeenCalledTimes(1);
  });

  it('makes one attempt on a server', async () => {
    vi.stubGlobal('window', undefined);
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('BROKEN')));
    const queryClient = createQueryClient(createScriptedClient(acme));
    const loaded = queryClient.fetchQuery({ queryKey: ['k'], queryFn }).catch(() => 'failed');
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(loaded).resolves.toBe('failed');
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(renderToString(<p>still renders</p>)).toContain('still');
    vi.unstubAllGlobals();
  });
});

describe('attachApi', () => {
  it('gives an existing client the policies, once, whoever asks', async () => {
    const api = createScriptedClient(acme);
    const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });
    const subscribe = vi.spyOn(queryClient.getQueryCache(), 'subscribe');
    const apis = attachApi(queryClient, [api]);
    const defaults = queryClient.getDefaultOptions();
    expect(attachApi(queryClient, [api])).toBe(apis);
    expect(queryClient.getDefaultOptions()).toBe(defaults);
    expect(subscribe).toHaveBeenCalledTimes(1);
    expect(defaults.queries?.refetchOnWindowFocus).toBe(false);
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('GONE')));
    show(queryClient, queryFn);
    await advance(60_000);
    expect(queryFn).toHaveBeenCalledTimes(1);
  });

  it('replaces a vendor’s client by a later one', () => {
    const queryClient = new QueryClient();
    const [first, second] = [createScriptedClient(acme), createScriptedClient(acme)];
    attachApi(queryClient, [first]);
    expect(attachApi(queryClient, [second])).toEqual([second]);
  });

  it('watches a cache that two clients share once', () => {
    const queryCache = new QueryCache();
    const api = createScriptedClient(acme);
    const one = new QueryClient(withApi({ apis: [api], queryCache }));
    const two = new QueryClient(withApi({ apis: [api], queryCache }));
    expect(trackerOf(one)).toBe(trackerOf(two));
  });
});

describe('the retry bridge', () => {
  const throwing = new Proxy(new Error('x'), {
    get() {
      throw new Error('trap');
    },
  });

  it('never throws and always gives a delay a timer can keep, whatever is thrown', () => {
    const bridge = createRetryBridge({ apis: () => [createScriptedClient(acme)] });
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom(throwing, null, undefined, Number.NaN, Symbol('x'), new DOMException('x', 'AbortError')),
      fc
        .record({ ms: fc.double(), at: fc.double() })
        .map(({ ms, at }) => failure('TOO_FAST', { retryAfter: { ms, at, source: 'retry-after' } })),
    );
    fc.assert(
      fc.property(anything, fc.nat(20), (thrown, failures) => {
        const delay = bridge.retryDelay(failures, thrown);
        expect(delay >= 0 && delay <= 2 ** 31 - 1).toBe(true);
        expect(typeof bridge.retry(failures, thrown)).toBe('boolean');
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5, 2 ** 40])('clamps a policy’s delay of %d', (initialDelayMs) => {
    const policies = definePolicies(acme, {
      BROKEN: () => ({ rule: 'backoff', initialDelayMs, maxDelayMs: initialDelayMs }),
    });
    const bridge = createRetryBridge({ apis: () => [createScriptedClient(acme, { policies })] });
    const delay = bridge.retryDelay(0, failure('BROKEN'));
    expect(delay >= 0 && delay <= 2 ** 31 - 1).toBe(true);
  });

  it('does not repeat when a policy throws', () => {
    const policies = definePolicies(acme, {
      BROKEN: () => {
        throw new Error('mistake');
      },
    });
    const bridge = createRetryBridge({ apis: () => [createScriptedClient(acme, { policies })] });
    expect(bridge.retry(0, failure('BROKEN'))).toBe(false);
  });

  it('throws the dice once for each failure', () => {
    const random = vi.fn<() => number>(() => 0.5);
    const bridge = createRetryBridge({ apis: () => [createScriptedClient(acme, { random })] });
    const thrown = failure('BROKEN');
    bridge.retryDelay(0, thrown);
    bridge.retry(0, thrown);
    expect(random).toHaveBeenCalledTimes(1);
    expect(systemClock.now()).toBe(1_000_000);
  });

  it('decides by itself beside somebody else’s retryDelay', () => {
    const bridge = createRetryBridge({ apis: () => [createScriptedClient(acme)] });
    expect(bridge.retry(0, failure('BROKEN'))).toBe(true);
    expect(bridge.retry(3, failure('BROKEN'))).toBe(false);
  });
});
