import { exchangeGrant, getKeyInfo, introspectToken, logout } from '../../apis/authpi/index.js';
import { documentedStatus } from '../catalogs.js';
import { objectBody, type Call, type Reply } from '../core/Call.js';
import { serveEndpoint, type EndpointRoute } from '../core/serveEndpoint.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { authPiFailure } from './bodies.js';
import { coreRoutes } from './coreRoutes.js';
import { createCredentials, type Credentials } from './credentials.js';
import { accountId, createDirectory, foreignAccountId } from './directory.js';
import { createIdempotencyKeys } from './IdempotencyKeys.js';
import { createVisit, type Visit } from './Visit.js';

type Door = { readonly call: Call; readonly credentials: Credentials };

/** The identity provider has a host of its own; here it lives below `/idp`. */
const idp = '/idp';

const idpRoutes: readonly EndpointRoute<Door>[] = [
  serveEndpoint(exchangeGrant, ({ call, credentials }: Door) => credentials.grant(call), idp),
  serveEndpoint(introspectToken, ({ call, credentials }: Door) => credentials.introspect(call), idp),
  serveEndpoint(logout, ({ call, credentials }: Door) => credentials.logout(call), idp),
  serveEndpoint(getKeyInfo, ({ call, credentials }: Door) => credentials.keyInfo(call), idp),
  {
    id: 'idp.revoke',
    method: 'POST',
    path: `${idp}/{issuer_id}/revoke`,
    handle: (call, { credentials }) => credentials.revoke(call),
  },
];

const isIdp = (path: string) => path.startsWith(`${idp}/`);

/** AuthPI: entity tags, idempotency keys, cursors, and one clean envelope. */
export const createAuthPi: VendorFactory = (world) => {
  const credentials = createCredentials(world);
  const directory = createDirectory();
  const keys = createIdempotencyKeys();

  function serve(call: Call, route: EndpointRoute<Visit>): Reply | Promise<Reply> {
    const fail = (code: string) => authPiFailure({ code, status: documentedStatus('authpi', code) ?? 400 }, call);
    const scopes = credentials.admit(call);
    if ('status' in scopes) return scopes;
    const isRead = call.method === 'GET';
    if (!scopes.has(isRead ? 'core:read' : 'core:write')) return fail('insufficient_scope');
    const { account_id: account = accountId, issuer_id: issuer } = call.params;
    if (account === foreignAccountId) return fail('access_denied');
    if (account !== accountId || (issuer !== undefined && !directory.items.issuers.has(issuer)))
      return fail('not_found');
    const hasBody = call.method === 'POST' || call.method === 'PATCH';
    if (hasBody && !isJson(call)) return fail('invalid_content_type');
    if (hasBody && !objectBody(call)) return fail('invalid_request');
    return keys.run(call, account, () => route.handle(call, createVisit(call, directory)) as Reply);
  }

  return {
    routes: [...coreRoutes, ...idpRoutes],
    answer(call, match) {
      if (match.found !== 'route') return authPiFailure({ code: 'not_found', status: 404 }, call);
      if (isIdp(call.path)) return (match.route as EndpointRoute<Door>).handle(call, { call, credentials });
      return serve(call, match.route as EndpointRoute<Visit>);
    },
    fail: authPiFailure,
    isTokenRoute: (path) => isIdp(path) && path.endsWith('/token'),
    tokenCodes: new Set(['invalid_grant']),
    tooLarge: (call) => authPiFailure({ code: 'invalid_request', status: 413 }, call),
    signIn: (options) => credentials.signIn(options),
    expireTokens: () => credentials.expireTokens(),
    revokeTokens: () => credentials.revokeTokens(),
  };
};

const isJson = ({ headers }: Call) => /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
