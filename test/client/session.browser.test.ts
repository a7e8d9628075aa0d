import { afterEach, expect, inject, it, vi } from 'vitest';

import { listChannels, postToChat, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { sandboxCredentials } from '../../src/sandbox/index.js';
import { openPage } from './openPage.js';
import { readable } from './readable.js';

const tokenRoute = 'POST /oauth/v2/token';

/** Somebody in a page whose access token can end, and who can get a new one at the token route. */
async function open(name: string) {
  const url = `${inject('sandboxUrl')}/@session-${name}`;
  const session: { accessToken: string; refreshToken: string } = { accessToken: '', refreshToken: '' };
  const refresh = async ({ signal }: { signal: AbortSignal }): Promise<string> => {
    const response = await fetch(`${url}/zoho-cliq${tokenRoute.slice(5)}`, {
      method: 'POST',
      signal,
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: session.refreshToken,
        client_id: sandboxCredentials['zoho-cliq'].clientId,
        client_secret: sandboxCredentials['zoho-cliq'].clientSecret,
      }),
    });
    const answer = (await response.json()) as { access_token?: string; error?: string };
    if (answer.access_token === undefined) throw Object.assign(new Error('refused'), { code: answer.error });
    return (session.accessToken = answer.access_token);
  };
  const page = await openPage(zohoCliq, url, {
    auth: { getToken: () => session.accessToken, refresh },
    random: () => 0, // back-off without waiting
  });
  session.accessToken = page.accessToken;
  session.refreshToken = page.refreshToken!;
  return { ...page, session };
}

const ten = <T>(run: () => Promise<T>) => Array.from({ length: 10 }, run);

afterEach(() => vi.restoreAllMocks());

it('ten calls whose token ended share one refresh and all succeed', async () => {
  const { client, control, counted, events } = await open('refresh');
  await control.expireTokens('zoho-cliq');
  const channels = await Promise.all(ten(() => client.request(listChannels, { input: {} })));
  expect(channels).toHaveLength(10);
  expect(await counted(tokenRoute)).toMatchObject({ requests: 1, refreshes: 1 });
  expect((await counted('GET /api/v2/channels')).statuses).toEqual({ 200: 10, 401: 10 });
  expect(events.flatMap((event) => (event.type === 'refresh' ? event.outcome : []))).toEqual(['started', 'refreshed']);
  client.dispose();
});

it('a session that is over is found out by one refresh, and every call says to sign in', async () => {
  const { client, control, counted } = await open('over');
  await control.revokeTokens('zoho-cliq');
  const ends = await Promise.allSettled(ten(() => client.request(listChannels, { input: {} })));
  for (const end of ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: { kind: 'authentication', recovery: ['sign-in'] } });
  }
  expect(await counted(tokenRoute)).toMatchObject({ requests: 1, refreshes: 0 });
  await expect(client.request(listChannels, { input: {} })).rejects.toMatchObject({ kind: 'authentication' });
  expect(await counted(tokenRoute)).toMatchObject({ requests: 1 });
  client.dispose();
});

it('no token, query or body reaches the console, an event or a message', async () => {
  const heard: unknown[] = [];
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => void heard.push(args));
  }
  const { client, control, events, warnings, session } = await open('secrets');
  const secrets = new Set<string>([session.accessToken, session.refreshToken]);
  const failures: unknown[] = [];
  const post = (text: string) => client.request(postToChat, { input: { chat_id: 'CT_canary_path', text } });
  const attempts = [
    () => client.request(listChannels, { input: { next_token: 'canary-query' } as object }),
    () => post('canary-body'),
    () => client.request('/api/v2/channels?token=canary-query', { body: undefined }),
  ];
  const troubles = [
    () => control.expireTokens('zoho-cliq'),
    () => control.setFault({ kind: 'html', status: 502 }),
    () => control.setFault({ kind: 'html', status: 200 }),
    () => control.setFault({ kind: 'truncate' }),
    () => control.setFault({ kind: 'cors-off' }),
    () => control.failNext({ vendor: 'zoho-cliq', code: 'http_403', times: 3 }),
    () => control.failNext({ vendor: 'zoho-cliq', code: 'http_429', times: 3 }),
  ];
  for (const trouble of troubles) {
    await trouble();
    for (const attempt of attempts) await attempt().catch((error: unknown) => failures.push(error));
    secrets.add(session.accessToken);
    await control.clearFaults();
  }
  expect(secrets.size).toBe(3);
  expect(failures.length).toBeGreaterThan(10);
  const text = readable([events, warnings, failures, heard, client.scopes.getSnapshot()]);
  expect(text).toContain('http_429');
  for (const secret of [...secrets, 'canary-query', 'canary-body']) expect(text).not.toContain(secret);
  client.dispose();
});
