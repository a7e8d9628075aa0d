import { keyBlock, limits } from '../../apis/snippets-ai/index.js';
import { documentedStatus } from '../catalogs.js';
import { authorizationOf, type Call, type Reply } from '../core/Call.js';
import { createLimitBook } from '../core/LimitBook.js';
import type { World } from '../core/VendorSite.js';
import { snippetsFailure } from './bodies.js';
import { sampleTeams } from './library.js';

export interface ApiKey {
  readonly value: string;
  /** `all`, or the ids of the teams it may act for. */
  readonly teams: 'all' | ReadonlySet<string>;
  remainingRequests: number;
  isActive: boolean;
}

/** Test keys: whole workspace, one team, nothing left to spend, switched off. */
export const sampleKeys = {
  all: 'sk-sandbox-all-teams',
  support: 'sk-sandbox-support-team',
  spent: 'sk-sandbox-spent',
  inactive: 'sk-sandbox-inactive',
} as const;

/** "Short rolling window" is all the vendor says; a minute is taken. */
const attemptWindowMs = 60_000;

/** The keys of one copy, with their limits and blocks. */
export interface ApiKeys {
  /** The key of a call, or why it is not let in. */
  admit(call: Call): ApiKey | Reply;
  /** Counts an attempt that the vendor holds invalid. */
  noteInvalid(call: Call): void;
  make(teams: ApiKey['teams']): ApiKey;
  /** Keys do not expire by time; this is their only end. */
  deactivateAll(): void;
}

export function createApiKeys({ time, limits: mode, snippetsMode }: World): ApiKeys {
  const keys = new Map<string, ApiKey>();
  const book = createLimitBook(time);
  let serial = 0;
  const add = (value: string, teams: ApiKey['teams'], remainingRequests = 99_950, isActive = true): ApiKey => {
    const key = { value, teams, remainingRequests, isActive };
    keys.set(value, key);
    return key;
  };
  add(sampleKeys.all, 'all');
  add(sampleKeys.support, new Set([sampleTeams.support]));
  add(sampleKeys.spent, 'all', 0);
  add(sampleKeys.inactive, 'all', 99_950, false);

  const refuse = (code: string, retryAfterMs?: number) =>
    snippetsFailure(
      {
        code,
        status: documentedStatus('snippets-ai', code) ?? 403,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      },
      { time },
    );
  const hasBlock = mode === 'documented' && snippetsMode === 'key-block';
  const noteInvalid = (call: Call) => {
    const attempt = { limit: keyBlock.invalidAttempts - 1, windowMs: attemptWindowMs, lockMs: keyBlock.blockMs };
    if (hasBlock) book.spend(`invalid ${presented(call)}`, attempt);
  };

  return {
    noteInvalid,
    admit(call) {
      const blockedForMs = hasBlock ? book.refusedForMs(`invalid ${presented(call)}`) : 0;
      if (blockedForMs > 0) return refuse('key_blocked', blockedForMs);
      const key = keys.get(presented(call));
      if (!key?.isActive) {
        noteInvalid(call);
        return refuse('unauthorized');
      }
      const [limit] = limits;
      const isLimited = mode === 'documented' && snippetsMode === 'per-minute' && limit;
      const refusedForMs = isLimited ? book.spend(key.value, limit) : 0;
      return refusedForMs > 0 ? refuse('rate_limited', refusedForMs) : key;
    },
    make: (teams) => add(`sk-sandbox-${String((serial += 1)).padStart(6, '0')}`, teams),
    deactivateAll() {
      for (const key of keys.values()) key.isActive = false;
    },
  };
}

/** Whatever stands in the header, so that a key that does not exist can be blocked too. */
function presented(call: Call): string {
  const authorization = authorizationOf(call);
  return authorization?.scheme === 'bearer' ? authorization.value : '';
}
