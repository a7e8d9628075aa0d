import { defineEndpoint, shape } from '../../client/index.js';
import { authPi } from './catalog.js';

// Core API: `https://api.authpi.com`. Single items answer with an ETag; hand it back as the call option
// `ifMatch` (see `eTagOf`) and a change made meanwhile ends in `precondition_failed`, not in a lost update.
//
// The vendor's own SDKs repeat no write by themselves. Here a POST is sent again after a refusal if it carries a key.
// AuthPI keeps `Idempotency-Key` for POST alone: on PATCH and DELETE it is `ifMatch` that makes a second
// sending harmless.
//
// No endpoint narrows `errors`: the reference pages list statuses, not codes, and 429 and 500 may come
// from anywhere.

/** One item. Fields the vendor documents elsewhere are there too, as `unknown`. */
export interface AuthPiItem {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A person known to an issuer. */
export interface AuthPiUser extends AuthPiItem {
  /** Hidden in lists. */
  readonly name?: string;
  /** Epoch milliseconds. */
  readonly created_at?: number;
  /** Epoch milliseconds; absent when never changed. */
  readonly updated_at?: number;
}

/** One sign-in of a person, with what became of it. */
export interface AuthPiSession extends AuthPiItem {
  readonly status?: AuthPiSessionStatus;
}

/** What a session can be; `inactive` before its first token. */
export type AuthPiSessionStatus = 'inactive' | 'active' | 'expired' | 'revoked' | 'suspended';
/** What a user can be. */
export type AuthPiUserStatus = 'active' | 'suspended' | 'disabled' | 'deleted';
/** What an API key can be. */
export type AuthPiKeyStatus = 'active' | 'blocked' | 'revoked' | 'expired' | 'suspended';
/** What an agent can be. */
export type AuthPiAgentStatus = 'active' | 'suspended' | 'blocked';

/** The answer about one item. */
export interface AuthPiSingle<TItem> {
  readonly data: TItem;
}

/** The answer with one page of items. */
export interface AuthPiPage<TItem> {
  readonly data: readonly TItem[];
  readonly has_more: boolean;
  readonly next_cursor?: string | null;
}

interface Paging {
  /** 1 to 100, default 50. */
  readonly limit?: number;
  /** `next_cursor` of the page before. */
  readonly cursor?: string;
}

interface InAccount {
  readonly account_id: string;
}

interface InIssuer extends InAccount {
  readonly issuer_id: string;
}

interface OfUser extends InIssuer {
  readonly user_id: string;
}

/** Fields of the item to be written; the vendor's schemas are not fully known. */
interface Fields {
  readonly [field: string]: unknown;
}

/** The account an API key belongs to. */
export const getMe = defineEndpoint(authPi, {
  id: 'me.get',
  method: 'GET',
  path: '/v1/me',
  output: shape<AuthPiSingle<Fields>>(),
});

/** The accounts this credential reaches. */
export const listAccounts = defineEndpoint(authPi, {
  id: 'accounts.list',
  method: 'GET',
  path: '/v1/accounts',
  output: shape<AuthPiPage<AuthPiItem>>(),
});

/** The issuers of an account, newest first. */
export const listIssuers = defineEndpoint(authPi, {
  id: 'issuers.list',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers',
  input: shape<InAccount & Paging>(),
  output: shape<AuthPiPage<AuthPiItem>>(),
});

/** Makes an issuer: an identity provider with users of its own. */
export const createIssuer = defineEndpoint(authPi, {
  id: 'issuers.create',
  method: 'POST',
  path: '/v1/accounts/{account_id}/issuers',
  input: shape<InAccount & Fields>(),
  output: shape<AuthPiSingle<AuthPiItem>>(),
  resend: 'key',
});

/** The users of an issuer, without their names. */
export const listUsers = defineEndpoint(authPi, {
  id: 'users.list',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users',
  input: shape<InIssuer & Paging & { readonly status?: AuthPiUserStatus }>(),
  output: shape<AuthPiPage<AuthPiUser>>(),
});

/** Adds a user to an issuer. */
export const createUser = defineEndpoint(authPi, {
  id: 'users.create',
  method: 'POST',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users',
  input: shape<InIssuer & Fields>(),
  output: shape<AuthPiSingle<AuthPiUser>>(),
  resend: 'key',
});

/** Answers with an ETag. */
export const getUser = defineEndpoint(authPi, {
  id: 'users.get',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users/{user_id}',
  input: shape<OfUser>(),
  output: shape<AuthPiSingle<AuthPiUser>>(),
});

/** Takes `ifMatch`; answers with the new ETag. Without it the last write wins. */
export const updateUser = defineEndpoint(authPi, {
  id: 'users.update',
  method: 'PATCH',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users/{user_id}',
  input: shape<OfUser & Fields>(),
  output: shape<AuthPiSingle<AuthPiUser>>(),
  resend: 'never',
});

/** Takes `ifMatch`. The vendor does not show the answer's body. */
export const deleteUser = defineEndpoint(authPi, {
  id: 'users.delete',
  method: 'DELETE',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users/{user_id}',
  input: shape<OfUser>(),
  resend: 'never',
});

/** The sessions of one user. */
export const listSessions = defineEndpoint(authPi, {
  id: 'sessions.list',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/users/{user_id}/sessions',
  input: shape<OfUser & { readonly status?: AuthPiSessionStatus }>(),
  output: shape<AuthPiPage<AuthPiSession>>(),
});

/** Answers with an ETag. A session hangs below the issuer, not below its user. */
export const getSession = defineEndpoint(authPi, {
  id: 'sessions.get',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/sessions/{session_id}',
  input: shape<InIssuer & { readonly session_id: string }>(),
  output: shape<AuthPiSingle<AuthPiSession>>(),
});

/** Makes an organisation within an issuer. */
export const createOrganization = defineEndpoint(authPi, {
  id: 'organizations.create',
  method: 'POST',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/organizations',
  input: shape<InIssuer & Fields>(),
  output: shape<AuthPiSingle<AuthPiItem>>(),
  resend: 'key',
});

/**
 * The API keys of an organisation, without their secrets. There is no endpoint to create one here: the
 * answer holds the secret, once, and such a secret belongs on a server.
 */
export const listApiKeys = defineEndpoint(authPi, {
  id: 'apiKeys.list',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/organizations/{org_id}/api-keys',
  input: shape<InIssuer & Paging & { readonly org_id: string; readonly status?: AuthPiKeyStatus }>(),
  output: shape<AuthPiPage<AuthPiItem & { readonly status?: AuthPiKeyStatus }>>(),
});

/** The agents of an issuer: identities that are no people. */
export const listAgents = defineEndpoint(authPi, {
  id: 'agents.list',
  method: 'GET',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/agents',
  input: shape<InIssuer & Paging & { readonly status?: AuthPiAgentStatus }>(),
  output: shape<AuthPiPage<AuthPiItem & { readonly status?: AuthPiAgentStatus }>>(),
});

/** Makes an agent. */
export const createAgent = defineEndpoint(authPi, {
  id: 'agents.create',
  method: 'POST',
  path: '/v1/accounts/{account_id}/issuers/{issuer_id}/agents',
  input: shape<InIssuer & Fields>(),
  output: shape<AuthPiSingle<AuthPiItem>>(),
  resend: 'key',
});
