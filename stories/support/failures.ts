import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { makeApiError } from '../../src/testing/index.js';

type Make = (now: number) => AnyApiError;

/** One real failure of a real vendor for each state that stories show. `now` is when it happens. */
const makers = {
  RateLimited: (now) =>
    makeApiError(snippetsAi, 'rate_limited', { now, retryAfterMs: 42_000, method: 'GET', endpoint: 'snippets.get' }),
  SessionExpired: (now) => makeApiError(authPi, 'session_expired', { now, method: 'GET', endpoint: 'users.list' }),
  Offline: (now) => makeApiError(zohoCliq, 'offline', { now, method: 'GET', endpoint: 'chats.list' }),
  Unavailable: (now) =>
    makeApiError(zohoCliq, 'http_503', { now, retryAfterMs: 90_000, method: 'GET', endpoint: 'chats.list' }),
  ValidationFailed: (now) =>
    makeApiError(cliquify, 'invalid_field', {
      now,
      method: 'POST',
      endpoint: 'templates.create',
      fieldErrors: {
        name: ['The name field must be at most 120 characters.'],
        width: ['The width field must be a number.'],
      },
    }),
  PermissionDenied: (now) =>
    makeApiError(cliquify, 'permission_denied', { now, method: 'GET', endpoint: 'templates.list' }),
  NotFound: (now) => makeApiError(cliquify, 'asset_not_found', { now, method: 'GET', endpoint: 'assets.list' }),
  Conflict: (now) => makeApiError(authPi, 'precondition_failed', { now, method: 'PATCH', endpoint: 'users.update' }),
  QuotaExhausted: (now) =>
    makeApiError(snippetsAi, 'quota_exceeded', { now, method: 'POST', endpoint: 'snippet.create' }),
  Misconfigured: (now) =>
    makeApiError(authPi, 'unauthorized_client', {
      now,
      method: 'POST',
      endpoint: 'grant.exchange',
      requestId: 'r-20f6',
    }),
  Timeout: (now) => makeApiError(zohoCliq, 'timeout', { now, method: 'GET', endpoint: 'v3.messages.search' }),
  Network: (now) => makeApiError(zohoCliq, 'network', { now, method: 'GET', endpoint: 'chats.list' }),
  ServerFailed: (now) =>
    makeApiError(authPi, 'server_error', {
      now,
      method: 'GET',
      endpoint: 'users.list',
      attempt: 4,
      requestId: 'req_8fK2m1',
      vendorMessage: 'An unexpected error occurred.',
    }),
  UnknownCode: (now) =>
    makeApiError(cliquify, 'unknown', {
      now,
      status: 418,
      method: 'GET',
      endpoint: 'folders.list',
      requestId: 'c0-77',
    }),
} satisfies Record<string, Make>;

/** The name of a state, which is also the name of its story. */
export type FailureName = keyof typeof makers;

export const failureNames = Object.keys(makers) as FailureName[];

/** Makes the failure of a state. Made when it is shown, so that its wait begins then. */
export const makeFailure = (name: FailureName, now = Date.now()): AnyApiError => makers[name](now);

/** All catalogs, so that every vendor's words and bodies are known. */
export const catalogs: readonly AnyCatalog[] = [cliquify, zohoCliq, snippetsAi, authPi];
