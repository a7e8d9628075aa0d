import { defineEndpoint, shape } from '../../client/index.js';
import { authPi } from './catalog.js';

// Identity provider: `https://idp.authpi.com`, so these want a client of their own with that address.
// No input here has a client secret: grants for machines (`client_credentials`) and confidential clients
// belong on a server. None of them is a read, so no token ever stands in a query key.

interface OfIssuer {
  readonly issuer_id: string;
}

/** What a public client may exchange for tokens: a code with PKCE, or a refresh token, which rotates. */
export type AuthPiGrant =
  | {
      readonly grant_type: 'authorization_code';
      readonly client_id: string;
      readonly code: string;
      readonly code_verifier: string;
      readonly redirect_uri: string;
    }
  | { readonly grant_type: 'refresh_token'; readonly client_id: string; readonly refresh_token: string };

/** The answer of RFC 6749, section 5.1. */
export interface AuthPiTokens {
  readonly access_token: string;
  readonly token_type: string;
  /** Seconds. */
  readonly expires_in?: number;
  /** The old one is dead as soon as this one is issued. */
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope?: string;
}

/**
 * Never re-sent by itself: codes and refresh tokens are spent by the first sending. A dead grant is
 * answered with OAuth's own `invalid_grant`, which AuthPI does not list: look for it in `error.vendorCode`.
 */
export const exchangeGrant = defineEndpoint(authPi, {
  id: 'idp.token',
  method: 'POST',
  path: '/{issuer_id}/token',
  input: shape<OfIssuer & AuthPiGrant>(),
  output: shape<AuthPiTokens>(),
  encoding: 'form',
  resend: 'never',
});

/** A bad token, or another client's, is no error here: the answer is `active: false`. */
export const introspectToken = defineEndpoint(authPi, {
  id: 'idp.introspect',
  method: 'POST',
  path: '/{issuer_id}/introspect',
  input: shape<
    OfIssuer & {
      readonly token: string;
      readonly token_type_hint?: 'access_token' | 'refresh_token';
      readonly client_id?: string;
    }
  >(),
  output: shape<{ readonly active: boolean; readonly [claim: string]: unknown }>(),
  encoding: 'form',
  isIdempotent: true,
});

/** Ends the session. The vendor also has it as a GET, for links; a page's own call should be a POST. */
export const logout = defineEndpoint(authPi, {
  id: 'idp.logout',
  method: 'POST',
  path: '/{issuer_id}/logout',
  input: shape<OfIssuer & { readonly [field: string]: string }>(),
  encoding: 'form',
  resend: 'key',
});

/** What the API key of the request is. */
export const getKeyInfo = defineEndpoint(authPi, {
  id: 'idp.keyInfo',
  method: 'GET',
  path: '/{issuer_id}/keyinfo',
  input: shape<OfIssuer>(),
});
