import { useQuery } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import axios from 'axios';
import { describe, expect, it } from 'vitest';

import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { useRetryState } from '../../src/query/index.js';
import { openSandbox, pause, renderApiHook } from './chromium.js';

const sandbox = openSandbox('query-axios');
const policies = definePolicies(zohoCliq, {
  $kind: { server: { rule: 'backoff', initialDelayMs: 300, jitter: 'none' } },
});
const vendor = 'zoho-cliq';

describe('a plain useQuery with axios under withApi', () => {
  const useAxiosChats = (url: string, token: string, isPolled = false) => {
    const query = useQuery({
      queryKey: ['axios chats'],
      queryFn: async ({ signal }) => {
        const headers = { Authorization: `Bearer ${token}` };
        return (await axios.get<object>(`${url}/api/v2/chats`, { signal, headers })).data;
      },
      ...(isPolled && { refetchInterval: 100 }),
    });
    return { query, retry: useRetryState(query) };
  };

  it('is retried by the vendor’s policy and keeps axios’s error', async () => {
    const client = await sandbox.client(zohoCliq, { policies });
    const { accessToken } = await sandbox.control.signIn(vendor);
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 1 });
    const useChats = () => useAxiosChats(client.baseUrl, accessToken);
    const { result } = renderApiHook(useChats, { apis: [client] });
    await waitFor(() => expect(result.current.retry).toMatchObject({ phase: 'waiting', error: { vendor } }));
    expect(axios.isAxiosError(result.current.query.failureReason)).toBe(true);
    await waitFor(() => expect(result.current.query.status).toBe('success'));
    expect(await sandbox.requests(vendor)).toBe(2);
  });

  it('stays out of a closed door although it polls', async () => {
    const client = await sandbox.client(zohoCliq, { policies });
    const { accessToken } = await sandbox.control.signIn(vendor);
    await sandbox.control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 20_000 });
    const { result } = renderApiHook(() => useAxiosChats(client.baseUrl, accessToken, true), { apis: [client] });
    await waitFor(() => expect(result.current.retry.phase).toBe('parked'));
    await pause(600);
    expect(await sandbox.requests(vendor)).toBe(1);
  });
});
