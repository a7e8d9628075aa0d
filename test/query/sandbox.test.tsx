import { QueryClient, useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { getSnippet, snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { listChats, postToBot, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { createApiClient, type AnyApiClient } from '../../src/client/index.js';
import {
  useApiErrors,
  useApiMutation,
  useApiQuery,
  useRateLimit,
  useRetryState,
  type RateLimitState,
  type RetryState,
} from '../../src/query/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';
import { renderWith } from './harness.js';

// The real client over real HTTP. What waits here really waits, so the waits are short.

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);

const quick = definePolicies(zohoCliq, { $kind: { server: { rule: 'backoff', initialDelayMs: 20 } } });

function zohoClient(refresh?: () => Promise<string>): AnyApiClient {
  let token = sandbox.control.signIn('zoho-cliq').accessToken;
  return createApiClient({
    catalog: zohoCliq,
    baseUrl: sandbox.baseUrls['zoho-cliq'],
    policies: quick,
    auth: {
      getToken: () => token,
      header: (current) => `Zoho-oauthtoken ${current}`,
      ...(refresh && { refresh: async () => (token = await refresh()) }),
    },
  });
}

function snippetsClient(): AnyApiClient {
  const { accessToken } = sandbox.control.signIn('snippets-ai');
  return createApiClient({
    catalog: snippetsAi,
    baseUrl: sandbox.baseUrls['snippets-ai'],
    auth: { getToken: () => accessToken },
  });
}

function Chats({ limit = 5 }: { readonly limit?: number }) {
  const result = useApiQuery(listChats, { limit });
  seeState(useRetryState(result));
  return <p>{result.error?.code ?? `${result.status} ${result.failureCount}`}</p>;
}

const requests = (vendor: 'zoho-cliq' | 'snippets-ai') => sandbox.control.counters()[vendor].requests;

describe('hooks over the real client and real HTTP', () => {
  it('show an answer', async () => {
    renderWith(zohoClient(), <Chats />);
    await screen.findByText('success 0');
    expect(requests('zoho-cliq')).toBe(1);
  });

  it('show a documented error at once when repeating would not help', async () => {
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'chat_access_denied', times: 9 });
    renderWith(zohoClient(), <Chats />);
    await screen.findByText('chat_access_denied');
    expect(state).toMatchObject({ phase: 'idle', attempt: 1 });
    expect(requests('zoho-cliq')).toBe(1);
  });

  it('repeat what passes by itself', async () => {
    sandbox.control.setFault({ kind: 'html', status: 500, times: 2 });
    renderWith(zohoClient(), <Chats />);
    await screen.findByText('success 0');
    expect(requests('zoho-cliq')).toBe(3);
  });

  it('hold a refused call in the gate without an attempt spent, shown as queued', async () => {
    sandbox.control.failNext({ vendor: 'snippets-ai', code: 'rate_limited', retryAfterMs: 1000 });
    let limit: RateLimitState | undefined;
    const seeLimit = (next: RateLimitState) => void (limit = next);
    function Snippet() {
      const result = useApiQuery(getSnippet, { id: '00000000-0000-4000-8000-000000000001' });
      seeState(useRetryState(result));
      seeLimit(useRateLimit('snippets-ai'));
      return <p>{`${result.error?.code ?? result.status} ${result.failureCount}`}</p>;
    }
    renderWith(snippetsClient(), <Snippet />);
    await waitFor(() => expect(state.phase).toBe('queued'));
    expect(limit).toMatchObject({ isLimited: true, queued: 1 });
    expect(state.nextAt).toBe(limit?.until);
    expect(state.retryNow()).toEqual({ started: false, because: 'already-running' });
    await waitFor(() => expect(state.phase).toBe('idle'), { timeout: 4000 });
    expect(limit).toMatchObject({ isLimited: false });
    expect(requests('snippets-ai')).toBe(2);
  });

  it('park a query behind a long lock, and nobody knocks meanwhile', async () => {
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded' });
    const { queryClient, show } = renderWith(zohoClient(), <Chats />);
    await screen.findByText('request_limit_exceeded');
    expect(state.phase).toBe('parked');
    const wait = (state.nextAt ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(4 * 60_000);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    show([<Chats key="1" />, <Chats key="2" limit={6} />]);
    await waitFor(() => expect(screen.getAllByText('request_limit_exceeded')).toHaveLength(2));
    expect(requests('zoho-cliq')).toBe(1);
    queryClient.clear();
  });

  it('hold a mutation behind a long lock until it is cancelled', async () => {
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded' });
    let mutate = () => {};
    const seeMutate = (next: () => void) => void (mutate = next);
    function Post() {
      const result = useApiMutation(postToBot);
      seeState(useRetryState(result));
      seeMutate(() => result.mutate({ bot_unique_name: 'helper', text: 'hello' }));
      return <p>{result.error?.code ?? result.status}</p>;
    }
    renderWith(zohoClient(), <Post />);
    act(() => mutate());
    await waitFor(() => expect(state.phase).toBe('parked'));
    expect(screen.getByText('pending')).toBeInTheDocument();
    act(() => state.cancel());
    await screen.findByText('cancelled');
    expect(requests('zoho-cliq')).toBe(1);
  });

  it('renew an ended token once for ten queries, none of which fails', async () => {
    let refreshes = 0;
    const client = zohoClient(async () => {
      refreshes += 1;
      return sandbox.control.signIn('zoho-cliq').accessToken;
    });
    sandbox.control.expireTokens('zoho-cliq');
    renderWith(
      client,
      Array.from({ length: 10 }, (_, index) => <Chats key={index} limit={index + 1} />),
    );
    await waitFor(() => expect(screen.getAllByText('success 0')).toHaveLength(10), { timeout: 4000 });
    expect(refreshes).toBe(1);
  });

  it('make one incident of an outage', async () => {
    sandbox.control.setFault({ kind: 'outage', status: 503 });
    let groups: readonly string[] = [];
    const seeGroups = (next: readonly string[]) => void (groups = next);
    function Feed() {
      seeGroups(useApiErrors().incidents.map(({ group, count }) => `${group} ${count}`));
      return null;
    }
    const client = createApiClient({
      catalog: zohoCliq,
      baseUrl: sandbox.baseUrls['zoho-cliq'],
      policies: definePolicies(zohoCliq, { $default: 'never' }),
    });
    renderWith(client, [<Feed key="feed" />, ...[1, 2, 3].map((limit) => <Chats key={limit} limit={limit} />)]);
    await waitFor(() => expect(groups[0]).toMatch(/ 3$/));
    expect(groups).toHaveLength(1);
  });

  it('abort the request when nobody wants it any more', async () => {
    sandbox.control.setFault({ kind: 'hang' });
    const queryClient = new QueryClient();
    const { unmount } = renderWith(zohoClient(), <Chats />, queryClient);
    await waitFor(() => expect(requests('zoho-cliq')).toBe(1));
    unmount();
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  });

  it('leave client.request in a plain useQuery to its own loop', async () => {
    sandbox.control.setFault({ kind: 'html', status: 500 });
    const client = zohoClient();
    function Plain() {
      const result = useQuery({ queryKey: ['plain'], queryFn: () => client.request(listChats, { input: {} }) });
      return <p>{result.status}</p>;
    }
    renderWith(client, <Plain />);
    await screen.findByText('error', {}, { timeout: 4000 });
    expect(requests('zoho-cliq')).toBe(4);
  });
});
