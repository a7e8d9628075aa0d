import {
  getUser,
  introspectToken,
  issueToken,
  listAssets,
  listFolders,
  listTemplates,
  revokeToken,
} from '../../apis/cliquify/index.js';
import { documentedStatus } from '../catalogs.js';
import { authorizationOf, fieldsOf, objectBody, type Call, type Reply } from '../core/Call.js';
import type { Route } from '../core/Route.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { createTokenBook, type AccessToken } from '../core/TokenBook.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { cliquifyFailure, cliquifyTokenCodes } from './bodies.js';
import { cliquifyClients, cliquifyScopes } from './clients.js';
import { cliquifyData, cliquifyUser } from './data.js';

/** Thirty days, as the current pages say; an older example says a year. `expires_in` is what counts. */
const lifeMs = 30 * 24 * 3_600_000;

/** Cliquify: client credentials, four resources to read, six ways to say no. */
export const createCliquify: VendorFactory = ({ time }) => {
  const tokens = createTokenBook(time, (kind, serial) => `eyJzYW5kYm94.cliquify-${kind}.${serial}`);
  const fail = (code: string, status = documentedStatus('cliquify', code) ?? 400) =>
    cliquifyFailure({ code, status }, { time });

  function tokenOf(call: Call): AccessToken | Reply {
    const authorization = authorizationOf(call);
    if (authorization?.scheme !== 'bearer') return fail('missing_access_token');
    const found = tokens.look(authorization.value);
    if (found.state === 'valid') return found.token;
    return fail(found.state === 'unknown' ? 'invalid_access_token' : `${found.state}_access_token`);
  }

  const guarded =
    (scope: string, read: (call: Call) => Reply) =>
    (call: Call): Reply => {
      const token = tokenOf(call);
      if ('status' in token) return token;
      if (!token.scopes.has(scope)) return fail('missing_scope');
      if (cliquifyClients.get(token.user)?.company === 'missing') return fail('company_not_found');
      return read(call);
    };

  const list = (kind: keyof typeof cliquifyData) => (call: Call) => {
    const limit = wholeNumber(call.query.get('limit') ?? '25', 1, 100);
    const start = wholeNumber(call.query.get('continuation') ?? '0', 0, 10_000);
    if (limit === undefined || start === undefined) return fail('bad_query_params');
    const found = cliquifyData[kind].filter(({ name }) =>
      name.toLowerCase().includes((call.query.get('query') ?? '').toLowerCase()),
    );
    const end = start + limit;
    return {
      status: 200,
      body: { items: found.slice(start, end), ...(end < found.length && { continuation: String(end) }) },
    };
  };

  const one = (kind: keyof typeof cliquifyData, missing: string) => (call: Call) => {
    const item = cliquifyData[kind].find(({ id }) => id === call.params['id']);
    return item ? { status: 200, body: item } : fail(missing);
  };

  const routes: readonly Route<Call>[] = [
    serveEndpoint(issueToken, grant),
    serveEndpoint(introspectToken, introspect),
    serveEndpoint(revokeToken, revoke),
    serveEndpoint(
      getUser,
      guarded('profile:read', () => ({ status: 200, body: cliquifyUser })),
    ),
    serveEndpoint(listTemplates, guarded('templates:read', list('templates'))),
    serveEndpoint(listAssets, guarded('assets:read', list('assets'))),
    serveEndpoint(listFolders, guarded('assets:read', list('folders'))),
    // Not documented, though the codes for what is missing are.
    { method: 'GET', path: '/api/templates/{id}', handle: guarded('templates:read', one('templates', 'not_found')) },
    { method: 'GET', path: '/api/assets/{id}', handle: guarded('assets:read', one('assets', 'asset_not_found')) },
    { method: 'GET', path: '/api/folders/{id}', handle: guarded('assets:read', one('folders', 'not_found')) },
  ];

  /** JSON by the new pages (answer in an envelope), form fields by the others (answer as RFC 6749 has it). */
  function grant(call: Call): Reply {
    const type = call.headers.get('content-type') ?? '';
    const isJson = type.includes('json');
    if (!isJson && !type.includes('x-www-form-urlencoded')) return fail('unsupported_content_type');
    if (isJson && !objectBody(call)) return fail('bad_request_body');
    const fields = fieldsOf(call);
    const grantType = fields.get('grant_type');
    if (grantType === 'authorization_code') return fail('invalid_grant');
    if (grantType !== undefined && grantType !== 'client_credentials') return fail('unsupported_grant_type');
    const [id, secret] = [fields.get('client_id'), fields.get('client_secret')];
    if (!id || !secret) return fail('missing_credentials');
    const client = cliquifyClients.get(id);
    if (client?.secret !== secret) return fail('invalid_client');
    if (client.company === 'inactive') return fail('enterprise_inactive');
    const asked = fields.get('scope')?.split(' ').filter(Boolean) ?? cliquifyScopes;
    if (asked.some((scope) => !cliquifyScopes.some((known) => known === scope))) return fail('invalid_scope');
    const { value } = tokens.issue({ user: id, scopes: asked, lifeMs });
    const token = { token_type: 'Bearer', expires_in: Math.ceil(time.toRealMs(lifeMs) / 1000), access_token: value };
    return { status: 200, body: isJson ? { success: true, token } : token, isRefresh: true };
  }

  function introspect(call: Call): Reply {
    const found = tokens.look(fieldsOf(call).get('token') ?? '');
    if (found.state !== 'valid') return fail('introspection_rejected');
    const { user, scopes, expiresAt } = found.token;
    const data = {
      active: true,
      client_id: user,
      user_id: null,
      scopes: [...scopes],
      expires_at: new Date(expiresAt).toISOString().slice(0, 19).replace('T', ' '),
    };
    return { status: 200, body: { success: true, message: '', data } };
  }

  function revoke(call: Call): Reply {
    if (!tokens.revoke(fieldsOf(call).get('token') ?? '')) return fail('revocation_rejected');
    return { status: 200, body: { success: true, message: 'Token successfully revoked.', data: null } };
  }

  return {
    routes,
    answer(call, match) {
      if (match.found === 'nothing') return fail('endpoint_not_found');
      if (match.found === 'path') return fail('bad_http_method');
      return (match.route as Route<Call>).handle(call, call);
    },
    fail: cliquifyFailure,
    isTokenRoute: (path) => path.startsWith('/oauth/'),
    tokenCodes: cliquifyTokenCodes,
    tooLarge: () => fail('request_too_large'),
    signIn({ scopes = cliquifyScopes, user = 'sandbox-client' }) {
      return { accessToken: tokens.issue({ user, scopes, lifeMs }).value, expiresInMs: time.toRealMs(lifeMs) };
    },
    expireTokens: () => tokens.expireAll(),
    revokeTokens: () => tokens.revokeAll(),
  };
};

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
