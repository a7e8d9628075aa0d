import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { createSandboxFetch, createSandbox, startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';

// Here in jsdom, where component tests live: its globals are not Node's.

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

it('answers an ordered failure', async () => {
  sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'star_not_found' });
  const response = await fetch(`${sandbox.baseUrls['zoho-cliq']}/api/v2/chats`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ code: 8004, message: 'star_not_found' });
});

it('takes a body and lets a token in', async () => {
  const { accessToken } = sandbox.control.signIn('zoho-cliq');
  const response = await fetch(`${sandbox.baseUrls['zoho-cliq']}/api/v2/chats/CT_7001_60006690100/message`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Grüße' }),
  });
  expect(response.status).toBe(200);
});

it('is left by a caller who gives up', async () => {
  sandbox.control.setFault({ kind: 'latency', ms: 60_000 });
  const caller = new AbortController();
  setTimeout(() => caller.abort(), 20);
  await expect(fetch(sandbox.baseUrls.authpi, { signal: caller.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

it('works without a network too', async () => {
  const own = createSandbox();
  const send = createSandboxFetch(own);
  own.control.setFault({ kind: 'hang' });
  const caller = new AbortController();
  setTimeout(() => caller.abort(), 20);
  await expect(send('https://api.authpi.com/v1/me', { signal: caller.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});
