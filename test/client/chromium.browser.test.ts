import { expect, inject, it } from 'vitest';

import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { createApiClient } from '../../src/client/index.js';
import { createSandboxControl, sandboxAddresses } from '../../src/sandbox/index.js';

it('reads and fails over real HTTP from a page', async () => {
  const url = `${inject('sandboxUrl')}/@client-chromium`;
  const control = createSandboxControl(url);
  const { accessToken } = await control.signIn('cliquify');
  const client = createApiClient({
    catalog: cliquify,
    baseUrl: sandboxAddresses(url).cliquify,
    auth: { getToken: () => accessToken },
  });
  await expect(client.request(listTemplates)).resolves.toBeTypeOf('object');
  await control.failNext({ vendor: 'cliquify', code: 'permission_denied' });
  await expect(client.request(listTemplates)).rejects.toMatchObject({ code: 'permission_denied', status: 403 });
  client.dispose();
});
