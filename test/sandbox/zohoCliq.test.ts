// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { limits } from '../../src/apis/zoho-cliq/index.js';
import { createCaller, statusesOf, times, type Caller } from './support.js';

const minuteMs = 60_000;
const client = { client_id: '1000.SANDBOX', client_secret: 'sandbox-secret' };

let zoho: Caller;
let token: string;
let refreshToken: string;

beforeEach(() => {
  zoho = createCaller('zoho-cliq');
  const signedIn = zoho.sandbox.control.signIn('zoho-cliq');
  token = signedIn.accessToken;
  refreshToken = signedIn.refreshToken ?? '';
});

const refresh = (value = refreshToken) =>
  zoho.call('POST', '/oauth/v2/token', { form: { grant_type: 'refresh_token', refresh_token: value, ...client } });

describe('tokens', () => {
  it('are taken as Bearer and as Zoho-oauthtoken', async () => {
    expect((await zoho.call('GET', '/api/v2/chats', { token })).status).toBe(200);
    expect((await zoho.call('GET', '/api/v2/chats', { token: `Zoho-oauthtoken ${token}` })).status).toBe(200);
  });

  it('are refused with the stated text when missing, wrong or expired', async () => {
    const refused = { status: 401, body: { message: 'Request was rejected because of invalid AuthToken.' } };
    expect(await zoho.call('GET', '/api/v2/chats')).toMatchObject(refused);
    expect(await zoho.call('GET', '/api/v2/chats', { token: '1000.wrong' })).toMatchObject(refused);
    zoho.sandbox.control.expireTokens('zoho-cliq');
    expect(await zoho.call('GET', '/api/v2/chats', { token })).toMatchObject(refused);
  });

  it('last one hour', async () => {
    zoho.clock.pass(59 * minuteMs);
    expect((await zoho.call('GET', '/api/v2/chats', { token })).status).toBe(200);
    zoho.clock.pass(minuteMs);
    expect((await zoho.call('GET', '/api/v2/chats', { token })).status).toBe(401);
  });

  it('come anew for a refresh token, which stays the same', async () => {
    zoho.sandbox.control.expireTokens('zoho-cliq');
    const granted = await refresh();
    expect(granted).toMatchObject({ status: 200, body: { expires_in: 3600 } });
    const { access_token: next } = granted.body as { access_token: string };
    expect((await zoho.call('GET', '/api/v2/chats', { token: next })).status).toBe(200);
    expect((await refresh()).status).toBe(200);
    expect(zoho.sandbox.control.counters()['zoho-cliq'].refreshes).toBe(2);
  });

  it('do not come for a withdrawn refresh token or a wrong client', async () => {
    zoho.sandbox.control.revokeTokens('zoho-cliq');
    expect(await refresh()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const wrong = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: 'somebody' };
    expect(await zoho.call('POST', '/oauth/v2/token', { form: wrong })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    });
  });

  it('are minted ten times in ten minutes for one refresh token, then refused', async () => {
    expect(await statusesOf(11, () => refresh())).toEqual([...times(10, () => 200), 400]);
    zoho.clock.pass(10 * minuteMs);
    expect((await refresh()).status).toBe(200);
  });

  it('die from the oldest on when a sixteenth is alive', async () => {
    await statusesOf(10, () => refresh());
    zoho.clock.pass(11 * minuteMs);
    await statusesOf(4, () => refresh());
    expect((await zoho.call('GET', '/api/v2/chats', { token })).status).toBe(200);
    await refresh();
    expect((await zoho.call('GET', '/api/v2/chats', { token })).status).toBe(401);
  });

  it('without the scope are refused with a code', async () => {
    const narrow = zoho.sandbox.control.signIn('zoho-cliq', { scopes: ['ZohoCliq.Chats.READ'] }).accessToken;
    expect((await zoho.call('GET', '/api/v2/chats', { token: narrow })).status).toBe(200);
    expect(await zoho.call('GET', '/api/v2/users', { token: narrow })).toMatchObject({
      status: 403,
      body: { code: 'oauthtoken_scope_invalid' },
    });
  });

  it('are refused by the searches and the mentions in bodies of their own', async () => {
    expect(await zoho.call('GET', '/api/v3/chats/search')).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthorized' } },
    });
    expect(await zoho.call('GET', '/api/v3/mentions')).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } });
  });
});

describe('limits', () => {
  const list = (as = token) => zoho.call('GET', '/api/v2/chats', { token: as });

  it('refuse call 21 of the chats and lock them for ten minutes', async () => {
    expect(await statusesOf(20, () => list())).toEqual(times(20, () => 200));
    const refused = await list();
    expect(refused).toMatchObject({
      status: 429,
      body: { message: 'Too many requests within a certain time frame.' },
    });
    expect(refused.headers.get('retry-after')).toBeNull();
    zoho.clock.pass(10 * minuteMs - 1);
    expect((await list()).status).toBe(429);
    zoho.clock.pass(1);
    expect((await list()).status).toBe(200);
    expect(zoho.sandbox.control.counters()['zoho-cliq'].refusals).toBe(2);
  });

  it('slide with the minute', async () => {
    await statusesOf(19, () => list());
    zoho.clock.pass(minuteMs);
    expect(await statusesOf(20, () => list())).toEqual(times(20, () => 200));
  });

  it('hold for each person and each route by itself', async () => {
    await statusesOf(21, () => list());
    const other = zoho.sandbox.control.signIn('zoho-cliq', { user: '55743401' }).accessToken;
    expect((await list(other)).status).toBe(200);
    expect((await zoho.call('GET', '/api/v2/channels', { token })).status).toBe(200);
  });

  it('speak the language of the searches', async () => {
    const search = () => zoho.call('GET', '/api/v3/messages/search?query=release', { token });
    await statusesOf(50, search);
    expect(await search()).toMatchObject({ status: 429, body: { error: { code: 'rate_limit_exceeded' } } });
  });

  it('stand in the table of routes, all of them', () => {
    const listed = zoho.sandbox.routes.filter(({ vendor, limit }) => vendor === 'zoho-cliq' && limit !== undefined);
    expect(listed).toHaveLength(limits.length + 1); // and the token route
    expect(listed.find(({ path }) => path === '/zoho-cliq/api/v2/chats')?.limit).toBe('20 / 1 min, lock 10 min');
  });

  it('can be lifted', async () => {
    zoho = createCaller('zoho-cliq', { limits: 'off' });
    token = zoho.sandbox.control.signIn('zoho-cliq').accessToken;
    expect(new Set(await statusesOf(40, () => list()))).toEqual(new Set([200]));
  });
});

describe('requests that are wrong', () => {
  it('get 404 for an unknown address, 405 for a wrong method, 406 for a wrong Accept', async () => {
    expect((await zoho.call('GET', '/api/v2/nothing', { token })).status).toBe(404);
    expect((await zoho.call('DELETE', '/api/v2/chats', { token })).status).toBe(405);
    expect((await zoho.call('GET', '/api/v2/chats', { token, headers: { accept: 'text/csv' } })).status).toBe(406);
  });

  it('name the field in v2', async () => {
    const body = { name: 'x'.repeat(51), level: 'organization' };
    expect(await zoho.call('POST', '/api/v2/channels', { token, body })).toMatchObject({
      status: 400,
      body: { error: 'invalid_data', details: { name: 'The name is longer than 50 characters.' } },
    });
  });

  it('clash with what is there', async () => {
    const body = { name: 'Design', level: 'organization' };
    expect((await zoho.call('POST', '/api/v2/channels', { token, body })).status).toBe(409);
  });
});

describe('messages', () => {
  const chat = 'CT_114277627130_60006690100';
  const post = async (text = 'Hello') => {
    const posted = await zoho.call('POST', `/api/v2/chats/${chat}/message`, { token, body: { text } });
    return (posted.body as { message_id: string }).message_id;
  };

  it('are posted, read, changed and deleted', async () => {
    const id = await post();
    const place = `/api/v2/chats/${chat}/messages`;
    expect((await zoho.call('PUT', `${place}/${id}`, { token, body: { text: 'Hi' } })).status).toBe(204);
    expect((await zoho.call('GET', place, { token })).body).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ id, content: { text: 'Hi' } })]) as unknown,
    });
    expect((await zoho.call('DELETE', `${place}/${id}`, { token })).status).toBe(204);
    expect((await zoho.call('DELETE', `${place}/${id}`, { token })).status).toBe(404);
  });

  it('of others cannot be changed, closed chats not be read', async () => {
    const { data } = (await zoho.call('GET', `/api/v2/chats/${chat}/messages`, { token })).body as {
      data: { id: string; sender: { id: string } }[];
    };
    const foreign = data.find(({ sender }) => sender.id !== '55743307')?.id ?? '';
    const place = `/api/v2/chats/${chat}/messages/${foreign}`;
    expect((await zoho.call('PUT', place, { token, body: { text: 'x' } })).status).toBe(403);
    const closed = '/api/v2/chats/CT_2242125931986270910_B1/messages';
    expect((await zoho.call('GET', closed, { token })).status).toBe(403);
  });

  it('are at most 5,000 characters long', async () => {
    const body = { text: 'x'.repeat(5001) };
    expect((await zoho.call('POST', `/api/v2/chats/${chat}/message`, { token, body })).status).toBe(400);
  });

  describe('deleted by the dozen', () => {
    const remove = (ids: readonly string[], more = '') =>
      zoho.call('DELETE', `/api/v3/chats/${chat}/messagess?message_ids=${ids.join(',')}${more}`, { token });

    it('succeed in part', async () => {
      const id = await post();
      const reply = await remove([id, 'gone']);
      expect(reply).toMatchObject({
        status: 200,
        body: {
          type: 'message.delete_result',
          data: [
            { id, status: 'success' },
            { id: 'gone', status: 'failed', error: { code: 'message_not_found' } },
          ],
        },
      });
    });

    it.each([
      ['message_delete_limit_exceeded', 400, times(26, (index) => `m${index}`), ''],
      ['invalid_parameters', 400, [], ''],
      ['invalid_delete_reason', 400, ['m'], '&reason=boredom'],
      ['message_not_found', 404, ['m'], ''],
    ])('fail as a whole with %s', async (code, status, ids, more) => {
      expect(await remove(ids, more)).toMatchObject({ status, body: { code } });
    });

    it('come too late after a day', async () => {
      const id = await post();
      zoho.clock.pass(24 * 60 * minuteMs + 1);
      token = zoho.sandbox.control.signIn('zoho-cliq').accessToken;
      expect(await remove([id])).toMatchObject({ status: 403, body: { code: 'message_delete_timeout' } });
    });
  });

  it('are forwarded to whom they can be', async () => {
    const id = await post();
    const closed = 'CT_2242125931986270910_B1';
    const body = {
      source: { chat_id: chat, message_ids: [id] },
      recipients: { chat_ids: `CT_7001_60006690100,${closed}` },
    };
    expect(await zoho.call('POST', '/api/v3/messages', { token, body })).toMatchObject({
      status: 200,
      body: {
        data: {
          forwarded: { chat_ids: ['CT_7001_60006690100'], user_ids: [] },
          failures: [{ id: closed, status: 'failed', error: { code: 'chat_access_denied' } }],
        },
      },
    });
  });
});

describe('stars', () => {
  const star = (body: unknown) => zoho.call('POST', '/api/v3/stars', { token, body });

  it.each([
    [{ chat_id: 'x' }, 400, { code: 1012, message: 'input_invalid' }],
    [{ chat_id: 'x', message_id: 'm', star_type: 'note' }, 404, { code: 11_016, message: 'chat_not_found' }],
    [
      { chat_id: 'CT_2242125931986270910_B1', message_id: 'm', star_type: 'note' },
      403,
      { code: 430_002, message: 'chat_access_denied' },
    ],
  ])('answer with numbers: %o', async (body, status, expected) => {
    expect(await star(body)).toMatchObject({ status, body: expected });
  });

  it('can be taken away once', async () => {
    const chat = 'CT_7001_60006690100';
    const { data } = (await zoho.call('GET', `/api/v2/chats/${chat}/messages`, { token })).body as {
      data: { id: string }[];
    };
    const id = data[0]?.id ?? '';
    expect((await star({ chat_id: chat, message_id: id, star_type: 'note' })).status).toBe(200);
    expect((await zoho.call('DELETE', `/api/v3/stars/${id}`, { token })).status).toBe(204);
    expect(await zoho.call('DELETE', `/api/v3/stars/${id}`, { token })).toMatchObject({
      status: 404,
      body: { code: 8004, message: 'star_not_found' },
    });
  });
});

describe('pins', () => {
  it('notice a client that is out of date, with a code and nothing else', async () => {
    const body = { category_id: 'gone' };
    const reply = await zoho.call('POST', '/api/v3/chats/CT_7001_60006690100/pins', { token, body });
    expect(reply).toMatchObject({ status: 400 });
    expect(reply.body).toEqual({ code: 'client_not_synced' });
  });

  it('fill a folder', async () => {
    const pin = (index: number) =>
      zoho.call('POST', `/api/v3/chats/CT_11427762713${index}_60006690100/pins`, { token, body: {} });
    expect(await statusesOf(6, pin)).toEqual([200, 200, 200, 200, 200, 400]);
    expect((await pin(6)).body).toMatchObject({ code: 'max_pins_error' });
  });
});

describe('people', () => {
  it('are added one by one inside a success', async () => {
    const users = [
      'new@zylker.example',
      'scott.fisher@zylker.example',
      'pending@zylker.example',
      'taken@x.example',
      'blocked@x.example',
    ];
    const reply = await zoho.call('POST', '/api/v2/users', {
      token,
      body: { users: users.map((email_id) => ({ email_id })) },
    });
    expect(reply.body).toEqual({
      data: {
        success_users: ['new@zylker.example'],
        failed_users: {
          'scott.fisher@zylker.example': 'email.activeuser',
          'pending@zylker.example': 'email.pendinguser',
          'taken@x.example': 'zohoaccount.conflict',
          'blocked@x.example': 'email.invitation.blocked',
        },
      },
    });
  });

  it('come in pages', async () => {
    const first = (await zoho.call('GET', '/api/v2/users?limit=8', { token })).body as {
      data: unknown[];
      next_token: string;
    };
    expect(first.data).toHaveLength(8);
    const second = await zoho.call('GET', `/api/v2/users?limit=8&next_token=${first.next_token}`, { token });
    expect(second.body).toMatchObject({ has_more: false });
    expect(second.body).not.toHaveProperty('next_token');
    expect((await zoho.call('GET', '/api/v2/users?next_token=nonsense', { token })).status).toBe(400);
    expect((await zoho.call('GET', '/api/v2/users?limit=101', { token })).status).toBe(400);
  });
});

describe('chats', () => {
  it('are marked as read where they can be', async () => {
    const chats = ['CT_7001_60006690100', 'gone'].map((chat_id) => ({ chat_id, last_message_id: '1' }));
    const body = { operation: 'read_status_update', read_status: 'read', chats };
    expect((await zoho.call('PUT', '/api/v3/chats', { token, body })).body).toEqual({
      type: 'chat.read_status',
      data: { success: ['CT_7001_60006690100'], failure: ['gone'] },
    });
  });

  it.each([
    ['modified_after=2000&modified_before=1000', 'invalid.time.submitted'],
    ['modified_after=yesterday', 'invalid.time.submitted'],
    ['limit=501', 'invalid.inputs.submitted'],
  ])('refuse a search for %s', async (query, code) => {
    expect(await zoho.call('GET', `/api/v3/chats/search?${query}`, { token })).toMatchObject({
      status: 400,
      body: { error: { code } },
    });
  });

  it('are reached through a network as well', async () => {
    expect((await zoho.call('GET', '/network/partners/api/v2/chats', { token })).status).toBe(200);
  });
});

describe('records of v3', () => {
  const place = '/api/v3/datastores/orders/records';
  const create = (values: unknown) => zoho.call('POST', place, { token, body: { values } });

  it.each([
    [{ number: 'A-100' }, 'datastore_unique_key_violation'],
    [{ customer: 'Nobody' }, 'datastore_required_field_missing'],
    [{ number: 'A-1', amount: 'many' }, 'datastore_invalid_number_value'],
    [{ number: 'A-1', colour: 'red' }, 'datastore_column_not_found'],
    [{ number: 'A-1', note: 'x'.repeat(1001) }, 'datastore_data_limit_exceeded'],
  ])('refuse %o', async (values, code) => {
    expect((await create(values)).body).toMatchObject({ code });
  });

  it.each([
    ['criteria=nonsense', 'datastore_invalid_criteria'],
    ['criteria=(amount~~4)', 'datastore_criteria_invalid_operator'],
    ['criteria=(colour==red)', 'datastore_column_not_found'],
    ['order_by=number,number', 'datastore_duplicate_sort_field'],
    ['next_token=nonsense', 'datastore_invalid_next_token'],
  ])('refuse a list with %s', async (query, code) => {
    expect((await zoho.call('GET', `${place}?${query}`, { token })).body).toMatchObject({ code });
  });

  it('are closed where they belong to somebody else, and v2 says so by status', async () => {
    expect((await zoho.call('GET', '/api/v3/datastores/payroll/records', { token })).body).toMatchObject({
      code: 'datastore_access_denied',
    });
    expect((await zoho.call('GET', '/api/v2/storages/payroll/records', { token })).status).toBe(403);
  });

  it('are kept', async () => {
    const { id } = (await create({ number: 'A-900', amount: 3 })).body as { id: string };
    expect((await zoho.call('GET', `${place}/${id}`, { token })).body).toMatchObject({ number: 'A-900' });
    expect((await zoho.call('GET', `${place}?criteria=(number=="A-900")`, { token })).body).toMatchObject({
      list: [{ id }],
    });
    expect((await zoho.call('DELETE', `${place}/${id}`, { token })).status).toBe(204);
    expect((await zoho.call('GET', `${place}/${id}`, { token })).body).toMatchObject({
      code: 'datastore_record_not_found',
    });
  });
});
