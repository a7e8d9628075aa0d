import { describe, expect, it } from 'vitest';

import type { AuthOptions } from '../../src/client/index.js';
import { fail, ok, setUp, watch } from './acme.js';
import type { ScriptedRequest } from '../support/scriptedFetch.js';

const bearer = ({ headers }: ScriptedRequest) => headers.get('authorization')?.replace('Bearer ', '');

/** An app that keeps its token in a variable, and a server that takes only the tokens it is told to. */
function setUpAuth({
  latencyMs = 100,
  refreshMs = 0,
  refresh,
  valid = ['new'],
  token = 'old',
  random = () => 0,
}: {
  random?: () => number;
  latencyMs?: number;
  /** How long a refresh takes. */
  refreshMs?: number;
  refresh?: AuthOptions['refresh'];
  valid?: string[];
  token?: string;
} = {}) {
  const store = { token: token as string | undefined };
  const seen = { refreshes: 0, signals: [] as AbortSignal[] };
  const all = setUp(
    (request) => {
      const answer = valid.includes(bearer(request) ?? '') ? ok() : fail('TOKEN_ENDED');
      return { ...(answer as object), afterMs: latencyMs };
    },
    {
      limits: [{ limit: 1000, windowMs: 1000 }],
      random,
      auth: {
        getToken: () => store.token,
        refresh: async (context) => {
          seen.refreshes += 1;
          if (refreshMs > 0) await new Promise<void>((resolve) => void all.clock.setTimeout(resolve, refreshMs));
          seen.signals.push(context.signal);
          const given = await (refresh ?? (() => Promise.resolve('new')))(context);
          return (store.token = typeof given === 'object' ? given.token : given);
        },
      },
    },
  );
  return { ...all, store, seen, valid };
}

const invalidGrant = () => Promise.reject(Object.assign(new Error('over'), { code: 'invalid_grant' }));

describe('an ended credential', () => {
  it('is renewed once for ten calls, and all of them succeed', async () => {
    const { client, clock, requests, seen, events } = setUpAuth({ refreshMs: 400 });
    const calls = Array.from({ length: 10 }, (_, index) => watch(client.request(`/notes/${index}`)));
    await clock.runAll(10_000);
    expect(calls.map(({ state }) => state())).toEqual(Array(10).fill('done'));
    expect(seen.refreshes).toBe(1);
    expect(requests).toHaveLength(20);
    expect(events.filter(({ type }) => type === 'refresh')).toMatchObject([
      { outcome: 'started' },
      { outcome: 'refreshed' },
    ]);
    expect(events.filter(({ type }) => type === 'success')).toMatchObject(Array(10).fill({ attempt: 1 }));
  });

  it('is not renewed again for a call that was refused with the older one', async () => {
    const { client, clock, requests, seen } = setUpAuth();
    const early = watch(client.request('/early'));
    await clock.advance(50);
    const late = watch(client.request('/late'));
    await clock.advance(60); // early was refused and renewed; late is still on its way with the old token
    expect(seen.refreshes).toBe(1);
    await clock.runAll(10_000);
    expect([early.state(), late.state()]).toEqual(['done', 'done']);
    expect(seen.refreshes).toBe(1);
    expect(requests.map(bearer)).toEqual(['old', 'old', 'new', 'new']);
  });

  it('fails for good when the fresh one is refused as well', async () => {
    const { client, clock, requests, seen } = setUpAuth({ valid: [] });
    const call = watch(client.request('/notes'));
    await clock.runAll(10_000);
    expect(call.error).toMatchObject({ code: 'TOKEN_ENDED', kind: 'authentication' });
    expect(requests).toHaveLength(2);
    expect(seen.refreshes).toBe(1);
    const next = watch(client.request('/notes'));
    await clock.runAll(10_000);
    expect(next.state()).toBe('failed');
    expect(seen.refreshes).toBe(1);
  });

  it('is renewed without counting an attempt, so that back-off is left whole', async () => {
    const { client, clock, events } = setUpAuth();
    await Promise.all([client.request('/notes'), clock.runAll(10_000)]);
    expect(events.map(({ type }) => type)).toEqual(['attempt', 'refresh', 'refresh', 'replay', 'attempt', 'success']);
  });

  it('uses the new token even when the store learns of it later', async () => {
    const { client, clock, requests, store, seen } = setUpAuth({
      refresh: () => {
        queueMicrotask(() => queueMicrotask(() => (store.token = 'old')));
        return Promise.resolve('new');
      },
    });
    await Promise.all([client.request('/notes'), clock.runAll(10_000)]);
    store.token = 'old';
    await Promise.all([client.request('/notes'), clock.runAll(10_000)]);
    expect(requests.map(bearer)).toEqual(['old', 'new', 'new']);
    expect(seen.refreshes).toBe(1);
  });

  it('keeps the quota of the token it renews', async () => {
    const { client, clock } = setUpAuth();
    await Promise.all([client.request('/notes'), clock.runAll(10_000)]);
    expect(client.scopes.getSnapshot()).toHaveLength(1);
  });

  it('is told by kind and rule together: a missing scope renews nothing', async () => {
    const { client, clock, requests } = setUp(() => fail('SCOPE_MISSING'), {
      auth: { getToken: () => 'token', refresh: () => Promise.reject(new Error('not asked')) },
    });
    const call = watch(client.request('/notes'));
    await clock.runAll(10_000);
    expect(call.error).toMatchObject({ code: 'SCOPE_MISSING' });
    expect(requests).toHaveLength(1);
  });
});

describe('a failed refresh', () => {
  it('that says invalid_grant ends the session for all waiting calls, once', async () => {
    const { client, clock, seen, events } = setUpAuth({ refresh: invalidGrant });
    const calls = [1, 2, 3].map((id) => watch(client.request(`/notes/${id}`)));
    await clock.runAll(10_000);
    for (const call of calls) expect(call.error).toMatchObject({ code: 'TOKEN_ENDED', kind: 'authentication' });
    const late = watch(client.request('/late'));
    await clock.runAll(10_000);
    expect(late.state()).toBe('failed');
    expect(seen.refreshes).toBe(1);
    expect(events.filter(({ type }) => type === 'refresh')).toMatchObject([
      { outcome: 'started' },
      { outcome: 'dead' },
    ]);
  });

  it('for another reason is passing trouble, not a sign-out, and is tried again by back-off', async () => {
    let tries = 0;
    const { client, clock, seen } = setUpAuth({
      random: () => 0.5,
      refresh: () => ((tries += 1) === 1 ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve('new')),
    });
    const calls = [1, 2, 3].map((id) => watch(client.request(`/notes/${id}`)));
    const failures: unknown[] = [];
    client.subscribe((event) => event.type === 'failure' && failures.push(event.error.kind));
    await clock.advance(100);
    expect(failures).toEqual(['network', 'network', 'network']);
    expect(seen.refreshes).toBe(1);
    await clock.runAll(60_000);
    expect(calls.map(({ state }) => state())).toEqual(['done', 'done', 'done']);
  });

  it('keeps the outcome of a write known: it was refused', async () => {
    const { client, clock } = setUpAuth({ refresh: () => Promise.reject(new Error('store locked')) });
    const call = watch(client.request('/notes', { method: 'POST', body: {} }));
    await clock.runAll(60_000);
    expect(call.error).toMatchObject({ kind: 'unavailable', code: 'unknown', outcome: 'not-applied' });
  });

  it('is what a refresh that hangs becomes', async () => {
    const { client, clock, seen } = setUpAuth({ refresh: () => new Promise(() => {}) });
    const call = watch(client.request('/notes', { deadlineMs: 31_000 }));
    await clock.runAll(32_000);
    expect(call.state()).toBe('failed');
    expect(seen.signals[0]!.aborted).toBe(true);
  });
});

describe('a shared refresh', () => {
  it('goes on when one of its callers leaves', async () => {
    let finish!: (token: string) => void;
    const { client, clock, seen } = setUpAuth({ refresh: () => new Promise((resolve) => (finish = resolve)) });
    const abort = new AbortController();
    const leaving = watch(client.request('/one', { signal: abort.signal }));
    const staying = watch(client.request('/two'));
    await clock.advance(100);
    abort.abort();
    await clock.advance(0);
    expect(leaving.error).toMatchObject({ code: 'cancelled' });
    expect(seen.signals[0]!.aborted).toBe(false);
    finish('new');
    await clock.advance(200);
    expect(staying.state()).toBe('done');
  });

  it('ends with the client', async () => {
    const { client, clock, seen } = setUpAuth({ refresh: () => new Promise(() => {}) });
    const call = watch(client.request('/one'));
    await clock.advance(100);
    client.dispose();
    await clock.advance(0);
    expect(call.error).toMatchObject({ code: 'cancelled' });
    expect(seen.signals[0]!.aborted).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it('is overtaken by a sign-in: the waiting calls go on with the new credential', async () => {
    const { client, clock, store, seen } = setUpAuth({ refresh: () => new Promise(() => {}), valid: ['fresh'] });
    client.signedIn({ account: 'ann' });
    const call = watch(client.request('/one'));
    await clock.advance(100);
    store.token = 'fresh';
    client.signedIn({ account: 'ann' });
    await clock.advance(200);
    expect(call.state()).toBe('done');
    expect(seen.signals[0]!.aborted).toBe(true);
  });
});

describe('signedIn', () => {
  it('lets a dead session be renewed again', async () => {
    let isDead = true;
    const { client, clock, seen } = setUpAuth({ refresh: () => (isDead ? invalidGrant() : Promise.resolve('new')) });
    await Promise.all([
      expect(client.request('/one')).rejects.toMatchObject({ kind: 'authentication' }),
      clock.runAll(10_000),
    ]);
    isDead = false;
    client.signedIn();
    await Promise.all([expect(client.request('/one')).resolves.toEqual({ ok: true }), clock.runAll(10_000)]);
    expect(seen.refreshes).toBe(2);
  });
});

describe('the token', () => {
  it('is read for every attempt and put in the header the app builds', async () => {
    let count = 0;
    const { client, clock, requests } = setUp(() => fail('BROKEN'), {
      auth: { getToken: () => `t${(count += 1)}`, header: (token) => `Zoho-oauthtoken ${token}` },
    });
    void client.request('/notes').catch(() => {});
    await clock.runAll(100_000);
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(
      [1, 2, 3, 4].map((index) => `Zoho-oauthtoken t${index}`),
    );
  });

  it('is read again after a wait, and a call of another person moves to their own quota', async () => {
    const store = { token: 'ann' };
    const { client, clock, requests } = setUp(() => ok(), {
      limits: [{ limit: 1, windowMs: 60_000 }],
      auth: { getToken: () => store.token },
    });
    await Promise.all([client.request('/one'), clock.advance(0)]);
    const second = watch(client.request('/two'));
    await clock.advance(0);
    store.token = 'bob';
    await clock.advance(60_000);
    expect(second.state()).toBe('done');
    expect(requests.map(bearer)).toEqual(['ann', 'bob']);
    expect(client.scopes.getSnapshot().map(({ remaining }) => remaining)).toEqual([1, 0]);
  });

  it('that cannot be read is passing trouble', async () => {
    const { client, clock, requests } = setUp(() => ok(), {
      auth: { getToken: () => Promise.reject(new Error('locked')) },
    });
    const call = watch(client.request('/one', { deadlineMs: 100_000 }));
    await clock.runAll(100_000);
    expect(call.error).toMatchObject({ kind: 'unavailable', outcome: 'not-applied' });
    expect(requests).toHaveLength(0);
  });
});
