import { describe, expect, it } from 'vitest';

import { callFromBot, muteChat, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog, RateLimit } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint, type AnyEndpoint, type ApiClientOptions } from '../../src/client/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { createFakeClock } from '../support/fakeClock.js';
import { acme } from './acme.js';

/** A client whose every call is refused in the same way, and what its callers and its doors say of it. */
function setUp(catalog: AnyCatalog, answer: () => Response, options: Partial<ApiClientOptions> = {}) {
  const clock = createFakeClock();
  const client = createApiClient({
    catalog,
    baseUrl: 'https://api.vendor.test',
    clock,
    random: () => 0,
    warn: () => {},
    fetch: () => Promise.resolve(answer()),
    ...options,
  });
  const waitOf = async (endpoint: AnyEndpoint, input?: unknown) => {
    const error = (await client
      .attempt(endpoint, input as never, { maxHoldMs: 0 })
      .catch((failure: unknown) => failure)) as AnyApiError;
    const { opensAt } = client.scopes.getSnapshot().find(({ name }) => name === (endpoint.scope ?? 'default'))!;
    expect(error.retryAfter?.at).toBe(opensAt);
    return { ms: error.retryAfter!.ms, source: error.retryAfter!.source };
  };
  return { client, clock, waitOf };
}

const refused = (code: string, headers: Record<string, string> = {}, status = 429) =>
  Response.json({ code }, { status, headers });

describe('the wait that caller and door agree on', () => {
  const get = defineEndpoint(acme, { id: 'notes.list', method: 'GET', path: '/notes', scope: 'notes' });
  const limited = (...limits: RateLimit[]): AnyCatalog => ({ ...acme, limits });
  const lock: RateLimit = { scope: 'notes', limit: 20, windowMs: 60_000, lockMs: 600_000 };

  it("is the endpoint's own lock", async () => {
    const { waitOf } = setUp(zohoCliq, () => new Response(null, { status: 429 }));
    const bot = { bot_unique_name: 'b' } as never;
    expect(await waitOf(callFromBot, bot)).toEqual({ ms: 30 * 60_000, source: 'catalog' });
    expect(await waitOf(muteChat, { chat_id: 'c' })).toEqual({ ms: 5 * 60_000, source: 'catalog' });
  });

  it("is the server's before any other", async () => {
    const { waitOf } = setUp(limited(lock), () => refused('TOO_FAST', { 'retry-after': '7' }));
    expect(await waitOf(get)).toEqual({ ms: 7000, source: 'retry-after' });
  });

  it("is that of the app's own limits instead of the vendor's", async () => {
    const limits = [
      { ...lock, limit: 1000, lockMs: 1000 },
      { ...lock, lockMs: 3000 },
    ];
    const { waitOf } = setUp(limited(lock), () => refused('TOO_FAST'), { limits });
    expect(await waitOf(get)).toEqual({ ms: 3000, source: 'catalog' });
    const other = setUp(limited(lock), () => refused('TOO_FAST'), { limits: [{ ...lock, scope: 'other', lockMs: 1 }] });
    expect(await other.waitOf(get)).toEqual({ ms: 600_000, source: 'catalog' });
  });

  it("is the code's own where no lock is documented, else the window", async () => {
    const { lockMs, ...window } = lock;
    expect(lockMs).toBe(600_000);
    const blocked = setUp(limited(window), () => refused('KEY_BLOCKED', {}, 403));
    expect(await blocked.waitOf(get)).toEqual({ ms: 300_000, source: 'catalog' });
    const { waitOf } = setUp(limited(window), () => refused('TOO_FAST'));
    expect(await waitOf(get)).toEqual({ ms: 60_000, source: 'catalog' });
  });

  it.each([
    ['TOO_FAST', []],
    ['SLOW_DOWN', []],
    ['SLOW_DOWN', [lock]],
  ] as const)('is a second for %s where nobody documents one, then a minute, doubling', async (code, limits) => {
    const { waitOf, clock } = setUp(limited(...limits), () => refused(code));
    for (const ms of [1000, 60_000, 120_000, 240_000]) {
      expect(await waitOf(get)).toEqual({ ms, source: 'learned' });
      await clock.advance(ms);
    }
  });
});

it('is one moment in `ms` and in `at`, however long the body took', async () => {
  const clock = createFakeClock();
  const list = defineEndpoint(acme, { id: 'notes.list', method: 'GET', path: '/notes', scope: 'notes' });
  const slow = new ReadableStream<Uint8Array>({
    start(body) {
      clock.setTimeout(() => {
        body.enqueue(new TextEncoder().encode('{"code":"TOO_MANY"}'));
        body.close();
      }, 250);
    },
  });
  const client = createApiClient({
    catalog: { ...acme, limits: [{ scope: 'notes', limit: 20, windowMs: 60_000 }] },
    baseUrl: 'https://api.vendor.test',
    clock,
    random: () => 0,
    policies: definePolicies(acme, { $default: 'never' }), // so it is not sent again
    fetch: () => Promise.resolve(new Response(slow, { status: 429, headers: { 'retry-after': '60' } })),
  });
  const call = client
    .attempt(list, undefined, { maxHoldMs: 0, deadlineMs: 5_000 })
    .catch((failure: unknown) => failure);
  await clock.advance(250);
  const { retryAfter, occurredAt } = (await call) as AnyApiError;
  expect(retryAfter?.at).toBe(client.scopes.getSnapshot()[0]?.opensAt);
  expect(retryAfter).toMatchObject({ ms: 60_250, at: occurredAt + 60_250, source: 'retry-after' });
  client.dispose();
});
