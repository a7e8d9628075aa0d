import { forgetOldest } from './forgetOldest.js';
import type { VirtualTime } from './VirtualTime.js';

export interface AccessToken {
  readonly value: string;
  readonly user: string;
  readonly scopes: ReadonlySet<string>;
  readonly issuedAt: number;
  /** The refresh token it came from, or its own id when it came from none. */
  readonly grant: string;
  expiresAt: number;
  isRevoked: boolean;
}

export interface RefreshToken {
  readonly value: string;
  readonly user: string;
  readonly scopes: ReadonlySet<string>;
  isRevoked: boolean;
}

/** What became of a presented token. */
export type TokenState =
  | { readonly state: 'valid' | 'expired' | 'revoked'; readonly token: AccessToken }
  | { readonly state: 'unknown' };

/** The tokens one vendor has given out in one copy. Made in order, so a run can be repeated exactly. */
export interface TokenBook {
  issue(options: { user: string; scopes: Iterable<string>; lifeMs: number; grant?: string }): AccessToken;
  issueRefresh(options: { user: string; scopes: Iterable<string>; value?: string }): RefreshToken;
  look(value: string): TokenState;
  refreshToken(value: string): RefreshToken | undefined;
  revoke(value: string): boolean;
  /** Those of one grant that still work, oldest first. */
  liveOf(grant: string): readonly AccessToken[];
  expireAll(): void;
  revokeAll(): void;
}

/** Expired tokens are remembered up to this many, so that they can still be told from unknown ones. */
const remembered = 10_000;

export function createTokenBook(
  time: VirtualTime,
  form: (kind: 'access' | 'refresh', serial: string) => string,
): TokenBook {
  const access = new Map<string, AccessToken>();
  const refresh = new Map<string, RefreshToken>();
  let serial = 0;
  const next = (kind: 'access' | 'refresh') => form(kind, String((serial += 1)).padStart(6, '0'));
  const isLive = (token: AccessToken) => !token.isRevoked && token.expiresAt > time.now();
  return {
    issue({ user, scopes, lifeMs, grant }) {
      const value = next('access');
      const now = time.now();
      const token = {
        value,
        user,
        scopes: new Set(scopes),
        issuedAt: now,
        expiresAt: now + lifeMs,
        isRevoked: false,
        grant: grant ?? value,
      };
      access.set(value, token);
      forgetOldest(access, remembered);
      return token;
    },
    issueRefresh({ user, scopes, value = next('refresh') }) {
      const token = { value, user, scopes: new Set(scopes), isRevoked: false };
      refresh.set(value, token);
      forgetOldest(refresh, remembered);
      return token;
    },
    look(value) {
      const token = access.get(value);
      if (!token) return { state: 'unknown' };
      return { state: token.isRevoked ? 'revoked' : isLive(token) ? 'valid' : 'expired', token };
    },
    refreshToken: (value) => refresh.get(value),
    revoke(value) {
      const token = access.get(value) ?? refresh.get(value);
      if (token) token.isRevoked = true;
      return token !== undefined;
    },
    liveOf: (grant) => [...access.values()].filter((token) => token.grant === grant && isLive(token)),
    expireAll() {
      for (const token of access.values()) token.expiresAt = Math.min(token.expiresAt, time.now());
    },
    revokeAll() {
      for (const token of [...access.values(), ...refresh.values()]) token.isRevoked = true;
    },
  };
}
