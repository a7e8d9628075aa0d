import { onlineManager } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useListChats, usePostToBot } from '../../src/apis/zoho-cliq/hooks.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { useRetryState, type RetryPhase } from '../../src/query/index.js';
import type { RemoteSandboxControl } from '../../src/sandbox/createSandboxControl.js';
import { openSandbox, pause, renderApiHook } from './chromium.js';

const sandbox = openSandbox('query-unmount');
const vendor = 'zoho-cliq';
const policies = definePolicies(zohoCliq, {
  $kind: { server: { rule: 'backoff', initialDelayMs: 400, jitter: 'none' } },
});
const oneAMinute = [{ limit: 1, windowMs: 60_000, scope: 'chats.list' }] as const;

interface Case {
  readonly phase: RetryPhase;
  readonly prepare: (control: RemoteSandboxControl) => Promise<void>;
  readonly options?: { readonly maxHoldMs: number };
  /** How the calls ended that were under way or over. */
  readonly ended: object;
}

const cases: readonly Case[] = [
  { phase: 'attempting', prepare: (control) => control.setFault({ kind: 'latency', ms: 4000 }), ended: { aborted: 1 } },
  { phase: 'waiting', prepare: (control) => control.setFault({ kind: 'html', status: 500 }), ended: { 500: 1 } },
  {
    phase: 'queued',
    prepare: (control) => control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 1000 }),
    ended: { 400: 1 },
  },
  {
    phase: 'parked',
    prepare: (control) => control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 1000 }),
    options: { maxHoldMs: 100 },
    ended: { 400: 1 },
  },
  {
    phase: 'paused-offline',
    prepare: async () => onlineManager.setOnline(false),
    ended: {},
  },
  { phase: 'idle', prepare: async () => {}, ended: { 200: 1 } },
];

describe.each(cases)('a query that unmounts while $phase', ({ phase, prepare, options = {}, ended }) => {
  it.each([false, true])('leaves no request behind (strict mode: %s)', async (isStrict) => {
    await prepare(sandbox.control);
    const client = await sandbox.client(zohoCliq, { policies });
    const useChats = () => {
      const query = useListChats({ limit: 3 }, options);
      return { query, retry: useRetryState(query) };
    };
    const { result, unmount, queryClient } = renderApiHook(useChats, { apis: [client], isStrict });
    const isThere = () =>
      result.current.retry.phase === phase && (phase !== 'idle' || result.current.query.status === 'success');
    await waitFor(() => expect(isThere()).toBe(true));
    if (phase === 'attempting') await pause(200); // let the request reach the server
    unmount();
    onlineManager.setOnline(true);
    await pause(1300);
    expect(queryClient.isFetching()).toBe(0);
    expect(client.scopes.getSnapshot().every(({ queued }) => queued === 0)).toBe(true);
    const statuses = await sandbox.statuses(vendor);
    // Strict mode mounts twice, and the first request may not get far enough to be counted.
    expect(isStrict ? answeredOf(statuses) : statuses).toEqual(isStrict ? answeredOf(ended) : ended);
  });
});

const answeredOf = (statuses: object) =>
  Object.fromEntries(Object.entries(statuses).filter(([status]) => status !== 'aborted'));

describe('a call that never got its slot', () => {
  it('leaves the queue with its component', async () => {
    const client = await sandbox.client(zohoCliq, { limits: oneAMinute });
    const useTwo = () => [useListChats({ limit: 1 }), useListChats({ limit: 2 })] as const;
    const { result, unmount } = renderApiHook(useTwo, { apis: [client] });
    await waitFor(() => expect(result.current.some(({ isSuccess }) => isSuccess)).toBe(true));
    expect(client.scopes.getSnapshot().map(({ queued }) => queued)).toContain(1);
    unmount();
    await waitFor(() => expect(client.scopes.getSnapshot().every(({ queued }) => queued === 0)).toBe(true));
    expect(await sandbox.requests(vendor)).toBe(1);
  });
});

describe('a mutation whose form unmounts', () => {
  it('is finished all the same: what a person sent is not lost', async () => {
    await sandbox.control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 1000 });
    const client = await sandbox.client(zohoCliq);
    const usePost = () => {
      const mutation = usePostToBot({ maxHoldMs: 100 });
      return { mutation, retry: useRetryState(mutation) };
    };
    const { result, unmount } = renderApiHook(usePost, { apis: [client] });
    act(() => result.current.mutation.mutate({ bot_unique_name: 'helper', text: 'hello' }));
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    unmount();
    await waitFor(async () => expect(await sandbox.statuses(vendor)).toEqual({ 200: 1, 400: 1 }), { timeout: 4000 });
  });
});
