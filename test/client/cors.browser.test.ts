import { expect, inject, it } from 'vitest';

import { authPi, createUser } from '../../src/apis/authpi/index.js';
import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { getSnippet, snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { openPage } from './openPage.js';

const url = (name: string) => `${inject('sandboxUrl')}/@cors-${name}`;
const usersPath = 'POST /v1/accounts/{account_id}/issuers/{issuer_id}/users';
const newUser = { account_id: 'acc_sandbox', issuer_id: 'i_main', email: 'new@example.com' };

// First in the file: later on another origin has answered.
it('an answer without CORS headers is a network failure, and the connection may be the reason', async () => {
  const { client, control, counted } = await openPage(cliquify, url('hidden'));
  await control.setFault({ kind: 'cors-off' });
  await expect(client.attempt(listTemplates, undefined)).rejects.toMatchObject({
    code: 'network',
    kind: 'network',
    messageKey: 'network',
    status: undefined,
  });
  expect(await counted()).toMatchObject({ requests: 0 }); // the preflight was hidden, so nothing followed it
  client.dispose();
});

it('while another origin answers, the words do not blame the connection', async () => {
  const other = await openPage(cliquify, `${inject('fastSandboxUrl')}/@cors-other`);
  await other.client.request(listTemplates);
  const { client, control } = await openPage(cliquify, url('blamed'));
  await control.setFault({ kind: 'cors-off' });
  await expect(client.attempt(listTemplates, undefined)).rejects.toMatchObject({
    code: 'network',
    messageKey: 'unavailable',
    recovery: ['retry'],
  });
  await control.clearFaults();
  await expect(client.attempt(listTemplates, undefined)).resolves.toBeTypeOf('object');
  other.client.dispose();
  client.dispose();
});

it('a Retry-After that is not exposed leaves the documented wait and one warning', async () => {
  const { client, control, warnings, counted } = await openPage(snippetsAi, url('unexposed'));
  const input = { id: crypto.randomUUID() };
  await control.setFault({ kind: 'no-exposed-headers' });
  await control.failNext({ vendor: 'snippets-ai', code: 'rate_limited', retryAfterMs: 7000, times: 2 });
  const before = Date.now();
  for (let refused = 1; refused <= 2; refused += 1) {
    const error = await client.request(getSnippet, { input }).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'rate_limited', status: 429, retryAfter: { source: 'catalog' } });
    const { at } = (error as { retryAfter: { at: number } }).retryAfter;
    expect(at - before).toBeGreaterThanOrEqual(60_000);
    expect(await counted()).toMatchObject({ requests: refused });
    for (const { id } of client.scopes.getSnapshot()) client.probe(id);
  }
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('Access-Control-Expose-Headers: Retry-After');
  client.dispose();
});

it('a Retry-After that is exposed is the wait, and nobody is warned', async () => {
  const { client, control, warnings } = await openPage(snippetsAi, url('exposed'));
  await control.failNext({ vendor: 'snippets-ai', code: 'rate_limited', retryAfterMs: 30_000 });
  await expect(client.request(getSnippet, { input: { id: crypto.randomUUID() } })).rejects.toMatchObject({
    code: 'rate_limited',
    retryAfter: { source: 'retry-after', ms: expect.closeTo(30_000, -3) },
  });
  expect(warnings).toEqual([]);
  client.dispose();
});

it('Authorization, Idempotency-Key and If-Match pass a preflight, and a key makes a repeated write one write', async () => {
  const { client, counted } = await openPage(authPi, url('preflight'));
  const options = { input: newUser, idempotencyKey: crypto.randomUUID(), ifMatch: '"1"' };
  const first = await client.request(createUser, options);
  const again = await client.request(createUser, options);
  expect(again).toEqual(first);
  expect(await counted(usersPath)).toMatchObject({ requests: 2, statuses: { 201: 2 } });
  client.dispose();
});

it('a write whose preflight is refused never arrives, but the page cannot know: its outcome is unknown', async () => {
  const { client, control, counted, events } = await openPage(authPi, url('refused-preflight'));
  await control.setFault({ kind: 'cors-off', vendor: 'authpi' });
  await expect(client.request(createUser, { input: newUser })).rejects.toMatchObject({
    code: 'network',
    outcome: 'unknown',
  });
  expect(events.filter(({ type }) => type === 'decision')).toMatchObject([
    { decision: { retry: false, because: 'outcome-unknown' } },
  ]);
  expect(await counted()).toMatchObject({ requests: 0 });
  client.dispose();
});
