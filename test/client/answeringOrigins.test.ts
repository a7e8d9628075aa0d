import { describe, expect, it, vi } from 'vitest';

import { defineEndpoint } from '../../src/client/index.js';
import { createFakeClock } from '../support/fakeClock.js';
import { acme, ok, refuse, setUp } from './acme.js';

const get = defineEndpoint(acme, { id: 'notes.list', method: 'GET', path: '/notes' });

describe('a call that reaches nobody', () => {
  it("is the person's connection when nobody answers, and this service when others do", async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    // All pages of a test file share what is known of the connection, so time starts where nothing was answered yet.
    const clock = createFakeClock(Date.UTC(2031, 0, 1));
    const down = setUp(() => 'lost', { clock, baseUrl: 'https://down.test' });
    await expect(down.client.attempt(get, undefined)).rejects.toMatchObject({ code: 'offline', messageKey: 'offline' });
    const other = setUp(() => ok(), { clock, baseUrl: 'https://up.test' });
    await other.client.request('/x');
    await expect(down.client.attempt(get, undefined)).rejects.toMatchObject({
      code: 'network',
      kind: 'network',
      messageKey: 'unavailable',
      cause: expect.any(TypeError) as unknown,
    });
    await clock.advance(10_000);
    await expect(down.client.attempt(get, undefined)).rejects.toMatchObject({ code: 'offline' });
  });
});

describe('headers that CORS hides', () => {
  const cors = (response: Response) => Object.defineProperty(response, 'type', { value: 'cors' });
  const refused = (headers: Record<string, string>) =>
    cors(
      new Response('{"code":"TOO_FAST"}', { status: 429, headers: { 'content-type': 'application/json', ...headers } }),
    );

  it('leave the documented wait, and one warning a client says what to expose', async () => {
    const limits = [{ limit: 20, windowMs: 60_000, lockMs: 600_000 }];
    const { client, clock, warnings } = setUp(() => ok(), { limits, fetch: () => Promise.resolve(refused({})) });
    await expect(client.attempt(get, undefined)).rejects.toMatchObject({
      retryAfter: { ms: 600_000, source: 'catalog' },
    });
    await clock.advance(600_000);
    await expect(client.attempt(get, undefined)).rejects.toMatchObject({ code: 'TOO_FAST' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('Access-Control-Expose-Headers: Retry-After');
  });

  it('are not missed when they can be read, or where nobody hides them', async () => {
    const readable = setUp(() => ok(), { fetch: () => Promise.resolve(refused({ 'retry-after': '60' })) });
    await expect(readable.client.attempt(get, undefined)).rejects.toMatchObject({ retryAfter: { ms: 60_000 } });
    const node = setUp(() => refuse());
    await expect(node.client.attempt(get, undefined, { maxHoldMs: 0 })).rejects.toMatchObject({ code: 'TOO_FAST' });
    expect([...readable.warnings, ...node.warnings]).toEqual([]);
  });

  it('warn on the console in development', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { client } = setUp(() => ok(), { warn: undefined as never, fetch: () => Promise.resolve(refused({})) });
    await expect(client.attempt(get, undefined, { maxHoldMs: 0 })).rejects.toMatchObject({ code: 'TOO_FAST' });
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
