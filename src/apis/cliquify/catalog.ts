import { defineCatalog, type CodeSource } from '../../catalog/index.js';
import { parse } from './body.js';
import { limits } from './limits.js';

/**
 * Cliquify's errors. The vendor lists 32 code names and explains ten of them, but gives no status per
 * code: where `source.stated` is false the status is inferred, mostly from Canva Connect, whose list
 * Cliquify repeats in the same order. Some routes answer without any code; ids with `isOurs` name those.
 */
export const cliquify = defineCatalog({
  vendor: 'cliquify',
  service: 'Cliquify',
  baseUrls: ['https://oauth.cliquify.me'],
  parse,
  limits,
  // For answers that carry nothing but a status. The layers that say more are told apart by `parse`.
  statuses: {
    400: 'bad_request_body',
    401: 'http_401',
    403: 'permission_denied',
    404: 'not_found',
    405: 'bad_http_method',
    413: 'request_too_large',
    415: 'unsupported_content_type',
    422: 'invalid_field',
    429: 'too_many_requests',
    500: 'internal_error',
  },
  codes: {
    internal_error: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry', 'contact-support'],
      source: explained('Status inferred. Retrying after a delay is stated.'),
    },
    invalid_field: {
      kind: 'validation',
      status: [400, 422],
      retry: { rule: 'after-fix' },
      messageKey: 'field-format',
      recovery: ['edit-input'],
      source: explained(
        'Status 400 inferred. A 422 whose keys are field names has no code and reads as this one; that layer is stated.',
      ),
    },
    invalid_header_value: {
      kind: 'misconfigured',
      status: 400,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred.'),
    },
    permission_denied: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'permission',
      recovery: ['request-access'],
      source: explained('Status inferred.'),
    },
    too_many_requests: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'backoff' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source: explained('429 for a passed rate limit is stated; that it comes with this code is inferred.'),
    },
    not_found: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source: explained('Status inferred. A 404 on /api/* without a code means something else: company_not_found.'),
    },
    bad_request_body: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source: explained('Status inferred.'),
    },
    bad_http_method: {
      kind: 'misconfigured',
      status: 405,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred.'),
    },
    bad_request_params: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred.'),
    },
    bad_query_params: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'filter-rejected',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred.'),
    },
    endpoint_not_found: {
      kind: 'misconfigured',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred.'),
    },
    unsupported_version: {
      kind: 'misconfigured',
      status: 400,
      retry: { rule: 'never' },
      messageKey: 'app-outdated',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred.'),
    },
    invalid_access_token: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: explained(
        'Status inferred. One page says to refresh or sign in again, the other to mint a token with client credentials; there are no refresh tokens.',
      ),
    },
    revoked_access_token: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'signed-out',
      recovery: ['sign-in'],
      source: listed('Status and meaning inferred.'),
    },
    missing_field: {
      kind: 'validation',
      status: [400, 422],
      retry: { rule: 'after-fix' },
      messageKey: 'field-required',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred; 422 is possible too.'),
    },
    missing_scope: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-reauth' },
      messageKey: 'scope-missing',
      recovery: ['sign-in', 'request-access'],
      source: explained('Status inferred.'),
    },
    invalid_grant: {
      kind: 'authentication',
      status: 400,
      retry: { rule: 'after-reauth' },
      messageKey: 'reconnect',
      recovery: ['sign-in'],
      source: listed('Status and meaning inferred (RFC 6749).'),
    },
    invalid_request: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred (RFC 6749).'),
    },
    invalid_client: {
      kind: 'misconfigured',
      status: 401,
      retry: { rule: 'after-fix' },
      messageKey: 'credentials-wrong',
      recovery: ['contact-support'],
      source: byRoute('Stated for the token endpoint, where it stands in details.error.'),
    },
    unauthorized_client: {
      kind: 'misconfigured',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred (RFC 6749).'),
    },
    unsupported_grant_type: {
      kind: 'misconfigured',
      status: 400,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred (RFC 6749).'),
    },
    invalid_scope: {
      kind: 'misconfigured',
      status: 400,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred (RFC 6749).'),
    },
    invalid_basic_header: {
      kind: 'misconfigured',
      status: 401,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred; 400 is plausible too.'),
    },
    invalid_file_format: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'file-format',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred; 415 and 422 are plausible too.'),
    },
    unsupported_content_type: {
      kind: 'misconfigured',
      status: 415,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: listed('Status and meaning inferred.'),
    },
    request_too_large: {
      kind: 'validation',
      status: 413,
      retry: { rule: 'after-fix' },
      messageKey: 'too-large',
      recovery: ['edit-input'],
      source: listed('Status and meaning inferred.'),
    },
    asset_not_found: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source: listed('Status and meaning inferred.'),
    },
    max_limit_reached: {
      kind: 'quota-exhausted',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'plan-limit',
      recovery: ['upgrade-plan', 'edit-input'],
      source: listed('Status and meaning inferred; 400 and 409 are plausible too.'),
    },
    permission_not_found: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source: listed('Status and meaning inferred.'),
    },
    permission_exists: {
      kind: 'conflict',
      status: 409,
      retry: { rule: 'never' },
      messageKey: 'already-done',
      recovery: ['none'],
      source: listed('Status and meaning inferred.'),
    },
    unauthorized_user: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'wrong-account',
      recovery: ['sign-in'],
      source: listed('Status and meaning inferred.'),
    },
    user_not_found: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'person-not-found',
      recovery: ['go-back'],
      source: listed('Status and meaning inferred.'),
    },
    missing_access_token: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'sign-in-needed',
      recovery: ['sign-in'],
      source: explained('Status inferred. Explained on the page but absent from its own list of codes.'),
    },
    expired_access_token: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: explained('Status inferred. Explained on the page but absent from its own list of codes.'),
    },

    // Layers without a code: the token, introspection and revocation routes, then /api/*.
    token_request_rejected: {
      isOurs: true,
      kind: 'authentication',
      status: 400,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: codeless('POST /oauth/access-token 400, labelled "access token invalid/expired".'),
    },
    enterprise_inactive: {
      isOurs: true,
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'workspace-inactive',
      recovery: ['contact-support'],
      source: codeless('POST /oauth/access-token 403.'),
    },
    missing_credentials: {
      isOurs: true,
      kind: 'validation',
      status: 422,
      retry: { rule: 'after-fix' },
      messageKey: 'field-required',
      recovery: ['edit-input', 'contact-support'],
      source: codeless('POST /oauth/access-token 422: client_id or client_secret absent.'),
    },
    introspection_rejected: {
      isOurs: true,
      kind: 'authentication',
      status: 422,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: codeless('POST /oauth/introspect 422: an error, where RFC 7662 would answer active: false.'),
    },
    revocation_rejected: {
      isOurs: true,
      kind: 'authentication',
      status: 422,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: codeless('POST /oauth/revoke 422: token not found.'),
    },
    http_401: {
      isOurs: true,
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: codeless('/api/* 401: token missing, invalid or expired.'),
    },
    http_403: {
      isOurs: true,
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-reauth' },
      messageKey: 'scope-missing',
      recovery: ['sign-in', 'request-access'],
      source: codeless(
        '/api/* 403: scopes missing. Another page adds an inactive enterprise; nothing tells the two apart.',
      ),
    },
    company_not_found: {
      isOurs: true,
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'company-missing',
      recovery: ['contact-support'],
      source: codeless('/api/* 404: the company of the OAuth client is missing, not the record asked for.'),
    },
  },
});

/** A code the vendor only names. */
function listed(note: string): CodeSource {
  return { url: 'https://developer.cliquify.me/error-responses-2070098m0', read: '2026-11-20', stated: false, note };
}

/** A code the vendor names and explains, without its status. */
function explained(note: string): CodeSource {
  return { url: 'https://oauth.cliquify.me/docs/error-responses', read: '2026-11-20', stated: false, note };
}

/** A fact of the page that describes errors route by route, with their statuses. */
function byRoute(note: string): CodeSource {
  return { url: 'https://developer.cliquify.me/errors-2072699m0', read: '2026-11-20', stated: true, note };
}

/** An answer without a code: cause and status are stated, the id is ours. */
function codeless(note: string): CodeSource {
  return byRoute(`${note} The id is ours.`);
}
