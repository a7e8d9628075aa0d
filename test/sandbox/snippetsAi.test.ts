// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { readPartial } from '../../src/apis/snippets-ai/index.js';
import type { SandboxOptions } from '../../src/sandbox/index.js';
import { createCaller, statusesOf, times } from './support.js';

const root = '/api/prompts';
const uuid = (serial: number) => `5a9b0c0e-0000-4000-8000-${String(serial).padStart(12, '0')}`;
const [supportTeam, salesTeam] = [uuid(101), uuid(102)];
const key = 'sk-sandbox-all-teams';

function create(options: SandboxOptions = { limits: 'off' }) {
  const snippets = createCaller('snippets-ai', options);
  return {
    ...snippets,
    call: (method: string, path: string, more: Parameters<typeof snippets.call>[2] = {}) =>
      snippets.call(method, root + path, { token: key, ...more }),
  };
}

const failure = (status: number, message: string) => ({ status, body: { success: false, message } });
const draft = { title: 'New', content: { type: 'plaintext', content: 'Text' }, teamId: supportTeam };

describe('one snippet', () => {
  it('is made, read, changed and deleted, one request each', async () => {
    const { call } = create();
    const made = await call('POST', '/snippet', { body: draft });
    expect(made).toMatchObject({ status: 200, body: { success: true, usage: { remainingRequests: 99_949 } } });
    const id = (made.body as { data: { snippetId: string } }).data.snippetId;
    expect((await call('PUT', `/snippet?id=${id}`, { body: { title: 'Newer' } })).body).toMatchObject({
      metadata: { fieldsUpdated: ['title'] },
    });
    expect((await call('GET', `/snippet?id=${id}`)).body).toMatchObject({
      data: { id, title: 'Newer', team_id: supportTeam },
      usage: { remainingRequests: 99_947 },
    });
    expect((await call('DELETE', `/snippet?id=${id}`)).status).toBe(200);
    expect((await call('GET', `/snippet?id=${id}`)).status).toBe(404);
  });

  it.each([
    ['GET', '/snippet', undefined, 'Snippet ID is required'],
    ['GET', '/snippet?id=7', undefined, 'Snippet ID must be a valid UUID'],
    ['POST', '/snippet', '{', 'Request body must be valid JSON'],
    ['POST', '/snippet', { ...draft, title: '' }, 'Title is required'],
    ['POST', '/snippet', { ...draft, title: 'x'.repeat(201) }, 'Title must be at most 200 characters'],
    ['POST', '/snippet', { ...draft, content: 'text' }, 'Content must have type and content'],
    ['POST', '/snippet', { ...draft, teamId: undefined }, 'Team ID is required'],
    ['POST', '/snippet', { ...draft, note: 'x'.repeat(5001) }, 'Note must be at most 5000 characters'],
  ])('%s %s is refused: %s', async (method, path, body, message) => {
    expect(await create().call(method, path, { body })).toMatchObject(failure(400, message));
  });
});

describe('403', () => {
  it('has a body for each cause', async () => {
    const { call } = create();
    const foreign = await call('GET', `/snippet?id=${uuid(900)}`);
    expect(foreign).toMatchObject(failure(403, 'This resource belongs to another workspace'));
    const team = await call('GET', `/snippet?id=${uuid(406)}`, { token: 'sk-sandbox-support-team' });
    expect(team).toMatchObject(failure(403, 'API key does not have access to this team'));
    const spent = await call('GET', `/snippet?id=${uuid(401)}`, { token: 'sk-sandbox-spent' });
    expect(spent.body).toEqual({
      success: false,
      message: 'Insufficient API requests',
      usage: { remainingRequests: 0, requiredRequests: 1 },
    });
  });

  it('names how many requests a batch would have needed', async () => {
    const ids = [401, 402, 403].map(uuid).join(',');
    const reply = await create().call('GET', `/snippets?ids=${ids}`, { token: 'sk-sandbox-spent' });
    expect(reply.body).toMatchObject({ usage: { remainingRequests: 0, requiredRequests: 3 } });
  });
});

describe('batches', () => {
  it('read what is there and accessible, and count the rest', async () => {
    const { call } = create();
    const ids = JSON.stringify([uuid(401), uuid(406), uuid(999)]);
    const reply = await call('GET', `/snippets?ids=${encodeURIComponent(ids)}`, { token: 'sk-sandbox-support-team' });
    expect(reply.body).toMatchObject({
      data: [{ id: uuid(401) }],
      usage: { remainingRequests: 99_949, usageDeducted: 1 },
      metadata: { requestedCount: 3, foundCount: 2, accessibleCount: 1, inaccessibleCount: 1, missingCount: 1 },
    });
    expect(readPartial(reply.body)?.failed.map(({ code }) => code)).toEqual(['forbidden', 'not_found']);
  });

  it('make what they can', async () => {
    const reply = await create().call('POST', '/snippets', {
      body: { snippets: [draft, { ...draft, title: 7 }, draft] },
    });
    expect(reply).toMatchObject({
      status: 200,
      body: { usage: { usageDeducted: 2 }, metadata: { requestedCount: 3, createdCount: 2, failedCount: 1 } },
    });
  });

  it('hold at most a hundred', async () => {
    const { call } = create();
    expect((await call('POST', '/snippets', { body: { snippets: times(100, () => draft) } })).status).toBe(200);
    expect((await call('POST', '/snippets', { body: { snippets: times(101, () => draft) } })).status).toBe(400);
    expect((await call('GET', `/snippets?ids=${times(101, uuid).join(',')}`)).status).toBe(400);
  });

  it('of tags list their errors', async () => {
    const tags = [
      { tagName: 'new', teamId: salesTeam },
      { tagName: '', teamId: salesTeam },
    ];
    const reply = await create().call('POST', '/tags', { body: { tags } });
    expect(reply.body).toMatchObject({
      data: { createdTags: [{ tag_name: 'new' }], errors: [{ index: 1 }] },
      usage: { usageDeducted: 2 },
    });
    expect(readPartial(reply.body)?.failed).toHaveLength(1);
  });
});

describe('folders and tags', () => {
  it('hold snippets, and let them go when they are deleted', async () => {
    const { call } = create();
    const folder = await call('GET', `/folder?folderId=${uuid(201)}`);
    expect(folder.body).toMatchObject({
      data: { folder: { folder_name: 'Replies' } },
      pagination: { totalSnippets: 5 },
    });
    expect(folder.body).toMatchObject({ usage: { usageDeducted: 6 } });
    await call('DELETE', `/folder?folderId=${uuid(201)}`);
    expect((await call('GET', `/snippet?id=${uuid(401)}`)).body).toMatchObject({ data: { folder_id: null } });
  });

  it('come in pages', async () => {
    const reply = await create().call('GET', `/tag?tagId=${uuid(301)}&limit=2&offset=2`);
    expect(reply.body).toMatchObject({
      pagination: { limit: 2, offset: 2, totalSnippets: 5, hasMore: true, currentPage: 2, totalPages: 3 },
    });
  });
});

it('keeps the history of a variation', async () => {
  const { call } = create();
  const content = { type: 'plaintext', content: 'Changed' };
  await call('PUT', `/snippet/variation?variationId=${uuid(501)}`, { body: { content } });
  const reply = await call('GET', `/snippet/variation/history?variationId=${uuid(501)}&limit=1`);
  expect(reply.body).toMatchObject({ metadata: { hasMore: true, totalRecords: 2 }, usage: { usageDeducted: 1 } });
});

describe('by the minute', () => {
  it('refuses call 21 of a key until the window has passed', async () => {
    const { call, clock } = create({ limits: 'documented' });
    const read = (token = key) => call('GET', `/snippet?id=${uuid(401)}`, { token });
    expect(await statusesOf(20, () => read())).toEqual(times(20, () => 200));
    clock.pass(15_000);
    const refused = await read();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('45');
    expect((await read('sk-sandbox-support-team')).status).toBe(200);
    clock.pass(45_000);
    expect((await read()).status).toBe(200);
  });

  it('does not block a key', async () => {
    const { call } = create({ limits: 'documented' });
    expect(new Set(await statusesOf(30, () => call('GET', '/tags', { token: 'wrong' })))).toEqual(new Set([401]));
  });
});

describe('by the key block', () => {
  const blocking = () => create({ snippetsMode: 'key-block' });

  it('blocks a key for five minutes after twenty invalid attempts', async () => {
    const { call, clock, sandbox } = blocking();
    const wrong = () => call('GET', '/tags', { token: 'wrong' });
    expect(await statusesOf(20, wrong)).toEqual(times(20, () => 401));
    const blocked = await wrong();
    expect(blocked).toMatchObject(
      failure(403, 'Too many invalid API key attempts. This API key has been temporarily blocked for 5 minutes.'),
    );
    expect(blocked.headers.get('retry-after')).toBe('300');
    expect(sandbox.control.counters()['snippets-ai'].refusals).toBe(1);
    clock.pass(5 * 60_000);
    expect((await wrong()).status).toBe(401);
  });

  it('counts attempts on another team, but not a spent allowance', async () => {
    const { call } = blocking();
    const team = () => call('GET', `/snippet?id=${uuid(406)}`, { token: 'sk-sandbox-support-team' });
    await statusesOf(20, team);
    expect((await call('GET', '/tags', { token: 'sk-sandbox-support-team' })).status).toBe(403);
    const spent = () => call('GET', `/snippet?id=${uuid(401)}`, { token: 'sk-sandbox-spent' });
    await statusesOf(25, spent);
    expect((await spent()).body).toMatchObject({ usage: { requiredRequests: 1 } });
  });

  it('has no limit for calls that are valid', async () => {
    const { call } = blocking();
    expect(new Set(await statusesOf(50, () => call('GET', `/snippet?id=${uuid(401)}`)))).toEqual(new Set([200]));
  });
});

it('makes keys for chosen teams and switches them off', async () => {
  const { call, sandbox } = create();
  const made = sandbox.control.signIn('snippets-ai', { scopes: [salesTeam] });
  expect(made.expiresInMs).toBe(Infinity);
  expect((await call('GET', `/snippet?id=${uuid(406)}`, { token: made.accessToken })).status).toBe(200);
  sandbox.control.revokeTokens('snippets-ai');
  expect(await call('GET', '/tags', { token: made.accessToken })).toMatchObject(
    failure(401, 'Invalid or inactive API key'),
  );
});
