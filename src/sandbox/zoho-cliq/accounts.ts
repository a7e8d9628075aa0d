import { authorizationOf, fieldsOf, type Call, type Reply } from '../core/Call.js';
import { createLimitBook } from '../core/LimitBook.js';
import { createTokenBook, type AccessToken, type RefreshToken } from '../core/TokenBook.js';
import type { World } from '../core/VendorSite.js';
import type { SignedIn, SignInOptions } from '../SandboxControl.js';
import { firstPersonId } from './workspace.js';

const lifeMs = 3_600_000;
/** From the pages of Zoho's other product on the same account server; for Cliq inferred. */
const mostLiveTokens = 15;
const mint = { limit: 10, windowMs: 600_000, lockMs: 600_000 };

/** Test credentials; the refresh token is the first person's and lives from the start. */
export const zohoCredentials = {
  clientId: '1000.SANDBOX',
  clientSecret: 'sandbox-secret',
  refreshToken: '1000.sandbox-refresh.first-person',
} as const;

export const zohoScopes = [
  'Bots',
  'Channels',
  'Chats',
  'Departments',
  'Messages',
  'Organisation',
  'StorageData',
  'Users',
  'Webhooks',
].map((module) => `ZohoCliq.${module}.ALL`);

/** Zoho Accounts: gives out tokens that last an hour. */
export interface Accounts {
  /** The token route. */
  grant(call: Call): Reply;
  /** The token of a call, if it is one that works. */
  present(call: Call): AccessToken | undefined;
  signIn(options: SignInOptions): SignedIn;
  expireTokens(): void;
  revokeTokens(): void;
}

export function createAccounts({ time, limits }: World): Accounts {
  const tokens = createTokenBook(time, (kind, serial) => `1000.sandbox-${kind}.${serial}`);
  const book = createLimitBook(time);
  tokens.issueRefresh({ user: firstPersonId, scopes: zohoScopes, value: zohoCredentials.refreshToken });

  const refuse = (error: string, more: object = {}): Reply => ({ status: 400, body: { error, ...more } });

  function issue({ value, user, scopes }: RefreshToken): AccessToken {
    const live = tokens.liveOf(value);
    const [oldest] = live;
    if (oldest && live.length >= mostLiveTokens) tokens.revoke(oldest.value);
    return tokens.issue({ user, scopes, lifeMs, grant: value });
  }

  return {
    grant(call) {
      // Zoho takes the fields in the query as well.
      const fields = new Map([...call.query, ...fieldsOf(call)]);
      const isClient =
        fields.get('client_id') === zohoCredentials.clientId &&
        fields.get('client_secret') === zohoCredentials.clientSecret;
      if (!isClient) return refuse('invalid_client');
      const grant = tokens.refreshToken(fields.get('refresh_token') ?? '');
      if (fields.get('grant_type') !== 'refresh_token' || !grant || grant.isRevoked) return refuse('invalid_grant');
      if (limits === 'documented' && book.spend(grant.value, mint) > 0) {
        return {
          ...refuse('access_denied', { error_description: 'Too many tokens were requested.' }),
          isRefusal: true,
        };
      }
      const { value, scopes } = issue(grant);
      const body = {
        access_token: value,
        scope: [...scopes].join(' '),
        api_domain: 'https://www.zohoapis.com',
        token_type: 'Bearer',
        expires_in: Math.ceil(time.toRealMs(lifeMs) / 1000),
      };
      return { status: 200, body, isRefresh: true };
    },
    present(call) {
      const authorization = authorizationOf(call);
      if (authorization?.scheme !== 'zoho-oauthtoken' && authorization?.scheme !== 'bearer') return undefined;
      const found = tokens.look(authorization.value);
      return found.state === 'valid' ? found.token : undefined;
    },
    signIn({ scopes = zohoScopes, user = firstPersonId }) {
      const grant = tokens.issueRefresh({ user, scopes });
      return { accessToken: issue(grant).value, refreshToken: grant.value, expiresInMs: time.toRealMs(lifeMs) };
    },
    expireTokens: () => tokens.expireAll(),
    revokeTokens: () => tokens.revokeAll(),
  };
}
