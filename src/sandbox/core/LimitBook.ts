import type { RateLimit } from '../../catalog/index.js';
import { forgetOldest } from './forgetOldest.js';
import type { VirtualTime } from './VirtualTime.js';

/** Counts calls against documented limits: a rolling window, then perhaps a lock. */
export interface LimitBook {
  /**
   * Spends one call of `key`; the answer is how long it is refused (virtual milliseconds), 0 when it
   * is let through. Refused calls neither count nor lengthen a lock.
   */
  spend(key: string, limit: Pick<RateLimit, 'limit' | 'windowMs' | 'lockMs'>): number;
  /** How long the key is still refused, without spending anything. */
  refusedForMs(key: string): number;
  forget(key: string): void;
}

/** A key may be anything a caller presents, so there is an end to them. */
const mostLedgers = 10_000;

export function createLimitBook(time: VirtualTime): LimitBook {
  const ledgers = new Map<string, { calls: number[]; lockedUntil: number }>();
  const refusedForMs = (key: string) => Math.max(0, (ledgers.get(key)?.lockedUntil ?? 0) - time.now());
  return {
    refusedForMs,
    forget: (key) => void ledgers.delete(key),
    spend(key, { limit, windowMs, lockMs }) {
      const now = time.now();
      const ledger = ledgers.get(key) ?? { calls: [], lockedUntil: 0 };
      ledgers.set(key, ledger);
      forgetOldest(ledgers, mostLedgers);
      if (ledger.lockedUntil > now) return ledger.lockedUntil - now;
      ledger.calls = ledger.calls.filter((at) => at > now - windowMs);
      if (ledger.calls.length < limit) {
        ledger.calls.push(now);
        return 0;
      }
      if (lockMs === undefined) return (ledger.calls[0] ?? now) + windowMs - now;
      // After a lock the count starts anew.
      ledger.calls = [];
      ledger.lockedUntil = now + lockMs;
      return lockMs;
    },
  };
}
