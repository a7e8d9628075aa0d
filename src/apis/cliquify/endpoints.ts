import { defineEndpoint, shape } from '../../client/index.js';
import { cliquify } from './catalog.js';

// No endpoint narrows `errors`: Cliquify lists its codes for the API as a whole, so leaving one out would
// turn a documented answer into `unknown`.

/** The person on whose behalf the token was issued. */
export interface CliquifyUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  /** ISO 8601. */
  readonly created_at: string;
}

/**
 * The signed-in person. The older pages document it; the newer ones say that tokens from client
 * credentials cannot reach it.
 */
export const getUser = defineEndpoint(cliquify, {
  id: 'user.get',
  method: 'GET',
  path: '/api/user',
  output: shape<CliquifyUser>(),
});

/** The company's templates. The vendor publishes neither parameters nor the form of the answer. */
export const listTemplates = defineEndpoint(cliquify, {
  id: 'templates.list',
  method: 'GET',
  path: '/api/templates',
});

/** The company's assets. The vendor publishes neither parameters nor the form of the answer. */
export const listAssets = defineEndpoint(cliquify, {
  id: 'assets.list',
  method: 'GET',
  path: '/api/assets',
});

/** The company's folders. The vendor publishes neither parameters nor the form of the answer. */
export const listFolders = defineEndpoint(cliquify, {
  id: 'folders.list',
  method: 'GET',
  path: '/api/folders',
});

// The token routes take a client secret or a token in their body, and Cliquify says that this flow is not
// for browsers. So these three have no input: point a client at your own backend, let it mount the same
// paths and add what is secret there. A secret then has no way into a page, a query key or a cache, and
// the vendor's refusals, passed through, are still read by this catalog.

/** An access token. There are no refresh tokens: when it ends, ask for another. */
export interface CliquifyToken {
  readonly success: true;
  readonly token: {
    readonly token_type: 'Bearer';
    /** Seconds. Documented both as 30 days and as a year; only this number counts. */
    readonly expires_in: number;
    readonly access_token: string;
  };
}

/** Asks the app's backend for a new access token; meant for `auth.refresh` of a client. */
export const issueToken = defineEndpoint(cliquify, {
  id: 'tokens.issue',
  method: 'POST',
  path: '/oauth/access-token',
  output: shape<CliquifyToken>(),
});

/** What the vendor knows of a token. A bad token is not described as inactive: it is an error, 422. */
export interface CliquifyTokenState {
  readonly success: true;
  readonly message: string;
  readonly data: {
    readonly active: boolean;
    readonly client_id: string;
    readonly user_id: number | null;
    readonly scopes: readonly string[];
    /** `YYYY-MM-DD HH:MM:SS`; the vendor names no time zone. */
    readonly expires_at: string;
  };
}

/** Asks the app's backend about the token it holds for this person. */
export const introspectToken = defineEndpoint(cliquify, {
  id: 'tokens.introspect',
  method: 'POST',
  path: '/oauth/introspect',
  isRead: true,
  isIdempotent: true,
  output: shape<CliquifyTokenState>(),
});

/** Has the app's backend give up the token it holds for this person. */
export const revokeToken = defineEndpoint(cliquify, {
  id: 'tokens.revoke',
  method: 'POST',
  path: '/oauth/revoke',
  output: shape<{ readonly success: true; readonly message: string; readonly data: null }>(),
});
