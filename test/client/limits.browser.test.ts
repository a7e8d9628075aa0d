import { expect, inject, it } from 'vitest';

import { listChats, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { openPage } from './openPage.js';

const chats = 'GET /api/v2/chats';
const input = {};

it('a hundred calls of an endpoint with twenty a minute all succeed, and none is refused', async () => {
  // A minute is a second there; nothing else about the quota changes.
  const limits = [{ scope: 'chats.list', limit: 20, windowMs: 1000, lockMs: 10_000 }];
  const { client, counted, events } = await openPage(zohoCliq, `${inject('fastSandboxUrl')}/@limits-hundred`, {
    limits,
  });
  const before = performance.now();
  const answers = await Promise.all(Array.from({ length: 100 }, () => client.request(listChats, { input })));
  expect(answers.every(({ chats: found }) => found.length > 0)).toBe(true);
  expect(await counted(chats)).toMatchObject({ requests: 100, refusals: 0, statuses: { 200: 100 } });
  expect(performance.now() - before).toBeGreaterThanOrEqual(4000);
  expect(performance.now() - before).toBeLessThan(12_000);
  expect(events.filter(({ type }) => type === 'queued')).toHaveLength(80);
  client.dispose();
}, 30_000);

it('without the limit the same calls meet the lock: the imitation does refuse', async () => {
  const url = `${inject('fastSandboxUrl')}/@limits-bare`;
  const { accessToken, counted } = await openPage(zohoCliq, url);
  const headers = { authorization: `Bearer ${accessToken}` };
  await Promise.all(Array.from({ length: 30 }, () => fetch(`${url}/zoho-cliq/api/v2/chats`, { headers })));
  expect(await counted(chats)).toMatchObject({ requests: 30, statuses: { 200: 20, 429: 10 } });
});

it('one refusal holds every call of the scope, and after the lock all pass', async () => {
  const url = `${inject('fastSandboxUrl')}/@limits-lock`;
  const limits = [{ scope: 'chats.list', limit: 20, windowMs: 1000, lockMs: 3000 }];
  const { client, control, accessToken, counted, events } = await openPage(zohoCliq, url, { limits });
  const headers = { authorization: `Bearer ${accessToken}` };
  // Another device of the same person spends the quota.
  await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/zoho-cliq/api/v2/chats`, { headers })));
  await client.attempt(listChats, input, { maxHoldMs: 0 }).catch(() => {});
  expect(await counted(chats)).toMatchObject({ statuses: { 200: 20, 429: 1 } });
  expect(client.scopes.getSnapshot()).toMatchObject([{ name: 'chats.list', door: 'closed', closedBy: 'http_429' }]);

  const turnedAway = await Promise.allSettled(
    Array.from({ length: 30 }, () => client.attempt(listChats, input, { maxHoldMs: 0 })),
  );
  for (const end of turnedAway) {
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'http_429', retryAfter: { source: 'catalog' } } });
  }
  const held = Array.from({ length: 15 }, () => client.request(listChats, { input }));
  await control.advance(600_000); // the vendor's lock of ten minutes is over; the client keeps its own time
  expect(await counted(chats)).toMatchObject({ requests: 21 });
  expect(await Promise.all(held)).toHaveLength(15);
  expect(await counted(chats)).toMatchObject({ requests: 36, statuses: { 200: 35, 429: 1 } });
  const doors = events.flatMap(({ type }) => (type.startsWith('scope-') ? type : []));
  expect(doors).toEqual(['scope-closed', 'scope-opened']);
  client.dispose();
}, 30_000);

it('a refusal closes its own scope only', async () => {
  const { client, control } = await openPage(zohoCliq, `${inject('sandboxUrl')}/@limits-scopes`);
  await control.failNext({ vendor: 'zoho-cliq', code: 'http_429', match: { path: '/api/v2/chats' } });
  await expect(client.request(listChats, { input })).rejects.toMatchObject({ code: 'http_429' });
  await expect(client.request('/api/v2/channels')).resolves.toBeTypeOf('object');
  client.dispose();
});
