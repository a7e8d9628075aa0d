import { onlineManager } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { useListChats } from '../../src/apis/zoho-cliq/hooks.js';
import { limits, listChannels, listChats, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { definePolicies } from '../../src/policy/index.js';
import {
  apiQueryOptions,
  useApiErrors,
  useApiQueries,
  useRateLimit,
  useRetryState,
  type RetryPhase,
} from '../../src/query/index.js';
import { openSandbox, pause, renderApiHook } from './chromium.js';

// What waits here really waits: a page, a socket, the browser's own timers.

const sandbox = openSandbox('query-waits');
const policies = definePolicies(zohoCliq, {
  $kind: { server: { rule: 'backoff', initialDelayMs: 300, jitter: 'none' } },
});
const vendor = 'zoho-cliq';

afterEach(() => onlineManager.setOnline(true));

/** The query, its retry state, and each phase it has been in. */
function useWatchedChats(options: Parameters<typeof useListChats>[1] = {}, phases: RetryPhase[] = []) {
  const query = useListChats({ limit: 3 }, options);
  const retry = useRetryState(query);
  if (phases.at(-1) !== retry.phase) phases.push(retry.phase);
  return { query, retry };
}

describe('back-off', () => {
  it('is seen while it lasts and ends in success', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 2 });
    const client = await sandbox.client(zohoCliq, { policies });
    const phases: RetryPhase[] = [];
    const { result } = renderApiHook(() => useWatchedChats({}, phases), { apis: [client] });
    await waitFor(() => expect(result.current.retry).toMatchObject({ phase: 'waiting', attempt: 1, maxAttempts: 4 }));
    expect(result.current.retry.error).toMatchObject({ kind: 'server', status: 500 });
    expect(result.current.query).toMatchObject({ status: 'pending', failureCount: 1 });
    await waitFor(() => expect(result.current.query.status).toBe('success'), { timeout: 4000 });
    expect(phases).toEqual(['idle', 'attempting', 'waiting', 'attempting', 'waiting', 'attempting', 'idle']);
    expect(await sandbox.statuses(vendor)).toEqual({ 200: 1, 500: 2 });
  });

  it('is cut short by retryNow', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 1 });
    const slow = definePolicies(zohoCliq, {
      $kind: { server: { rule: 'backoff', initialDelayMs: 9000, jitter: 'none' } },
    });
    const client = await sandbox.client(zohoCliq, { policies: slow });
    const { result } = renderApiHook(() => useWatchedChats(), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('waiting'));
    expect(result.current.retry.retryNow()).toEqual({ started: true });
    await waitFor(() => expect(result.current.query.status).toBe('success'));
    expect(await sandbox.requests(vendor)).toBe(2);
  });

  it('stays an error with its last failure when given up', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500 });
    const client = await sandbox.client(zohoCliq, { policies });
    const { result } = renderApiHook(() => useWatchedChats(), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('waiting'));
    result.current.retry.giveUp();
    await waitFor(() => expect(result.current.query.error).toMatchObject({ kind: 'server' }));
    await pause(700);
    expect(await sandbox.requests(vendor)).toBe(1);
  });

  it('pauses while the page is offline and goes on when it is not', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 1 });
    const client = await sandbox.client(zohoCliq, { policies });
    const { result } = renderApiHook(() => useWatchedChats(), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('waiting'));
    window.dispatchEvent(new Event('offline'));
    await waitFor(() => expect(result.current.retry.phase).toBe('paused-offline'));
    expect(result.current.retry.retryNow()).toEqual({ started: false, because: 'offline' });
    await pause(400);
    expect(await sandbox.requests(vendor)).toBe(1);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(result.current.query.status).toBe('success'));
    expect(await sandbox.requests(vendor)).toBe(2);
  });

  it('does not begin a query offline', async () => {
    onlineManager.setOnline(false); // its own listener is there only while a client is mounted
    const client = await sandbox.client(zohoCliq, { policies });
    const { result } = renderApiHook(() => useWatchedChats(), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('paused-offline'));
    expect(await sandbox.requests(vendor)).toBe(0);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(result.current.query.status).toBe('success'));
    expect(await sandbox.requests(vendor)).toBe(1);
  });

  it('is the same under strict mode', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 2 });
    const client = await sandbox.client(zohoCliq, { policies });
    const { result } = renderApiHook(() => useWatchedChats(), { apis: [client], isStrict: true });
    await waitFor(() => expect(result.current.query.status).toBe('success'), { timeout: 4000 });
    const { aborted: _abortedByStrictMode = 0, ...answered } = await sandbox.statuses(vendor);
    expect(answered).toMatchObject({ 200: 1 });
    expect(result.current.retry).toMatchObject({ phase: 'idle' });
  });
});

describe('a parked query', () => {
  const refuse = (retryAfterMs: number) =>
    sandbox.control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs });

  it('comes back once, when its time has come', async () => {
    await refuse(2000);
    const client = await sandbox.client(zohoCliq);
    const { result } = renderApiHook(() => useWatchedChats({ maxHoldMs: 500 }), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    expect(result.current.query.error).toMatchObject({ code: 'request_limit_exceeded' });
    expect(result.current.retry.retryNow()).toMatchObject({ started: false, because: 'door-closed' });
    const opensAt = result.current.retry.nextAt ?? 0;
    expect(await sandbox.requests(vendor)).toBe(1);
    await waitFor(() => expect(result.current.query.status).toBe('success'), { timeout: 5000 });
    expect(Date.now()).toBeGreaterThanOrEqual(opensAt);
    await pause(500);
    expect(await sandbox.statuses(vendor)).toEqual({ 200: 1, 400: 1 });
  });

  it('is not hammered by polling, focus, reconnecting or mounting', async () => {
    await refuse(3000);
    const client = await sandbox.client(zohoCliq);
    const options = { maxHoldMs: 500, refetchInterval: 100 };
    const useTwo = () => [useWatchedChats(options), useWatchedChats(options)] as const;
    const { result, queryClient } = renderApiHook(useTwo, { apis: [client] });
    await waitFor(() => expect(result.current[0].retry.phase).toBe('parked'));
    renderApiHook(() => useWatchedChats(options), { apis: [client], queryClient });
    window.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await pause(1000);
    expect(await sandbox.requests(vendor)).toBe(1);
    await waitFor(() => expect(result.current[0].query.status).toBe('success'), { timeout: 5000 });
    await pause(350);
    expect(await sandbox.requests(vendor)).toBeGreaterThan(2); // and polling goes on
  });

  it('is left alone once nobody wants it', async () => {
    await refuse(1500);
    const client = await sandbox.client(zohoCliq);
    const { result, unmount } = renderApiHook(() => useWatchedChats({ maxHoldMs: 200 }), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    unmount();
    await pause(2000);
    expect(await sandbox.requests(vendor)).toBe(1);
  });
});

describe('an ended token', () => {
  it('is renewed once for ten queries, none of which fails', async () => {
    let { accessToken: token } = await sandbox.control.signIn(vendor);
    let refreshes = 0;
    const client = await sandbox.client(zohoCliq, {
      auth: {
        getToken: () => token,
        refresh: async () => {
          refreshes += 1;
          return (token = (await sandbox.control.signIn(vendor)).accessToken);
        },
      },
    });
    await sandbox.control.expireTokens(vendor);
    const seen = new Set<string>();
    const useTen = () => {
      const queries = useApiQueries(
        Array.from({ length: 10 }, (_, index) => apiQueryOptions(listChats, { limit: index + 1 })),
      ).results;
      for (const { status } of queries) seen.add(status);
      return { queries, errors: useApiErrors() };
    };
    const { result } = renderApiHook(useTen, { apis: [client] });
    await waitFor(() => expect(result.current.queries.every(({ isSuccess }) => isSuccess)).toBe(true), {
      timeout: 5000,
    });
    expect(refreshes).toBe(1);
    expect(seen).toEqual(new Set(['pending', 'success']));
    expect(result.current.queries.every(({ failureCount }) => failureCount === 0)).toBe(true);
    expect(result.current.errors.incidents).toEqual([]);
    expect(await sandbox.statuses(vendor)).toMatchObject({ 200: 10 });
  });
});

describe('a documented limit', () => {
  const fast = openSandbox('query-limits', { isFast: true });
  const scaled = limits.map((limit) => ({
    ...limit,
    windowMs: limit.windowMs / 60,
    ...(limit.lockMs !== undefined && { lockMs: limit.lockMs / 60 }),
  }));
  const useChannels = (count: number) => ({
    queries: useApiQueries(
      Array.from({ length: count }, (_, index) =>
        apiQueryOptions(listChannels, { limit: index + 1 }, { maxHoldMs: 1000 }),
      ),
    ).results,
    limit: useRateLimit(vendor),
  });

  it('is never passed by a client that knows it', async () => {
    const client = await fast.client(zohoCliq, { limits: scaled });
    const { result } = renderApiHook(() => useChannels(45), { apis: [client] });
    await waitFor(() => expect(result.current.limit.queued).toBeGreaterThan(0));
    await waitFor(() => expect(result.current.queries.every(({ isSuccess }) => isSuccess)).toBe(true), {
      timeout: 8000,
    });
    expect((await fast.control.counters())[vendor]).toMatchObject({ requests: 45, refusals: 0 });
  });

  it('that was passed unknowingly parks its calls until the lock is over', async () => {
    const tooMany = { limit: 1000, windowMs: 1000, lockMs: 5000, scope: 'channels.list' };
    const client = await fast.client(zohoCliq, { limits: [tooMany] });
    const { result } = renderApiHook(() => useChannels(36), { apis: [client] });
    await waitFor(() => expect(result.current.queries.some(({ isError }) => isError)).toBe(true), { timeout: 4000 });
    expect(result.current.limit.isLimited).toBe(true);
    const before = await fast.requests(vendor);
    await pause(1500);
    expect(await fast.requests(vendor)).toBe(before);
    const allRead = () => result.current.queries.every(({ isSuccess }) => isSuccess);
    await waitFor(() => expect(allRead()).toBe(true), { timeout: 15_000 });
  }, 25_000);
});
