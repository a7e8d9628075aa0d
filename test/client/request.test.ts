import { describe, expect, it } from 'vitest';

import { isAnyApiError } from '../../src/errors/index.js';
import { fail, ok, refuse, setUp, watch } from './acme.js';

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
});
