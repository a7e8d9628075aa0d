import type { AnyApiClient, ScopeState } from '../../client/index.js';
import type { AnyApiError, RetryAfterSource } from '../../errors/index.js';

/** A moment the server named is never overtaken; one that was documented or learned may be probed. */
const toldByServer: ReadonlySet<RetryAfterSource> = new Set(['retry-after', 'ratelimit', 'x-ratelimit', 'body']);

/** The moment the server named, if it lies ahead. */
export function hintedUntil(error: AnyApiError | undefined, now: number): number | undefined {
  const hint = error?.retryAfter;
  return hint !== undefined && toldByServer.has(hint.source) && hint.at > now ? hint.at : undefined;
}

/**
 * The closed door before a quota scope. A scope name may stand for several credentials; while one of
 * them is open, the gate itself is the better judge.
 */
export function closedDoor(client: AnyApiClient, scopeName = 'default'): ScopeState | undefined {
  const doors = client.scopes.getSnapshot().filter((scope) => scope.name === scopeName);
  return doors.some((scope) => scope.door === 'open') ? undefined : doors.find((scope) => scope.door !== 'open');
}

/** When a queued call may go, as far as its gate knows: the door opens, or the next slot comes free. */
export function admissionAt(client: AnyApiClient, scopeName = 'default'): number | undefined {
  const doors = client.scopes.getSnapshot().filter((scope) => scope.name === scopeName && scope.queued > 0);
  const times = doors.flatMap(({ opensAt, nextSlotAt }) => opensAt ?? nextSlotAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
