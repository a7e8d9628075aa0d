import { documentedStatus } from '../catalogs.js';
import type { Route } from '../core/Route.js';
import { createTokenBook } from '../core/TokenBook.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { zohoFailure, zohoTokenCodes } from './bodies.js';

const lifeMs = 3_600_000;

/** Zoho Cliq. */
export const createZohoCliq: VendorFactory = ({ time }) => {
  const tokens = createTokenBook(time, (kind, serial) => `1000.sandbox-${kind}.${serial}`);
  const fail = (code: string, status = documentedStatus('zoho-cliq', code) ?? 400) =>
    zohoFailure({ code, status }, { time, text: '' });
  const routes: readonly Route[] = [];
  return {
    routes,
    answer: () => fail('http_404'),
    fail: zohoFailure,
    isTokenRoute: (path) => path.startsWith('/oauth/'),
    tokenCodes: zohoTokenCodes,
    tooLarge: () => fail('http_400'),
    signIn({ scopes = ['ZohoCliq.Channels.ALL'], user = '55743307' }) {
      const grant = tokens.issueRefresh({ user, scopes });
      const { value } = tokens.issue({ user, scopes, lifeMs, grant: grant.value });
      return { accessToken: value, refreshToken: grant.value, expiresInMs: time.toRealMs(lifeMs) };
    },
    expireTokens: () => tokens.expireAll(),
    revokeTokens: () => tokens.revokeAll(),
  };
};
