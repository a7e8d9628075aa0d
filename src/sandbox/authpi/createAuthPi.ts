import type { Route } from '../core/Route.js';
import { createTokenBook } from '../core/TokenBook.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { documentedStatus } from '../catalogs.js';
import { authPiFailure } from './bodies.js';

const lifeMs = 3_600_000;

/** AuthPI. */
export const createAuthPi: VendorFactory = ({ time }) => {
  const tokens = createTokenBook(time, (kind, serial) => `eyJzYW5kYm94.authpi-${kind}.${serial}`);
  const fail = (code: string, status = documentedStatus('authpi', code) ?? 400) =>
    authPiFailure({ code, status }, { time });
  const routes: readonly Route[] = [];
  return {
    routes,
    answer: () => fail('not_found'),
    fail: authPiFailure,
    isTokenRoute: (path) => path.startsWith('/idp/'),
    tokenCodes: new Set(),
    tooLarge: () => fail('invalid_request', 413),
    signIn({ scopes = ['users:read', 'users:write'], user = 'usr_alice' }) {
      const grant = tokens.issueRefresh({ user, scopes });
      const { value } = tokens.issue({ user, scopes, lifeMs, grant: grant.value });
      return { accessToken: value, refreshToken: grant.value, expiresInMs: time.toRealMs(lifeMs) };
    },
    expireTokens: () => tokens.expireAll(),
    revokeTokens: () => tokens.revokeAll(),
  };
};
