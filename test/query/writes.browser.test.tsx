import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useCreateUser } from '../../src/apis/authpi/hooks.js';
import { authPi, listUsers } from '../../src/apis/authpi/index.js';
import { useCreateSnippet } from '../../src/apis/snippets-ai/hooks.js';
import { snippetsAi, type NewSnippet } from '../../src/apis/snippets-ai/index.js';
import { usePostToBot } from '../../src/apis/zoho-cliq/hooks.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyApiClient } from '../../src/client/index.js';
import { useRetryState } from '../../src/query/index.js';
import { openSandbox, pause, renderApiHook } from './chromium.js';

const sandbox = openSandbox('query-writes');

const post = { bot_unique_name: 'helper', text: 'hello' };
const user = { account_id: 'acc_sandbox', issuer_id: 'i_main', name: 'Ida', email: 'ida@example.com' };
const snippet: NewSnippet = {
  title: 'Greeting',
  content: { type: 'plaintext', content: 'Hello' },
  teamId: '5a9b0c0e-0000-4000-8000-000000000101',
};

function useWatchedPost() {
  const mutation = usePostToBot({ maxHoldMs: 200 });
  return { mutation, retry: useRetryState(mutation) };
}

function useWatchedSnippet() {
  const mutation = useCreateSnippet();
  return { mutation, retry: useRetryState(mutation) };
}

function useWatchedUser() {
  const mutation = useCreateUser();
  return { mutation, retry: useRetryState(mutation) };
}

describe('a refused write', () => {
  it('is held until the lock is over, then sent once more', async () => {
    await sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded', retryAfterMs: 1500 });
    const client = await sandbox.client(zohoCliq);
    const { result } = renderApiHook(useWatchedPost, { apis: [client] });
    act(() => result.current.mutation.mutate(post));
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    expect(result.current.mutation).toMatchObject({ status: 'pending', variables: post });
    expect(result.current.retry.retryNow()).toMatchObject({ started: false, because: 'door-closed' });
    await waitFor(() => expect(result.current.mutation.status).toBe('success'), { timeout: 5000 });
    expect(await sandbox.statuses('zoho-cliq')).toEqual({ 200: 1, 400: 1 });
  });

  it('is never sent again once cancelled', async () => {
    await sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded', retryAfterMs: 1200 });
    const client = await sandbox.client(zohoCliq);
    const { result } = renderApiHook(useWatchedPost, { apis: [client] });
    act(() => result.current.mutation.mutate(post));
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    result.current.retry.cancel();
    await waitFor(() => expect(result.current.mutation.error).toMatchObject({ code: 'cancelled' }));
    await pause(1500);
    expect(await sandbox.requests('zoho-cliq')).toBe(1);
  });

  it('ends with its refusal when given up', async () => {
    await sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded', retryAfterMs: 1200 });
    const client = await sandbox.client(zohoCliq);
    const { result } = renderApiHook(useWatchedPost, { apis: [client] });
    act(() => result.current.mutation.mutate(post));
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    result.current.retry.giveUp();
    await waitFor(() => expect(result.current.mutation.error).toMatchObject({ code: 'request_limit_exceeded' }));
  });
});

describe('a write whose answer is lost', () => {
  const attemptsOf = (client: AnyApiClient) => {
    let attempts = 0;
    client.subscribe(({ type }) => void (attempts += type === 'attempt' ? 1 : 0));
    return () => attempts;
  };

  // Chromium itself sends a request again, whatever its method, when a kept-alive connection dies before the
  // first byte of an answer. So attempts are counted here, and the server's count in the next test.
  it('is not repeated when the connection breaks, and nobody claims to know what became of it', async () => {
    await sandbox.control.setFault({ kind: 'reset', phase: 'after', vendor: 'snippets-ai' });
    const client = await sandbox.client(snippetsAi);
    const attempts = attemptsOf(client);
    const { result } = renderApiHook(useWatchedSnippet, { apis: [client] });
    act(() => result.current.mutation.mutate(snippet));
    await waitFor(() => expect(result.current.mutation.status).toBe('error'), { timeout: 4000 });
    expect(result.current.mutation.error).toMatchObject({ kind: 'network', outcome: 'unknown' });
    await pause(1500);
    expect(attempts()).toBe(1);
  });

  it('is not repeated when the answer does not come in time', async () => {
    await sandbox.control.setFault({ kind: 'hang', phase: 'after', vendor: 'snippets-ai' });
    const client = await sandbox.client(snippetsAi, { timeoutMs: 300 });
    const { result } = renderApiHook(useWatchedSnippet, { apis: [client] });
    act(() => result.current.mutation.mutate(snippet));
    await waitFor(() => expect(result.current.mutation.status).toBe('error'), { timeout: 4000 });
    expect(result.current.mutation.error).toMatchObject({ kind: 'timeout', outcome: 'unknown' });
    await pause(1500);
    expect(await sandbox.statuses('snippets-ai')).toEqual({ hang: 1 });
  });

  it('is repeated under its idempotency key, and applied once', async () => {
    await sandbox.control.setFault({ kind: 'hang', phase: 'after', vendor: 'authpi', times: 1 });
    const client = await sandbox.client(authPi, { timeoutMs: 300, random: () => 0.1 });
    const attempts = attemptsOf(client);
    const { result } = renderApiHook(useWatchedUser, { apis: [client] });
    act(() => result.current.mutation.mutate(user));
    await waitFor(() => expect(result.current.mutation.status).toBe('success'), { timeout: 6000 });
    expect(attempts()).toBe(2);
    expect(await sandbox.statuses('authpi')).toMatchObject({ hang: 1 });
    const created = result.current.mutation.data?.data.id;
    const { data } = await client.request(listUsers, { input: { ...user, limit: 100 } });
    expect(data.filter(({ email }) => email === user.email).map(({ id }) => id)).toEqual([created]);
  });
});

describe('a write that waits for its next attempt', () => {
  const failing = async () => {
    await sandbox.control.setFault({ kind: 'html', status: 503, vendor: 'authpi', times: 1 });
    return sandbox.client(authPi, { random: () => 1, policies: { vendor: 'authpi', table: { $default: slow } } });
  };
  const slow = { rule: 'backoff', initialDelayMs: 9000, jitter: 'none' } as const;

  it('goes on at once by retryNow', async () => {
    const { result } = renderApiHook(useWatchedUser, { apis: [await failing()] });
    act(() => result.current.mutation.mutate(user));
    await waitFor(() => expect(result.current.retry).toMatchObject({ phase: 'waiting', attempt: 1 }));
    expect(result.current.retry.retryNow()).toEqual({ started: true });
    await waitFor(() => expect(result.current.mutation.status).toBe('success'));
    expect(await sandbox.requests('authpi')).toBe(2);
  });

  it('is cancelled without another attempt', async () => {
    const { result } = renderApiHook(useWatchedUser, { apis: [await failing()] });
    act(() => result.current.mutation.mutate(user));
    await waitFor(() => expect(result.current.retry.phase).toBe('waiting'));
    result.current.retry.cancel();
    await waitFor(() => expect(result.current.mutation.error).toMatchObject({ code: 'cancelled' }));
    expect(await sandbox.requests('authpi')).toBe(1);
  });
});
