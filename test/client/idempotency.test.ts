// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { authPi, createUser, getUser, updateUser } from '../../src/apis/authpi/index.js';
import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { getSnippet, snippetsAi } from '../../src/apis/snippets-ai/index.js';
import {
  createApiClient,
  currentETagOf,
  reloadLatest,
  rememberETags,
  type ApiClient,
  type ApiClientOptions,
  type ClientEvent,
} from '../../src/client/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';

let sandbox: RunningSandbox;
const clients: ApiClient[] = [];
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});
afterAll(() => sandbox.close());

const inIssuer = { account_id: 'acc_sandbox', issuer_id: 'i_main' };
const alice = { ...inIssuer, user_id: 'usr_alice' };

function openAuthPi(options: Partial<ApiClientOptions<typeof authPi>> = {}) {
  const { accessToken } = sandbox.control.signIn('authpi');
  const warnings: string[] = [];
  const events: ClientEvent[] = [];
  const keys: (string | null)[] = [];
  const client = createApiClient({
    catalog: authPi,
    baseUrl: sandbox.baseUrls.authpi,
    auth: { getToken: () => accessToken },
    warn: (message) => void warnings.push(message),
    fetch: (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return fetch(input, init);
    },
    random: () => 0,
    ...options,
  });
  clients.push(client);
  client.subscribe((event) => void events.push(event));
  return { client, warnings, events, keys };
}

describe('an idempotency key, at AuthPI over HTTP', () => {
  it('is made once for each call, and is the same for every attempt of it', async () => {
    let made = 0;
    const { client, keys } = openAuthPi({ idempotencyKey: () => `key-${(made += 1)}` });
    sandbox.control.failNext({ vendor: 'authpi', code: 'server_error', times: 2 });
    await client.request(createUser, { input: { ...inIssuer, email: 'a@example.com' } });
    await client.request(createUser, { input: { ...inIssuer, email: 'b@example.com' } });
    await client.request(getUser, { input: alice });
    await client.request(updateUser, { input: { ...alice, name: 'A' } });
    expect(keys).toEqual(['key-1', 'key-1', 'key-1', 'key-2', null, null]);
  });

  it('goes with the replay after a refresh as well', async () => {
    let { accessToken } = sandbox.control.signIn('authpi');
    const { client, keys } = openAuthPi({
      auth: {
        getToken: () => accessToken,
        refresh: () => Promise.resolve((accessToken = sandbox.control.signIn('authpi').accessToken)),
      },
    });
    sandbox.control.expireTokens('authpi');
    await client.request(createUser, { input: { ...inIssuer, email: 'c@example.com' }, idempotencyKey: 'k' });
    expect(keys).toEqual(['k', 'k']);
  });

  it('in use by a running request makes that call wait, and no other', async () => {
    const { client, events } = openAuthPi();
    sandbox.control.setFault({ kind: 'latency', ms: 300 });
    const add = () =>
      client.request(createUser, { input: { ...inIssuer, email: 'd@example.com' }, idempotencyKey: 'twice' });
    const both = Promise.all([add(), add()]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await client.request(getUser, { input: alice });
    const [one, other] = await both;
    expect(other).toEqual(one);
    expect(events.filter(({ type }) => type === 'scope-closed')).toEqual([]);
  });

  it('of another intent is a mistake of the app: told in a warning, never repeated', async () => {
    const { client, warnings, keys } = openAuthPi();
    await client.request(createUser, { input: { ...inIssuer, email: 'e@example.com' }, idempotencyKey: 'k' });
    await expect(
      client.request(createUser, { input: { ...inIssuer, email: 'f@example.com' }, idempotencyKey: 'k' }),
    ).rejects.toMatchObject({ status: 422, kind: 'misconfigured', retry: { rule: 'never' } });
    expect(warnings).toEqual([expect.stringContaining('Make a key for each intent')]);
    expect(keys).toHaveLength(2);
  });

  it('does not make an ordinary refused input a mistake of the app', async () => {
    const { client, warnings } = openAuthPi();
    await expect(
      client.request(createUser, { input: { ...inIssuer, email: 'nonsense' }, idempotencyKey: 'k' }),
    ).rejects.toMatchObject({ status: 422, kind: 'validation' });
    expect(warnings).toEqual([]);
  });
});

describe('entity tags, at AuthPI over HTTP', () => {
  it('turn a lost update into a conflict that says what is current, and lead out of it', async () => {
    const etags = rememberETags();
    const { client: mine } = openAuthPi({ etags });
    const { client: theirs } = openAuthPi();
    await mine.request(getUser, { input: alice });
    await theirs.request(updateUser, { input: { ...alice, name: 'Theirs' } });
    const failure: unknown = await mine
      .request(updateUser, { input: { ...alice, name: 'Mine' } })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'precondition_failed', kind: 'conflict', recovery: ['reload-latest'] });
    const { value, etag } = await reloadLatest(mine, { endpoint: getUser, input: alice, etags });
    expect(value.data).toMatchObject({ name: 'Theirs' });
    expect(etag).toBe(currentETagOf(failure));
    await mine.request(updateUser, { input: { ...alice, name: 'Merged' } });
    expect((await theirs.request(getUser, { input: alice })).data).toMatchObject({ name: 'Merged' });
  });

  it('say nothing of other failures', () => {
    expect(currentETagOf(new Error('x'))).toBeUndefined();
  });
});

describe('a token of Cliquify that ended', () => {
  it('is replaced once for ten calls', async () => {
    let { accessToken } = sandbox.control.signIn('cliquify');
    let refreshes = 0;
    const client = createApiClient({
      catalog: cliquify,
      baseUrl: sandbox.baseUrls.cliquify,
      auth: {
        getToken: () => accessToken,
        refresh: async () => {
          refreshes += 1;
          await new Promise((resolve) => setTimeout(resolve, 20));
          return (accessToken = sandbox.control.signIn('cliquify').accessToken);
        },
      },
    });
    clients.push(client);
    sandbox.control.expireTokens('cliquify');
    await Promise.all(Array.from({ length: 10 }, () => client.request(listTemplates, {})));
    expect(refreshes).toBe(1);
  });
});

describe('a refusal that Snippets AI counts', () => {
  const cases = [
    ['unauthorized', 401],
    ['team_forbidden', 403],
  ] as const;
  it.each(cases)('%s is asked once, refreshed never and held never', async (code, status) => {
    let refreshes = 0;
    const client = createApiClient({
      catalog: snippetsAi,
      baseUrl: sandbox.baseUrls['snippets-ai'],
      auth: {
        getToken: () => 'key',
        refresh: () => Promise.resolve(`key-${(refreshes += 1)}`),
        holdUntilSignIn: true,
      },
    });
    clients.push(client);
    const requests = () => sandbox.control.lastRequests().length;
    sandbox.control.failNext({ vendor: 'snippets-ai', code, times: 5 });
    const before = requests();
    const input = { id: '3f0c2f9a-5b0e-4a68-9d5c-1f5a6d1f2b3c' };
    await expect(client.request(getSnippet, { input })).rejects.toMatchObject({ code, status });
    expect(requests() - before).toBe(1);
    expect(refreshes).toBe(0);
    expect(client.session.getSnapshot().state).not.toBe('ended');
  });
});
