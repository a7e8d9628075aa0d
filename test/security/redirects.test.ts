// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { authPi, createUser } from '../../src/apis/authpi/index.js';
import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { createApiClient, type ApiClientOptions } from '../../src/client/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';

let home: RunningSandbox;
let other: RunningSandbox;
beforeAll(async () => {
  [home, other] = await Promise.all([startSandbox(), startSandbox()]);
});
beforeEach(() => {
  home.control.reset();
  other.control.reset();
});
afterAll(() => Promise.all([home.close(), other.close()]));

const clientOf = (catalog: typeof cliquify | typeof authPi, options: Partial<ApiClientOptions<AnyCatalog>> = {}) => {
  const { accessToken } = home.control.signIn(catalog.vendor);
  return createApiClient({
    catalog: catalog as AnyCatalog,
    baseUrl: home.baseUrls[catalog.vendor],
    auth: { getToken: () => accessToken },
    headers: { 'x-own': 'own' },
    ...options,
  });
};
const newUser = { account_id: 'acc_sandbox', issuer_id: 'i_main', email: 'new@example.com' };

it('follows a redirect within the origin, with everything', async () => {
  home.control.setFault({ kind: 'redirect', to: '/cliquify/api/user', match: { path: '/api/templates' } });
  const client = clientOf(cliquify);
  await expect(client.request(listTemplates)).resolves.toBeTypeOf('object');
  const [, followed] = home.control.lastRequests();
  expect(followed).toMatchObject({ path: '/api/user' });
  expect(followed?.headerNames).toEqual(expect.arrayContaining(['authorization', 'x-own']));
  client.dispose();
});

it('ends a circle after five redirects', async () => {
  home.control.setFault({ kind: 'redirect', to: '/cliquify/api/templates' });
  const client = clientOf(cliquify);
  await expect(client.request(listTemplates)).rejects.toMatchObject({ kind: 'misconfigured' });
  expect(home.control.lastRequests()).toHaveLength(6);
  client.dispose();
});

it('goes to an allowed origin without the token, the headers and a body, to any other not at all', async () => {
  home.control.setFault({ kind: 'redirect', to: `${other.url}/cliquify/api/templates` });
  const plain = clientOf(cliquify);
  await expect(plain.request(listTemplates)).rejects.toMatchObject({ kind: 'misconfigured' });
  expect(other.control.lastRequests()).toEqual([]);

  const allowing = clientOf(cliquify, { allowedOrigins: [other.url] });
  await expect(allowing.request(listTemplates)).rejects.toMatchObject({ status: 401 });
  const [arrived] = other.control.lastRequests();
  expect(arrived?.headerNames).toContain('accept');
  expect(arrived?.headerNames).not.toContain('authorization');
  expect(arrived?.headerNames).not.toContain('x-own');
  plain.dispose();
  allowing.dispose();
});

it.each([307, 308] as const)(
  'keeps the body of a write from an allowed origin (%i), and tells no outcome',
  async (status) => {
    home.control.setFault({ kind: 'redirect', to: `${other.url}/authpi/v1/me`, status });
    const client = clientOf(authPi, { allowedOrigins: [other.url] });
    await expect(client.request(createUser, { input: newUser })).rejects.toMatchObject({
      kind: 'misconfigured',
      outcome: 'unknown',
    });
    expect(other.control.lastRequests()).toEqual([]);
    client.dispose();
  },
);
