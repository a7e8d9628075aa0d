import { defineCatalog, type CodeSource } from '../../catalog/index.js';
import { parse } from './body.js';
import { currentVersion } from './CurrentVersion.js';
import { limits } from './limits.js';

/**
 * AuthPI's errors, for its Core API and its identity provider. All names and statuses are stated by the
 * vendor. OAuth errors of the identity provider that the vendor does not list (`invalid_grant` and kin)
 * are not in here: they are read by their status and keep their name in `error.vendorCode`.
 */
export const authPi = defineCatalog({
  vendor: 'authpi',
  service: 'AuthPI',
  baseUrls: ['https://api.authpi.com', 'https://idp.authpi.com'],
  parse,
  limits,
  // The vendor says "almost all" errors have a code; a 429 from the network's edge may not even be JSON.
  statuses: {
    400: 'invalid_request',
    401: 'session_expired',
    403: 'access_denied',
    404: 'not_found',
    409: 'conflict',
    412: 'precondition_failed',
    415: 'invalid_content_type',
    422: 'invalid_request',
    429: 'usage_limit_exceeded',
    500: 'server_error',
  },
  codes: {
    invalid_request: {
      kind: 'validation',
      status: [400, 422],
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source: stated('400 on the errors page; the idempotency page has it with 422 for a key used with another body.'),
    },
    invalid_content_type: {
      kind: 'misconfigured',
      status: 415,
      retry: { rule: 'never' },
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      source: stated(),
    },
    access_denied: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'permission',
      recovery: ['request-access'],
      source: stated('The vendor adds that a bad token may be the cause.'),
    },
    insufficient_scope: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-reauth' },
      messageKey: 'scope-missing',
      recovery: ['sign-in', 'request-access'],
      source: stated('Listed in one entry with access_denied.'),
    },
    session_expired: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source: stated(),
    },
    unauthorized_client: {
      kind: 'misconfigured',
      status: 401,
      retry: { rule: 'after-fix' },
      messageKey: 'credentials-wrong',
      recovery: ['contact-support'],
      source: stated('RFC 6749 uses 400 for this name.'),
    },
    not_found: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source: stated(),
    },
    conflict: {
      kind: 'conflict',
      status: 409,
      retry: { rule: 'after-fix' },
      messageKey: 'conflict',
      recovery: ['reload-latest'],
      variants: [
        {
          when: { hasRetryAfter: true },
          retry: { rule: 'after-wait' },
          messageKey: 'still-processing',
          recovery: ['wait'],
        },
        {
          // Either cause is possible: another origin may have hidden Retry-After. The key makes one more
          // attempt safe, and a clash that is still there after it is a clash.
          when: { hasIdempotencyKey: true },
          retry: { rule: 'after-wait', maxAttempts: 2 },
          recovery: ['reload-latest', 'wait'],
        },
      ],
      source: stated(
        'Two causes share the name. Only Retry-After, sent while the same Idempotency-Key is still being processed, tells them apart.',
      ),
    },
    precondition_failed: {
      kind: 'conflict',
      status: 412,
      retry: { rule: 'after-fix' },
      messageKey: 'changed-elsewhere',
      recovery: ['reload-latest'],
      details: currentVersion,
      source: stated(),
    },
    usage_limit_exceeded: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source: stated('Retry-After "when available". Whether the edge or the billing sends it is unknown.'),
    },
    server_error: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry', 'contact-support'],
      source: stated(),
    },
  },
});

function stated(note?: string): CodeSource {
  const source = { url: 'https://authpi.com/docs/reference/errors/', read: '2026-11-20', stated: true };
  return note === undefined ? source : { ...source, note };
}
