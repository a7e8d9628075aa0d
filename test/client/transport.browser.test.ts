import { describe, expect, inject, it } from 'vitest';

import { authPi, createUser } from '../../src/apis/authpi/index.js';
import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { listChats, muteChat, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { openPage } from './openPage.js';

const url = (name: string) => `${inject('sandboxUrl')}/@transport-${name}`;
const newUser = { account_id: 'acc_sandbox', issuer_id: 'i_main', email: 'new@example.com' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an abort ends the call at once', () => {
  const open = async (phase: string, options: Parameters<typeof openPage<'cliquify', typeof cliquify>>[2] = {}) => {
    const page = await openPage(cliquify, url(`abort-${phase}`), options);
    const leaving = new AbortController();
    const abort = async (call: Promise<unknown>, afterMs: number): Promise<void> => {
      const caught = call.catch((error: unknown) => error);
      await pause(afterMs);
      const before = performance.now();
      leaving.abort(new Error('left the page'));
      expect(await caught).toMatchObject({ code: 'cancelled', cause: new Error('left the page') });
      expect(performance.now() - before).toBeLessThan(200);
      expect(page.client.scopes.getSnapshot()).toMatchObject([{ queued: 0, inFlight: 0 }]);
      page.client.dispose();
    };
    return { ...page, signal: leaving.signal, abort };
  };

  it('in the queue for a slot: nothing was sent', async () => {
    const { client, signal, abort, counted } = await open('queued', { limits: [{ limit: 1, windowMs: 60_000 }] });
    await client.request(listTemplates);
    await abort(client.request(listTemplates, { signal }), 50);
    expect(await counted()).toMatchObject({ requests: 1 });
  });

  it('on the way: the server sees the connection close', async () => {
    const { client, control, signal, abort, counted } = await open('sent');
    await control.setFault({ kind: 'latency', ms: 60_000 });
    await abort(client.request(listTemplates, { signal }), 150);
    await expect.poll(async () => (await counted()).statuses).toEqual({ aborted: 1 });
  });

  it('while the body is read', async () => {
    const { client, control, signal, abort } = await open('body', {
      // The body is held back here, after real headers came over the wire.
      fetch: async (...args) => {
        const { status, headers } = await fetch(...args);
        return new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }), {
          status,
          headers,
        });
      },
    });
    await abort(client.request(listTemplates, { signal }), 150);
    expect((await control.counters()).cliquify.statuses).toEqual({ 200: 1 });
  });

  it('at a closed door: the refused call is not sent again', async () => {
    const { client, control, signal, abort, counted } = await open('door');
    await control.failNext({ vendor: 'cliquify', code: 'too_many_requests', retryAfterMs: 8000 });
    const call = client.request(listTemplates, { signal });
    await expect.poll(() => client.scopes.getSnapshot()[0]).toMatchObject({ door: 'closed', queued: 1 });
    await abort(call, 50);
    expect(await counted()).toMatchObject({ requests: 1 });
  });

  it('between attempts: no second one follows', async () => {
    const { client, control, signal, abort, counted } = await open('back-off', { random: () => 0.999 });
    await control.failNext({ vendor: 'cliquify', code: 'internal_error' });
    await abort(client.request(listTemplates, { signal }), 400);
    await pause(1000);
    expect(await counted()).toMatchObject({ requests: 1 });
  });
});

describe('the timeout', () => {
  it('ends an attempt that is not answered', async () => {
    const { client, control, counted } = await openPage(cliquify, url('hang'));
    await control.setFault({ kind: 'hang' });
    const before = performance.now();
    await expect(client.attempt(listTemplates, undefined, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'timeout',
      outcome: 'not-applied',
    });
    expect(performance.now() - before).toBeLessThan(2000);
    expect(await counted()).toMatchObject({ requests: 1 });
    client.dispose();
  });

  it('counts from send: a call may queue for longer', async () => {
    const limits = [{ limit: 1, windowMs: 1200 }];
    const { client, events, counted } = await openPage(cliquify, url('queue'), { limits, timeoutMs: 800 });
    const before = performance.now();
    await Promise.all([client.request(listTemplates), client.request(listTemplates)]);
    expect(performance.now() - before).toBeGreaterThanOrEqual(1200);
    expect(events.filter(({ type }) => type === 'queued')).toHaveLength(1);
    expect(await counted()).toMatchObject({ requests: 2, statuses: { 200: 2 } });
    client.dispose();
  });

  it('leaves the outcome of a write unknown, and does not repeat it', async () => {
    const { client, control, counted, events } = await openPage(authPi, url('hung-write'), { timeoutMs: 300 });
    await control.setFault({ kind: 'hang', phase: 'after', match: { method: 'POST' } });
    await expect(client.request(createUser, { input: newUser })).rejects.toMatchObject({
      code: 'timeout',
      outcome: 'unknown',
    });
    expect(events.filter(({ type }) => type === 'attempt')).toHaveLength(1);
    expect(await counted()).toMatchObject({ requests: 1 });
    client.dispose();
  });
});

describe('a connection that breaks', () => {
  it.each(['reset', 'truncate'] as const)('by %s is a network failure that passes', async (kind) => {
    const { client, control, events } = await openPage(cliquify, url(kind), { random: () => 0 });
    await control.setFault({ kind });
    await expect(client.attempt(listTemplates, undefined)).rejects.toMatchObject({
      code: 'network',
      outcome: 'not-applied',
    });
    await control.clearFaults();
    await expect(client.request(listTemplates)).resolves.toBeTypeOf('object');
    expect(events.at(-1)).toMatchObject({ type: 'success', status: 200 });
    client.dispose();
  });

  it('under a write leaves its outcome unknown', async () => {
    const { client, control, events } = await openPage(authPi, url('reset-write'));
    await control.setFault({ kind: 'reset', phase: 'after', match: { method: 'POST' } });
    await expect(client.request(createUser, { input: newUser })).rejects.toMatchObject({
      code: 'network',
      outcome: 'unknown',
    });
    expect(events.filter(({ type }) => type === 'attempt')).toHaveLength(1);
    client.dispose();
  });
});

describe('what is no answer of the API', () => {
  it("a proxy's page is read by its status", async () => {
    const { client, control } = await openPage(cliquify, url('proxy'));
    await control.setFault({ kind: 'html', status: 502 });
    await expect(client.attempt(listTemplates, undefined)).rejects.toMatchObject({
      code: 'unknown',
      kind: 'unavailable',
      status: 502,
    });
    client.dispose();
  });

  it('a page in place of data is code parse, and is not asked for again', async () => {
    const { client, control, counted } = await openPage(cliquify, url('portal'));
    await control.setFault({ kind: 'html', status: 200 });
    await expect(client.request(listTemplates)).rejects.toMatchObject({ code: 'parse', kind: 'server', status: 200 });
    expect(await counted()).toMatchObject({ requests: 1 });
    client.dispose();
  });

  it('an answer without a body is undefined', async () => {
    const { client, counted } = await openPage(zohoCliq, url('empty'));
    const [chat] = (await client.request(listChats, { input: {} })).chats;
    await expect(client.request(muteChat, { input: { chat_id: chat!.chat_id } })).resolves.toBeUndefined();
    expect((await counted()).statuses).toEqual({ 200: 1, 204: 1 });
    client.dispose();
  });
});
