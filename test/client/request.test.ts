import { fc, times } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { defineEndpoint } from '../../src/client/index.js';
import { definePolicies } from '../../src/policy/index.js';
import type { ScriptedAnswer } from '../support/scriptedFetch.js';

import { isAnyApiError } from '../../src/errors/index.js';
import { acme, fail, ok, refuse, setUp, watch } from './acme.js';

describe('request', () => {
  it('resolves to the parsed body', async () => {
    const { client, requests } = setUp(() => ok({ id: 7 }));
    await expect(client.request('/notes/7', { query: { tag: ['a', 'b'], page: 2 } })).resolves.toEqual({ id: 7 });
    expect(requests[0]!.url.href).toBe('https://api.acme.test/v1/notes/7?tag=a&tag=b&page=2');
  });

  it('retries a transient failure with growing waits, four attempts in all', async () => {
    const { client, clock, requests } = setUp(() => fail('BROKEN'), { random: () => 0.999999 });
    const call = watch(client.request('/notes'));
    await clock.runAll();
    expect(call.state()).toBe('failed');
    expect(requests.map(({ at }) => Math.round(at))).toEqual([0, 1000, 3000, 7000]);
    expect(call.error).toMatchObject({ code: 'BROKEN', attempt: 4 });
  });

  it('holds a refused call at the door and sends it again without spending an attempt', async () => {
    const { client, clock, requests, events } = setUp(({ count }) => (count === 1 ? refuse(5) : ok()));
    const call = watch(client.request('/notes'));
    await clock.advance(4999);
    expect(requests).toHaveLength(1);
    await clock.runAll();
    expect(call.value).toEqual({ ok: true });
    expect(requests[1]!.at).toBeGreaterThanOrEqual(5000);
    expect(events.filter(({ type }) => type === 'attempt')).toMatchObject([{ attempt: 1 }, { attempt: 1 }]);
    expect(events.map(({ type }) => type)).toEqual([
      'attempt',
      'scope-closed',
      'queued',
      'resend',
      'attempt',
      'scope-opened',
      'success',
    ]);
  });

  it('rejects at once with the time when the wait is longer than it may hold', async () => {
    const { client, clock, requests } = setUp(() => refuse(600));
    const call = watch(client.request('/notes'));
    const other = watch(client.request('/others'));
    await clock.advance(0);
    expect(call.error).toMatchObject({
      code: 'TOO_FAST',
      status: 429,
      retryAfter: { ms: 600_000, source: 'retry-after' },
    });
    expect(requests).toHaveLength(2);
    const later = watch(client.request('/later'));
    await clock.advance(0);
    expect(requests).toHaveLength(2);
    expect(isAnyApiError(later.error)).toBe(true);
    expect(later.error).toMatchObject({
      code: 'TOO_FAST',
      endpoint: '/later',
      status: undefined,
      outcome: 'not-applied',
    });
    expect(other.state()).toBe('failed');
    expect(clock.timers).toBe(0);
  });

  it('waits without bound when the caller says so', async () => {
    const { client, clock, requests } = setUp(({ count }) => (count <= 8 ? refuse(600) : ok()));
    const call = watch(client.request('/notes', { deadlineMs: Infinity }));
    await clock.runAll();
    expect(call.state()).toBe('done');
    expect(requests).toHaveLength(9);
  });

  it('holds up to its deadline, and rejects at once when the door opens later', async () => {
    const { client, clock, requests } = setUp(() => refuse(20));
    const call = watch(client.request('/notes', { deadlineMs: 50_000 }));
    await clock.advance(40_000);
    expect(requests).toHaveLength(3);
    expect(call.error).toMatchObject({ code: 'TOO_FAST', retryAfter: { at: clock.now() + 20_000 } });
  });

  it('spends no more than ten seconds and five re-sends at doors without a deadline, over all its attempts', async () => {
    const { client, clock, requests } = setUp(() => refuse(1));
    const call = watch(client.request('/notes'));
    const tookMs = await clock.runAll(1_000_000);
    expect(call.error).toMatchObject({ code: 'TOO_FAST' });
    expect(requests.length).toBeLessThanOrEqual(6);
    expect(tookMs).toBeLessThanOrEqual(10_000);
  });

  it('obeys a policy that forbids repeating, and an endpoint that forbids re-sending', async () => {
    const byPolicy = setUp(() => refuse(1), { policies: definePolicies(acme, { TOO_FAST: 'never' }) });
    const first = watch(byPolicy.client.request('/notes'));
    await byPolicy.clock.runAll(60_000);
    expect(first.state()).toBe('failed');
    expect(byPolicy.requests).toHaveLength(1);

    for (const [resend, idempotencyKey, sent] of [
      ['never', 'k', 1],
      ['key', undefined, 1],
      ['key', 'k', 2],
    ] as const) {
      const { client, clock, requests } = setUp(({ count }) => (count === 1 ? refuse(1) : ok()));
      const post = defineEndpoint(acme, { id: 'notes.create', method: 'POST', path: '/notes', resend });
      void client.request(post, { ...(idempotencyKey && { idempotencyKey }) }).catch(() => {});
      await clock.runAll(60_000);
      expect(requests).toHaveLength(sent);
    }
  });

  it('stops everybody with one refusal and loses nobody', async () => {
    const { client, clock, requests } = setUp(({ count }) => (count <= 3 ? refuse(5) : ok({}, 50)), {
      limits: [{ limit: 20, windowMs: 60_000 }],
    });
    const calls = Array.from({ length: 12 }, (_, index) => watch(client.request(`/n/${index}`)));
    await clock.runAll(60_000);
    expect(calls.every(({ state }) => state() === 'done')).toBe(true);
    expect(requests.slice(12).every(({ at }) => at >= 5000)).toBe(true);
    expect(requests).toHaveLength(15);
  });

  it('is not stopped for all by a conflict that concerns one item', async () => {
    const { client, clock, requests } = setUp(({ url }) =>
      url.pathname.endsWith('busy') ? { ...(fail('IN_PROGRESS') as object), headers: { 'retry-after': '5' } } : ok(),
    );
    void client.request('/busy').catch(() => {});
    const other = watch(client.request('/free'));
    await clock.advance(0);
    const third = watch(client.request('/free'));
    await clock.advance(0);
    expect([other.state(), third.state()]).toEqual(['done', 'done']);
    expect(requests).toHaveLength(3);
  });

  it('does not repeat a write whose answer was lost, unless it carries a key', async () => {
    const lost = setUp(() => 'lost');
    const call = watch(lost.client.request('/notes', { method: 'POST', body: {} }));
    await lost.clock.runAll(60_000);
    expect(lost.requests).toHaveLength(1);
    expect(call.error).toMatchObject({ code: 'network', outcome: 'unknown' });
    const keyed = setUp(({ count }) => (count < 3 ? 'lost' : ok()));
    const repeated = watch(
      keyed.client.request('/notes', { method: 'POST', body: { a: 1 }, idempotencyKey: 'intent-1' }),
    );
    await keyed.clock.runAll(60_000);
    expect(repeated.state()).toBe('done');
    expect(keyed.requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'intent-1',
      'intent-1',
      'intent-1',
    ]);
  });

  it('spends a budget that all calls of the client share', async () => {
    const { client, clock, requests } = setUp(() => fail('BROKEN'), { breaker: false });
    for (let call = 0; call < 100; call += 1) void client.request('/notes').catch(() => {});
    await clock.runAll(600_000);
    expect(requests).toHaveLength(110);
  });

  it('settles every call by its deadline, whatever the server does', async () => {
    const answer = fc.constantFrom('hangs', 'lost', 'refuse', 'broken', 'slow', 'ended', 'ok');
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 60_000 }),
        async (script, deadlineMs) => {
          const answers: Record<(typeof script)[number], ScriptedAnswer> = {
            hangs: 'hangs',
            lost: 'lost',
            refuse: refuse(7),
            broken: fail('BROKEN'),
            slow: ok({}, 20_000),
            ended: fail('TOKEN_ENDED'),
            ok: ok(),
          };
          const { client, clock } = setUp(({ count }) => answers[script[(count - 1) % script.length]!], {
            limits: [{ limit: 2, windowMs: 10_000 }],
            timeoutMs: 15_000,
            auth: {
              getToken: () => 'token',
              refresh: () => new Promise((resolve) => void clock.setTimeout(() => resolve('new'), 3000)),
            },
          });
          const calls = [1, 2, 3, 4].map((id) => watch(client.request(`/n/${id}`, { deadlineMs })));
          await clock.advance(deadlineMs);
          expect(calls.map(({ state }) => state())).not.toContain('pending');
          client.dispose();
          await clock.advance(0);
          expect(clock.timers).toBeLessThanOrEqual(1); // the app's own refresh
        },
      ),
      { numRuns: times(40) },
    );
  });
});
