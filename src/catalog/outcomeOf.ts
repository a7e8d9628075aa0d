import type { Outcome } from '../errors/index.js';
import { isSafeMethod } from './methods.js';

export interface OutcomeFacts {
  readonly method?: string | undefined;
  readonly status?: number | undefined;
  /** Known never to have left: no connection, a refusal by our own limiter. */
  readonly wasNeverSent?: boolean | undefined;
  /** A call that changes nothing whatever its method, e.g. a search by POST. */
  readonly isRead?: boolean | undefined;
}

/**
 * What the server did. A read and a refusal (3xx, 4xx) changed nothing; a write that was answered with
 * success but not readably is done; a write without an answer, or with a 5xx, may have been done. That
 * holds for PUT and DELETE too: they may be repeated, but nobody knows yet.
 */
export function outcomeOf({ method, status, wasNeverSent, isRead }: OutcomeFacts): Outcome {
  if (wasNeverSent || isRead || isSafeMethod(method)) return 'not-applied';
  if (status === undefined || status < 200 || status >= 500) return neverWorked(status) ? 'not-applied' : 'unknown';
  return status < 300 ? 'applied' : 'not-applied';
}

/** Refused for what it is, before any work: not implemented, wrong version, captive portal. */
function neverWorked(status: number | undefined): boolean {
  return status === 501 || status === 505 || status === 511;
}
