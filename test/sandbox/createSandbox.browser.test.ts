import { expect, it } from 'vitest';

import { createSandbox, createSandboxFetch, startSandbox } from '../../src/sandbox/index.js';

it('runs in a page, without Node', async () => {
  const sandbox = createSandbox();
  const send = createSandboxFetch(sandbox, { pageOrigin: location.origin });
  const { accessToken } = sandbox.control.signIn('authpi');
  const response = await send('https://api.authpi.com/v1/accounts/acc_sandbox/issuers/i_main/users', {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'new@example.com' }),
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('etag')).toMatch(/^"\d+"$/);
});

it('cannot start a server there', async () => {
  await expect(startSandbox()).rejects.toThrow(/createServer|node:/);
});
