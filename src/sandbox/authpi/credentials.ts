import { authorizationOf, fieldsOf, type Call, type Reply } from '../core/Call.js';
import { createTokenBook, type AccessToken } from '../core/TokenBook.js';
import type { World } from '../core/VendorSite.js';
import type { SignedIn, SignInOptions } from '../SandboxControl.js';
import { authPiFailure } from './bodies.js';
import { firstUserId } from './directory.js';

/** Configurable at the vendor, at most 21 days; an hour here. */
const lifeMs = 3_600_000;

/** Test credentials: an API key for the Core API and a client for the token route. */
export const authPiCredentials = {
  keyId: 'key_sandbox',
  keySecret: 'sandbox-secret',
  clientId: 'c_sandbox',
  clientSecret: 'sandbox-secret',
} as const;

/** The vendor prints no scope names; reading and writing are enough to be without one of them. */
export const authPiScopes = ['core:read', 'core:write'] as const;

export interface Credentials {
  /** The scopes of a call, or why it is not let in. */
  admit(call: Call): ReadonlySet<string> | Reply;
  grant(call: Call): Reply;
  introspect(call: Call): Reply;
  revoke(call: Call): Reply;
  /** Ends the session of the presented token: it and the refresh token behind it. */
  logout(call: Call): Reply;
  keyInfo(call: Call): Reply;
  signIn(options: SignInOptions): SignedIn;
  expireTokens(): void;
  revokeTokens(): void;
}

export function createCredentials({ time }: World): Credentials {
  const tokens = createTokenBook(time, (kind, serial) => `eyJzYW5kYm94.authpi-${kind}.${serial}`);
  const fail = (code: string, status: number) => authPiFailure({ code, status }, { time });
  const expiresIn = Math.ceil(time.toRealMs(lifeMs) / 1000);

  /** Only people have sessions; a machine's token just stops working. */
  const ended = (token: AccessToken) =>
    token.user.startsWith('usr_') ? fail('session_expired', 401) : fail('access_denied', 403);

  const isKey = (call: Call) => {
    const { keyId, keySecret } = authPiCredentials;
    const authorization = authorizationOf(call);
    return authorization?.scheme === 'basic' && authorization.value === btoa(`${keyId}:${keySecret}`);
  };

  const answer = (access: AccessToken, refreshToken?: string): Reply => ({
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      access_token: access.value,
      token_type: 'Bearer',
      expires_in: expiresIn,
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      scope: [...access.scopes].join(' '),
    },
    isRefresh: true,
  });

  return {
    admit(call) {
      const authorization = authorizationOf(call);
      if (authorization?.scheme === 'basic')
        return isKey(call) ? new Set(authPiScopes) : fail('unauthorized_client', 401);
      if (authorization?.scheme !== 'bearer') return fail('unauthorized_client', 401);
      const found = tokens.look(authorization.value);
      if (found.state === 'unknown') return fail('access_denied', 403); // the pages name a bad token as a cause
      return found.state === 'valid' ? found.token.scopes : ended(found.token);
    },
    grant(call) {
      if (!call.headers.get('content-type')?.includes('x-www-form-urlencoded'))
        return fail('invalid_content_type', 415);
      const fields = fieldsOf(call);
      if (fields.get('client_id') !== authPiCredentials.clientId) return fail('unauthorized_client', 401);
      switch (fields.get('grant_type')) {
        case undefined:
          return fail('invalid_request', 400);
        case 'client_credentials': {
          if (fields.get('client_secret') !== authPiCredentials.clientSecret) return fail('unauthorized_client', 401);
          return answer(tokens.issue({ user: authPiCredentials.clientId, scopes: authPiScopes, lifeMs }));
        }
        case 'refresh_token': {
          const spent = tokens.refreshToken(fields.get('refresh_token') ?? '');
          if (!spent || spent.isRevoked) return fail('invalid_grant', 400);
          spent.isRevoked = true; // it rotates
          const next = tokens.issueRefresh({ user: spent.user, scopes: spent.scopes });
          return answer(
            tokens.issue({ user: spent.user, scopes: spent.scopes, lifeMs, grant: next.value }),
            next.value,
          );
        }
        default:
          return fail('invalid_grant', 400);
      }
    },
    introspect(call) {
      const found = tokens.look(fieldsOf(call).get('token') ?? '');
      if (found.state !== 'valid') return { status: 200, body: { active: false } };
      const { user, scopes, expiresAt } = found.token;
      return {
        status: 200,
        body: { active: true, sub: user, scope: [...scopes].join(' '), exp: Math.floor(expiresAt / 1000) },
      };
    },
    // RFC 7009: a token that is not known counts as revoked.
    revoke(call) {
      tokens.revoke(fieldsOf(call).get('token') ?? '');
      return { status: 200, body: {} };
    },
    logout(call) {
      const found = tokens.look(authorizationOf(call)?.value ?? '');
      if (found.state === 'unknown') return fail('unauthorized_client', 401);
      tokens.revoke(found.token.grant);
      tokens.revoke(found.token.value);
      return { status: 200, body: {} };
    },
    keyInfo: (call) =>
      isKey(call)
        ? { status: 200, body: { key_id: authPiCredentials.keyId, status: 'active', scopes: authPiScopes } }
        : fail('unauthorized_client', 401),
    signIn({ scopes = authPiScopes, user = firstUserId }) {
      const grant = tokens.issueRefresh({ user, scopes });
      const { value } = tokens.issue({ user, scopes, lifeMs, grant: grant.value });
      return { accessToken: value, refreshToken: grant.value, expiresInMs: time.toRealMs(lifeMs) };
    },
    expireTokens: () => tokens.expireAll(),
    revokeTokens: () => tokens.revokeAll(),
  };
}
