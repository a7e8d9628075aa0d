import { describe, expect, it } from 'vitest';

import type { AuthOptions, Credential } from '../../../src/client/index.js';
import { fail, ok, setUp, watch } from '../acme.js';
import type { ScriptedRequest } from '../../support/scriptedFetch.js';

const bearer = ({ headers }: ScriptedRequest) => headers.get('authorization')?.replace('Bearer ', '');
const invalidGrant = () => Promise.reject(Object.assign(new Error('over'), { code: 'invalid_grant' }));

/** An app with a credential in a variable, and a server that takes whatever is not in `refused`. */
function open({
  hold,
  refresh,
  credential = { token: 'a1', account: 'ann' },
}: {
  hold?: boolean | number;
  refresh?: (context: { readonly signal: AbortSignal }) => Promise<string | Credential>;
  credential?: Credential;
} = {}) {
  const app = { credential: credential as Credential | undefined, refreshes: 0 };
  const refused = new Set<string>();
  const auth: AuthOptions = {
    getToken: () => app.credential,
    ...(refresh && {
      refresh: async (context) => {
        app.refreshes += 1;
        const next = await refresh(context);
        app.credential = typeof next === 'string' ? { token: next } : next;
        return next;
      },
    }),
    ...(hold !== undefined && { holdUntilSignIn: hold }),
  };
  const all = setUp(
    (request) => {
      const token = bearer(request);
      return token === undefined || refused.has(token) ? fail('TOKEN_ENDED') : ok();
    },
    { auth, limits: [{ limit: 1000, windowMs: 1000 }] },
  );
  const told = (type: string) => all.events.filter((event) => event.type === type);
  return { ...all, app, refused, told, state: () => all.client.session.getSnapshot() };
}

describe('a credential that tells its end', () => {
  const hourMs = 3_600_000;
  const living = (token: string, expiresAt: number) => ({ token, expiresAt, account: 'ann' });

  it('is renewed in the background two minutes before, while calls go on with it', async () => {
    let land!: (credential: Credential) => void;
    const { client, clock, app, requests, state } = open({ refresh: () => new Promise((resolve) => (land = resolve)) });
    app.credential = living('a1', clock.now() + hourMs);
    await Promise.all([client.request('/one'), clock.advance(0)]);
    await clock.advance(hourMs - 121_000);
    await Promise.all([client.request('/two'), clock.advance(0)]);
    expect(app.refreshes).toBe(0);
    await clock.advance(2000);
    await Promise.all([client.request('/three'), client.request('/four'), clock.advance(0)]);
    expect(app.refreshes).toBe(1);
    expect(state().state).toBe('refreshing');
    land(living('a2', clock.now() + hourMs));
    await clock.advance(0);
    await Promise.all([client.request('/five'), clock.advance(0)]);
    expect(requests.map(bearer)).toEqual(['a1', 'a1', 'a1', 'a1', 'a2']);
    expect(state().state).toBe('live');
  });

  it('is waited for by all in the last ten seconds', async () => {
    let land!: (credential: Credential) => void;
    const { client, clock, app, requests } = open({ refresh: () => new Promise((resolve) => (land = resolve)) });
    app.credential = living('a1', clock.now() + hourMs);
    await Promise.all([client.request('/one'), clock.advance(hourMs - 9000)]);
    const calls = [2, 3, 4].map((id) => watch(client.request(`/${id}`)));
    await clock.advance(1000);
    expect(requests).toHaveLength(1);
    land(living('a2', clock.now() + hourMs));
    await clock.advance(0);
    expect(calls.map(({ state }) => state())).toEqual(['done', 'done', 'done']);
    expect(app.refreshes).toBe(1);
    expect(requests.map(bearer)).toEqual(['a1', 'a2', 'a2', 'a2']);
  });

  it('is used on after a background refresh failed, which is repeated every ten seconds', async () => {
    const { client, clock, app, requests } = open({ refresh: () => Promise.reject(new TypeError('fetch failed')) });
    app.credential = living('a1', clock.now() + hourMs);
    await Promise.all([client.request('/one'), clock.advance(hourMs - 100_000)]);
    for (let second = 0; second < 60; second += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      await Promise.all([client.request(`/${second}`), clock.advance(1000)]);
    }
    expect(app.refreshes).toBe(6);
    expect(new Set(requests.map(bearer))).toEqual(new Set(['a1']));
  });

  it('is not sent once it is over, although it cannot be renewed for now', async () => {
    const { client, clock, app, requests, state } = open({
      refresh: () => Promise.reject(new TypeError('fetch failed')),
    });
    app.credential = living('a1', clock.now() + hourMs);
    await Promise.all([client.request('/one'), clock.advance(hourMs)]);
    const call = watch(client.request('/two', { deadlineMs: 5000 }));
    await clock.runAll(10_000);
    expect(call.error).toMatchObject({ kind: 'network' });
    expect(requests).toHaveLength(1);
    expect(state().state).not.toBe('ended');
  });

  it('is used to its end when the refresh token is dead, and only then is somebody asked to sign in', async () => {
    const { client, clock, app, requests, told, state } = open({ refresh: invalidGrant });
    app.credential = living('a1', clock.now() + hourMs);
    await Promise.all([client.request('/one'), clock.advance(hourMs - 60_000)]);
    await Promise.all([client.request('/two'), clock.advance(1000)]);
    await Promise.all([client.request('/three'), clock.advance(1000)]);
    expect(app.refreshes).toBe(1);
    expect(state().state).toBe('live');
    await clock.advance(60_000);
    const calls = [4, 5].map((id) => watch(client.request(`/${id}`)));
    await clock.advance(0);
    for (const { error } of calls) expect(error).toMatchObject({ kind: 'authentication', recovery: ['sign-in'] });
    expect(told('reauth-needed')).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  it('that is over when it is issued is taken for good: a clock is wrong', async () => {
    const { client, clock, app, requests, refused } = open({
      refresh: () => Promise.resolve(living('a2', clock.now() - hourMs)),
    });
    refused.add('a1');
    await Promise.all([client.request('/one'), clock.advance(0)]);
    await Promise.all([client.request('/two'), clock.advance(0)]);
    expect(requests.map(bearer)).toEqual(['a1', 'a2', 'a2']);
    expect(app.refreshes).toBe(1);
  });

  it('of a short life is renewed in its last quarter, not all the time', async () => {
    const { client, clock, app } = open({
      refresh: () => Promise.resolve(living(`a${app.refreshes}`, clock.now() + 8000)),
    });
    app.credential = living('a', clock.now() + 8000);
    for (let second = 0; second < 24; second += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      await Promise.all([client.request(`/${second}`), clock.advance(1000)]);
    }
    expect(app.refreshes).toBeGreaterThan(2);
    expect(app.refreshes).toBeLessThan(6);
  });
});

describe('a session that ended', () => {
  it('asks once for ten calls, says when and by what, and sends the dead credential no more', async () => {
    const { client, clock, refused, requests, told, state } = open({ refresh: invalidGrant });
    refused.add('a1');
    const at = clock.now();
    const calls = Array.from({ length: 10 }, (_, id) => watch(client.request(`/${id}`)));
    await clock.advance(0);
    for (const { error } of calls) expect(error).toMatchObject({ code: 'TOKEN_ENDED', status: 401 });
    const late = watch(client.request('/late'));
    await clock.advance(0);
    expect(late.error).toMatchObject({ code: 'TOKEN_ENDED', kind: 'authentication', endpoint: '/late' });
    expect(late.error).toHaveProperty('status', undefined);
    expect(told('reauth-needed')).toMatchObject([{ code: 'TOKEN_ENDED' }]);
    expect(state()).toEqual({ state: 'ended', endedAt: at, endedBy: 'TOKEN_ENDED', held: 0, heldWrites: 0 });
    expect(requests).toHaveLength(10);
  });

  it('of an app that cannot refresh is no end after all when the same credential works later', async () => {
    const { client, clock, refused, state } = open();
    refused.add('a1');
    const call = watch(client.request('/odd'));
    await clock.advance(1);
    expect([call.state(), state().state]).toEqual(['failed', 'ended']);
    refused.clear();
    await Promise.all([client.request('/fine'), clock.advance(1)]);
    expect(state().state).toBe('live');
  });

  it('is not what one odd endpoint makes of a credential that works elsewhere', async () => {
    const { client, clock } = setUp((request) => (request.url.pathname.endsWith('/odd') ? fail('TOKEN_ENDED') : ok()), {
      auth: { getToken: () => 'a1', refresh: () => Promise.resolve('a2') },
    });
    const odd = watch(client.request('/odd'));
    await clock.advance(1);
    await Promise.all([client.request('/fine'), clock.advance(1)]);
    expect(odd.state()).toBe('failed');
    const again = watch(client.request('/odd'));
    await clock.advance(0);
    expect(again.state()).toBe('failed');
    expect(client.session.getSnapshot().state).toBe('live');
  });

  it('begins again when the app has another credential, without a word', async () => {
    const { client, clock, app, refused, state } = open({ refresh: invalidGrant });
    refused.add('a1');
    const call = watch(client.request('/one'));
    await clock.advance(0);
    expect([call.state(), state().state]).toEqual(['failed', 'ended']);
    app.credential = { token: 'a2', account: 'ann' };
    await Promise.all([client.request('/two'), clock.advance(0)]);
    expect(state().state).toBe('live');
  });

  it('leaves a call alone that goes without a credential, such as the sign-in itself', async () => {
    const { client, clock, refused, requests } = open({ hold: true, refresh: invalidGrant });
    refused.add('a1');
    void client.request('/one').catch(() => {});
    await clock.advance(0);
    const signIn = watch(client.request('/sign-in', { method: 'POST', body: {}, isAnonymous: true }));
    await clock.advance(0);
    expect(signIn.state()).toBe('failed'); // asked, and answered
    expect(requests.map(bearer)).toEqual(['a1', undefined]);
    client.dispose();
  });
});

describe('calls that are held', () => {
  const end = async (options: { hold?: boolean | number; credential?: Credential } = {}) => {
    const all = open({ hold: true, refresh: invalidGrant, ...options });
    all.refused.add('a1');
    const calls = [1, 2, 3].map((id) =>
      watch(all.client.request(`/${id}`, id === 2 ? { method: 'POST', body: {} } : {})),
    );
    await all.clock.advance(0);
    return { ...all, calls, states: () => calls.map(({ state }) => state()) };
  };

  it('stay pending, are counted, and go on in their order after the same account signed in', async () => {
    const { client, clock, app, requests, states, state, told } = await end();
    const late = watch(client.request('/4'));
    await clock.advance(100_000);
    expect(states()).toEqual(['pending', 'pending', 'pending']);
    expect(state()).toMatchObject({ state: 'ended', held: 4, heldWrites: 1 });
    app.credential = { token: 'a2', account: 'ann' };
    client.signedIn();
    await clock.advance(0);
    expect([...states(), late.state()]).toEqual(['done', 'done', 'done', 'done']);
    expect(requests.slice(3).map(({ url }) => url.pathname.slice(-2))).toEqual(['/1', '/2', '/3', '/4']);
    expect(told('signed-in')).toMatchObject([{ resumed: 4, rejected: 0 }]);
    expect(told('reauth-needed')).toHaveLength(1);
    expect(state()).toEqual({ state: 'live', held: 0, heldWrites: 0 });
  });

  it('are never sent under another account', async () => {
    const { client, clock, app, requests, calls, told } = await end();
    app.credential = { token: 'b1', account: 'bob' };
    client.signedIn();
    await clock.advance(0);
    for (const { error } of calls) expect(error).toMatchObject({ code: 'cancelled', outcome: 'not-applied' });
    expect((calls[0]!.error as Error).cause).toMatchObject({ name: 'SessionChanged' });
    expect(requests).toHaveLength(3);
    expect(told('signed-in')).toMatchObject([{ resumed: 0, rejected: 3 }]);
  });

  it('are rejected when nobody knows whose account it is', async () => {
    const { client, clock, app, requests, calls } = await end({ credential: { token: 'a1' } });
    app.credential = { token: 'a2' };
    client.signedIn();
    await clock.advance(0);
    for (const { error } of calls) {
      expect(error).toMatchObject({ code: 'TOKEN_ENDED', kind: 'authentication', cause: { name: 'SessionChanged' } });
    }
    expect(requests).toHaveLength(3);
  });

  it('go by what signedIn says of the account', async () => {
    const { client, clock, app, refused, requests } = open({ hold: true, refresh: invalidGrant });
    app.credential = { token: 'a1' };
    client.signedIn({ account: 'ann' });
    refused.add('a1');
    const call = watch(client.request('/one'));
    await clock.advance(0);
    app.credential = { token: 'a2' };
    client.signedIn({ account: 'ann' });
    await clock.advance(0);
    expect(call.state()).toBe('done');
    expect(requests.map(bearer)).toEqual(['a1', 'a2']);
  });

  it('end by their signal, their deadline, the time given and the client', async () => {
    const { client, clock, refused, state } = open({ hold: 8000, refresh: invalidGrant });
    refused.add('a1');
    const abort = new AbortController();
    const left = watch(client.request('/left', { signal: abort.signal }));
    const late = watch(client.request('/late', { deadlineMs: 3000 }));
    const long = watch(client.request('/long'));
    await clock.advance(0);
    abort.abort();
    await clock.advance(0);
    expect(left.error).toMatchObject({ code: 'cancelled' });
    await clock.advance(3000);
    expect(late.error).toMatchObject({ code: 'timeout' });
    expect(long.state()).toBe('pending');
    await clock.advance(5000);
    expect(long.error).toMatchObject({ code: 'TOKEN_ENDED' });
    const last = watch(client.request('/last'));
    await clock.advance(0);
    expect(state().held).toBe(1);
    client.dispose();
    await clock.advance(0);
    expect(last.error).toMatchObject({ code: 'cancelled' });
    expect([state().held, clock.timers]).toEqual([0, 0]);
  });

  it('are not those that nobody waits for', async () => {
    const { client, clock, refused } = open({ hold: true, refresh: invalidGrant });
    refused.add('a1');
    const call = watch(client.request('/poll', { priority: 'background' }));
    await clock.advance(0);
    expect(call.error).toMatchObject({ kind: 'authentication' });
  });

  it('are let go when somebody signs out instead', async () => {
    const { client, clock, app, requests, calls, state } = await end();
    app.credential = undefined;
    client.signedOut();
    await clock.advance(0);
    for (const { error } of calls) expect(error).toMatchObject({ kind: 'authentication' });
    expect(requests).toHaveLength(3);
    expect(state()).toEqual({ state: 'unknown', held: 0, heldWrites: 0 });
  });

  it('do not go on in the next attempt of the same intent either', async () => {
    const { client, clock, app, requests } = open();
    const intent = new AbortController();
    const endpoint = { catalog: client.catalog, id: 'notes.add', method: 'POST', path: '/notes' } as const;
    await Promise.all([client.attempt(endpoint, undefined, { signal: intent.signal }), clock.advance(0)]);
    app.credential = { token: 'b1', account: 'bob' };
    client.signedIn();
    const second = watch(client.attempt(endpoint, undefined, { signal: intent.signal, attempt: 2 }));
    await clock.advance(0);
    expect(second.error).toMatchObject({ code: 'cancelled' });
    expect(requests.map(bearer)).toEqual(['a1']);
  });
});
