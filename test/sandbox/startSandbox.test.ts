// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

it('answers an ordered failure', async () => {
  sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'star_not_found' });
  const response = await fetch(`${sandbox.baseUrls['zoho-cliq']}/v2/chats`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ code: 8004, message: 'star_not_found' });
});

it('lets a token in', async () => {
  const { accessToken } = sandbox.control.signIn('cliquify');
  const response = await fetch(`${sandbox.baseUrls.cliquify}/api/templates`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(response.status).toBe(200);
});
