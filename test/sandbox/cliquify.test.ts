// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { createCaller, type Caller } from './support.js';

const client = { client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
const dayMs = 24 * 3_600_000;

let cliquify: Caller;
let token: string;

beforeEach(() => {
  cliquify = createCaller('cliquify');
  token = cliquify.sandbox.control.signIn('cliquify').accessToken;
});

const ask = (body: unknown) => cliquify.call('POST', '/oauth/access-token', { body });

describe('the token route', () => {
  it('gives a token of thirty days for a JSON body, in an envelope', async () => {
    const granted = await ask(client);
    expect(granted).toMatchObject({
      status: 200,
      body: { success: true, token: { token_type: 'Bearer', expires_in: 2_592_000 } },
    });
    const { access_token: value } = (granted.body as { token: { access_token: string } }).token;
    expect((await cliquify.call('GET', '/api/templates', { token: value })).status).toBe(200);
    cliquify.clock.pass(30 * dayMs);
    expect(await cliquify.call('GET', '/api/templates', { token: value })).toMatchObject({
      status: 401,
      body: { code: 'expired_access_token' },
    });
  });

  it('takes a form as well', async () => {
    const form = { grant_type: 'client_credentials', ...client };
    const granted = await cliquify.call('POST', '/oauth/access-token', { form });
    expect(granted).toMatchObject({ status: 200, body: { expires_in: 2_592_000 } });
  });

  it('refuses in its own envelope', async () => {
    expect(await ask({ ...client, client_secret: 'x' })).toMatchObject({
      status: 401,
      body: {
        success: false,
        message: 'Client authentication failed. Check client ID/secret.',
        details: { error: 'invalid_client' },
      },
    });
    const inactive = await ask({ ...client, client_id: 'sandbox-inactive' });
    expect(inactive.status).toBe(403);
    expect(inactive.body).toEqual({ success: false, message: 'Inactive enterprise.' });
    expect(await ask({ client_id: 'sandbox-client' })).toMatchObject({ status: 422, body: { success: false } });
  });

  it.each([
    ['unsupported_grant_type', 400, { body: { ...client, grant_type: 'password' } }],
    ['invalid_scope', 400, { body: { ...client, scope: 'everything' } }],
    ['bad_request_body', 400, { body: '{' }],
    ['unsupported_content_type', 415, { body: '<xml/>', headers: { 'content-type': 'text/xml' } }],
  ])('refuses with %s', async (code, status, more) => {
    expect(await cliquify.call('POST', '/oauth/access-token', more)).toMatchObject({ status, body: { code } });
  });
});

describe('a token', () => {
  it('is described, given up once, and then an error to ask about', async () => {
    const about = { body: { token } };
    expect(await cliquify.call('POST', '/oauth/introspect', about)).toMatchObject({
      status: 200,
      body: { success: true, data: { active: true, expires_at: '2026-12-20 09:00:00' } },
    });
    expect((await cliquify.call('POST', '/oauth/revoke', about)).status).toBe(200);
    expect(await cliquify.call('POST', '/oauth/introspect', about)).toMatchObject({
      status: 422,
      body: { success: false },
    });
    expect(await cliquify.call('POST', '/oauth/revoke', { body: { token: 'x' } })).toMatchObject({ status: 422 });
    expect(await cliquify.call('GET', '/api/user', { token })).toMatchObject({
      status: 401,
      body: { code: 'revoked_access_token' },
    });
  });

  it('is missing, wrong, or lacks a scope', async () => {
    expect(await cliquify.call('GET', '/api/user')).toMatchObject({
      status: 401,
      body: { code: 'missing_access_token' },
    });
    expect(await cliquify.call('GET', '/api/user', { token: 'x' })).toMatchObject({
      status: 401,
      body: { code: 'invalid_access_token', message: 'Access token is invalid' },
    });
    const narrow = cliquify.sandbox.control.signIn('cliquify', { scopes: ['templates:read'] }).accessToken;
    expect((await cliquify.call('GET', '/api/templates', { token: narrow })).status).toBe(200);
    expect(await cliquify.call('GET', '/api/assets', { token: narrow })).toMatchObject({
      status: 403,
      body: { code: 'missing_scope' },
    });
  });

  it('of a company that is gone finds nothing', async () => {
    const orphan = cliquify.sandbox.control.signIn('cliquify', { user: 'sandbox-orphan' }).accessToken;
    const reply = await cliquify.call('GET', '/api/templates', { token: orphan });
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual({ message: 'Company not found.' });
  });
});

it.each([
  ['GET', '/api/nothing', 404, 'endpoint_not_found'],
  ['DELETE', '/api/templates', 405, 'bad_http_method'],
  ['GET', '/api/templates?limit=many', 400, 'bad_query_params'],
  ['GET', '/api/templates/tpl_99', 404, 'not_found'],
  ['GET', '/api/assets/ast_99', 404, 'asset_not_found'],
])('%s %s answers %i %s', async (method, path, status, code) => {
  expect(await cliquify.call(method, path, { token })).toMatchObject({ status, body: { code } });
});

it('lists in pages', async () => {
  const first = (await cliquify.call('GET', '/api/templates?limit=8', { token })).body as {
    items: unknown[];
    continuation: string;
  };
  expect(first.items).toHaveLength(8);
  const second = await cliquify.call('GET', `/api/templates?limit=8&continuation=${first.continuation}`, { token });
  expect((second.body as { items: unknown[] }).items).toHaveLength(4);
  expect(second.body).not.toHaveProperty('continuation');
});

it('refuses a body of more than a mebibyte', async () => {
  const body = JSON.stringify({ ...client, padding: 'x'.repeat(1024 * 1024) });
  expect(await ask(body)).toMatchObject({ status: 413, body: { code: 'request_too_large' } });
});
