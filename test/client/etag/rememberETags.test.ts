import { describe, expect, it } from 'vitest';

import { rememberETags } from '../../../src/client/index.js';
import { ok, setUp, watch } from '../acme.js';
import type { ScriptedAnswer, ScriptedRequest } from '../../support/scriptedFetch.js';

const tagged = (etag: string, afterMs = 0): ScriptedAnswer => ({ body: { ok: true }, headers: { etag }, afterMs });
const ifMatch = ({ headers }: ScriptedRequest) => headers.get('if-match');

function open(answer: (request: ScriptedRequest) => ScriptedAnswer, options: Parameters<typeof setUp>[1] = {}) {
  const etags = rememberETags({ atMost: 2 });
  const all = setUp(answer, { etags, limits: [{ limit: 1000, windowMs: 1000 }], ...options });
  const run = async (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE' | 'POST', path: string, more: object = {}) => {
    const call = watch(all.client.request(path, { method, ...more }));
    await all.clock.advance(0);
    return { value: call.value, sent: ifMatch(all.requests.at(-1)!) };
  };
  return { ...all, etags, run };
}

describe('entity tags', () => {
  it('of the latest read go with a write to the same address, and the answer brings the next', async () => {
    const tags = ['"1"', '"2"', '"3"'];
    const { run } = open(() => tagged(tags.shift() ?? '"9"'));
    await run('GET', '/n/1');
    expect(await run('PATCH', '/n/1', { body: {} })).toMatchObject({ sent: '"1"' });
    expect(await run('PUT', '/n/1', { body: {} })).toMatchObject({ sent: '"2"' });
    expect(await run('DELETE', '/n/1')).toMatchObject({ sent: '"3"' });
    expect(await run('PUT', '/n/1', { body: {} })).toMatchObject({ sent: null });
  });

  it('go neither to another address nor with a POST nor over what the call says', async () => {
    const { run } = open(() => tagged('"1"'));
    await run('GET', '/n/1');
    expect(await run('PATCH', '/n/2', { body: {} })).toMatchObject({ sent: null });
    expect(await run('POST', '/n/1', { body: {} })).toMatchObject({ sent: null });
    await run('GET', '/n/1');
    expect(await run('PATCH', '/n/1', { body: {}, ifMatch: '"mine"' })).toMatchObject({ sent: '"mine"' });
  });

  it('that are weak are not kept: no If-Match ever meets them', async () => {
    const { run } = open(() => tagged('W/"1"'));
    await run('GET', '/n/1');
    expect(await run('PATCH', '/n/1', { body: {} })).toMatchObject({ sent: null });
  });

  it('of a conflict stay what the copy had, so that a second blind write fails too', async () => {
    const answers: ScriptedAnswer[] = [tagged('"1"'), { status: 412, body: {}, headers: { etag: '"2"' } }];
    const { run } = open(() => answers.shift() ?? { status: 412, body: {} });
    await run('GET', '/n/1');
    await run('PATCH', '/n/1', { body: {} });
    expect(await run('PATCH', '/n/1', { body: {} })).toMatchObject({ sent: '"1"' });
  });

  it('are those of the newer state when a slow read comes in after a write', async () => {
    const { client, clock, run } = open(({ method, count }) =>
      method === 'GET' ? tagged('"old"', 500) : tagged(`"w${count}"`),
    );
    void client.request('/n/1');
    await clock.advance(0);
    await run('PUT', '/n/1', { body: {} });
    await clock.advance(500);
    expect(await run('PUT', '/n/1', { body: {} })).toMatchObject({ sent: '"w2"' });
  });

  it('are bounded: the address that was not used for longest is forgotten', async () => {
    const { run } = open(({ url }) => tagged(`"${url.pathname.at(-1)}"`));
    for (const id of ['1', '2', '3']) {
      // oxlint-disable-next-line no-await-in-loop -- the order is what is tested
      await run('GET', `/n/${id}`);
    }
    expect(await run('PATCH', '/n/1', { body: {} })).toMatchObject({ sent: null });
    expect(await run('PATCH', '/n/3', { body: {} })).toMatchObject({ sent: '"3"' });
  });

  it('of one account are not sent for another', async () => {
    let credential = { token: 'a', account: 'ann' };
    const { client, run } = open(() => tagged('"1"'), { auth: { getToken: () => credential } });
    await run('GET', '/n/1');
    credential = { token: 'b', account: 'bob' };
    client.signedIn();
    expect(await run('PATCH', '/n/1', { body: {} })).toMatchObject({ sent: null });
  });

  it('can be asked for by what was read, for a form that was filled from it', async () => {
    const { etags, run } = open(({ count }) => tagged(`"${count}"`));
    const { value: form } = await run('GET', '/n/1');
    await run('GET', '/n/1');
    expect(etags.of(form)).toBe('"1"');
    expect([etags.of({ ok: true }), etags.of(undefined), etags.of('text')]).toEqual([undefined, undefined, undefined]);
  });

  it('are the same for every attempt of a call, although another read came between', async () => {
    const { client, clock, requests, run } = open(
      ({ method, count }) =>
        method === 'GET' ? tagged(`"${count}"`) : count < 3 ? { status: 500, body: { code: 'BROKEN' } } : ok(),
      { random: () => 0.5 },
    );
    await run('GET', '/n/1');
    void client.request('/n/1', { method: 'PUT', body: {} }).catch(() => {});
    await clock.advance(0);
    await run('GET', '/n/1');
    await clock.runAll(60_000);
    expect(requests.filter(({ method }) => method === 'PUT').map(ifMatch)).toEqual(['"1"', '"1"']);
  });
});
