// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { eTagOf } from '../../src/apis/authpi/index.js';
import { createCaller, statusesOf, type Caller } from './support.js';

const users = '/v1/accounts/acc_sandbox/issuers/i_main/users';
const alice = `${users}/usr_alice`;
const hourMs = 3_600_000;

let authPi: Caller;
let token: string;
let refreshToken: string;

beforeEach(() => {
  authPi = createCaller('authpi');
  const signedIn = authPi.sandbox.control.signIn('authpi');
  token = signedIn.accessToken;
  refreshToken = signedIn.refreshToken ?? '';
});

const failure = (status: number, error: string) => ({
  status,
  body: { error, error_description: expect.any(String) as unknown },
});

describe('credentials', () => {
  it('are an API key or a bearer token', async () => {
    const key = `Basic ${btoa('key_sandbox:sandbox-secret')}`;
    expect((await authPi.call('GET', '/v1/me', { token: key })).status).toBe(200);
    expect((await authPi.call('GET', '/v1/me', { token })).status).toBe(200);
  });

  it('are refused by what is wrong with them', async () => {
    expect(await authPi.call('GET', '/v1/me')).toMatchObject(failure(401, 'unauthorized_client'));
    expect(await authPi.call('GET', '/v1/me', { token: `Basic ${btoa('a:b')}` })).toMatchObject(
      failure(401, 'unauthorized_client'),
    );
    expect(await authPi.call('GET', '/v1/me', { token: 'wrong' })).toMatchObject(failure(403, 'access_denied'));
    authPi.clock.pass(hourMs);
    expect(await authPi.call('GET', '/v1/me', { token })).toMatchObject(failure(401, 'session_expired'));
  });

  it('with a narrow scope may read only', async () => {
    token = authPi.sandbox.control.signIn('authpi', { scopes: ['core:read'] }).accessToken;
    expect((await authPi.call('GET', alice, { token })).status).toBe(200);
    expect(await authPi.call('PATCH', alice, { token, body: { name: 'A' } })).toMatchObject(
      failure(403, 'insufficient_scope'),
    );
  });

  it('rotate: a refresh token works once', async () => {
    const refresh = (value: string) =>
      authPi.call('POST', '/idp/i_main/token', {
        form: { grant_type: 'refresh_token', client_id: 'c_sandbox', refresh_token: value },
      });
    const granted = await refresh(refreshToken);
    expect(granted).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } });
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const { refresh_token: next, access_token: access } = granted.body as Record<string, string>;
    expect((await refresh(next ?? '')).status).toBe(200);
    expect((await authPi.call('GET', '/v1/me', { token: access ?? '' })).status).toBe(200);
  });

  it('are introspected without an error, and end with the session', async () => {
    const ask = (value: string) => authPi.call('POST', '/idp/i_main/introspect', { form: { token: value } });
    expect((await ask(token)).body).toMatchObject({ active: true, sub: 'usr_alice' });
    expect(await ask('wrong')).toMatchObject({ status: 200, body: { active: false } });
    await authPi.call('POST', '/idp/i_main/logout', { token, form: {} });
    expect((await ask(token)).body).toEqual({ active: false });
  });
});

describe('entity tags', () => {
  it('come with each single item and are its last change', async () => {
    const { headers, body } = await authPi.call('GET', alice, { token });
    expect(headers.get('etag')).toBe('"1709139600000"');
    expect(eTagOf((body as { data: object }).data)).toBe('"1709139600000"');
  });

  it('guard a change against another, and say what is current', async () => {
    const tag = (await authPi.call('GET', alice, { token })).headers.get('etag') ?? '';
    const change = (name: string) =>
      authPi.call('PATCH', alice, { token, body: { name }, headers: { 'if-match': tag } });
    const first = await change('Alice B.');
    expect(first.status).toBe(200);
    const second = await change('Alice C.');
    expect(second).toMatchObject({
      status: 412,
      body: { error: 'precondition_failed', currentETag: first.headers.get('etag'), retryable: false },
    });
    expect((await authPi.call('GET', alice, { token })).body).toMatchObject({ data: { name: 'Alice B.' } });
  });

  it('guard a deletion', async () => {
    expect((await authPi.call('DELETE', alice, { token, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await authPi.call('DELETE', alice, { token })).status).toBe(200);
    expect(await authPi.call('GET', alice, { token })).toMatchObject(failure(404, 'not_found'));
  });

  it('differ after two changes within a millisecond', async () => {
    const change = () => authPi.call('PATCH', alice, { token, body: { name: 'A' } });
    const tags = [await change(), await change()].map(({ headers }) => headers.get('etag'));
    expect(new Set(tags).size).toBe(2);
  });
});

describe('idempotency keys', () => {
  const create = (email: string, key = 'one') =>
    authPi.call('POST', users, { token, body: { email }, headers: { 'idempotency-key': key } });

  it('repeat the answer instead of the work', async () => {
    const first = await create('new@example.com');
    const second = await create('new@example.com');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  it('are not for another body', async () => {
    await create('new@example.com');
    expect(await create('other@example.com')).toMatchObject(failure(422, 'invalid_request'));
  });

  it('are busy while the first request runs', async () => {
    authPi.sandbox.control.setFault({ kind: 'latency', ms: 5000, times: 1 });
    const first = create('new@example.com');
    await Promise.resolve();
    const second = await create('new@example.com');
    expect(second).toMatchObject(failure(409, 'conflict'));
    expect(second.headers.get('retry-after')).toBe('1');
    authPi.clock.pass(5000);
    expect((await first).status).toBe(201);
  });

  it('are free again after a failure', async () => {
    expect((await create('not an address')).status).toBe(422);
    expect((await create('new@example.com')).status).toBe(201);
  });

  it('are kept for a day', async () => {
    await create('new@example.com');
    authPi.clock.pass(24 * hourMs - 1);
    token = authPi.sandbox.control.signIn('authpi').accessToken;
    expect((await create('new@example.com')).status).toBe(201);
    authPi.clock.pass(1);
    expect(await create('new@example.com')).toMatchObject(failure(409, 'conflict'));
  });

  it('have at most 256 characters', async () => {
    expect((await create('new@example.com', 'k'.repeat(256))).status).toBe(201);
    expect((await create('other@example.com', 'k'.repeat(257))).status).toBe(400);
  });

  it('tell an answer that was lost from work that was not done', async () => {
    authPi.sandbox.control.setFault({ kind: 'reset', phase: 'after', times: 1 });
    await expect(create('new@example.com')).rejects.toThrow(TypeError);
    const second = await create('new@example.com');
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });
});

describe('requests that are wrong', () => {
  it.each([
    ['a place that does not exist', 'GET', '/v1/nothing', {}, failure(404, 'not_found')],
    ['somebody else’s account', 'GET', '/v1/accounts/acc_other/issuers', {}, failure(403, 'access_denied')],
    ['no account at all', 'GET', '/v1/accounts/acc_x/issuers', {}, failure(404, 'not_found')],
    [
      'another content type',
      'POST',
      users,
      { headers: { 'content-type': 'text/plain' } },
      failure(415, 'invalid_content_type'),
    ],
    ['a broken body', 'POST', users, { body: '{"email":' }, failure(400, 'invalid_request')],
    ['a missing field', 'POST', users, { body: {} }, failure(400, 'invalid_request')],
    ['an address in use', 'POST', users, { body: { email: 'alice@example.com' } }, failure(409, 'conflict')],
    ['a page too long', 'GET', `${users}?limit=101`, {}, failure(400, 'invalid_request')],
    ['a cursor of nobody', 'GET', `${users}?cursor=x`, {}, failure(400, 'invalid_request')],
  ])('%s', async (_, method, path, more, expected) => {
    expect(await authPi.call(method, path, { token, ...more })).toMatchObject(expected);
  });
});

it('pages through all users, without their names', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await authPi.call('GET', `${users}?limit=25${cursor && `&cursor=${cursor}`}`, { token });
    const body = page.body as { data: { id: string }[]; next_cursor: string | null };
    expect(body.data.every((user) => !('name' in user))).toBe(true);
    seen.push(...body.data.map(({ id }) => id));
    cursor = body.next_cursor;
  }
  expect(new Set(seen).size).toBe(60);
});

it('answers a refusal of the edge without JSON', async () => {
  authPi.sandbox.control.failNext({ vendor: 'authpi', code: 'usage_limit_exceeded', variant: 'no-json', times: 2 });
  expect(await statusesOf(3, () => authPi.call('GET', '/v1/me', { token }))).toEqual([429, 429, 200]);
  expect(authPi.sandbox.control.counters().authpi.refusals).toBe(2);
});
