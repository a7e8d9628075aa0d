import type { AnyApiError } from '../errors/index.js';

/**
 * Where a call stands between its attempts.
 *
 * - `idle`: nothing runs and nothing is planned.
 * - `attempting`: an attempt is under way.
 * - `waiting`: an attempt failed; the next starts at `nextAt`.
 * - `queued`: it waits for a slot (of the client's limiter, or of TanStack's mutation scope).
 * - `paused-hidden`, `paused-offline`: the next attempt waits for the page to be seen, or for a connection.
 * - `parked`: the wait is too long to keep the call pending; it is tried again at `nextAt` if still wanted.
 */
export type RetryPhase = 'idle' | 'attempting' | 'waiting' | 'queued' | 'paused-hidden' | 'paused-offline' | 'parked';

/** What can be seen of a call's attempts. Replaced, never changed. */
export interface RetryFacts {
  readonly phase: RetryPhase;
  /** The attempt that runs, or ran last; counted from 1, 0 before the first. */
  readonly attempt: number;
  /** Attempts in all by the policy in force, the first included. Only after a failure. */
  readonly maxAttempts?: number;
  /** When the next attempt starts, epoch milliseconds on the client's clock. Undefined while unknown. */
  readonly nextAt?: number;
  /** The failure that is being waited out, or that ended the call. */
  readonly error?: AnyApiError;
  /** Until then `retryNow` does nothing, because a server named the moment or the gate is closed. */
  readonly blockedUntil?: number;
}

/** What came of asking for an attempt at once. */
export type RetryNowOutcome =
  | { readonly started: true }
  | { readonly started: false; readonly because: 'door-closed'; readonly until?: number }
  | { readonly started: false; readonly because: 'offline' | 'already-running' | 'nothing-to-retry' };

export const idleFacts: RetryFacts = { phase: 'idle', attempt: 0 };

/** Keeps the old object when nothing changed: a store has to return the same one. */
export function sameFacts(previous: RetryFacts | undefined, next: RetryFacts): RetryFacts {
  if (previous === undefined) return next;
  const keys = ['phase', 'attempt', 'maxAttempts', 'nextAt', 'error', 'blockedUntil'] as const;
  return keys.every((key) => Object.is(previous[key], next[key])) ? previous : next;
}
