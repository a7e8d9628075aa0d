import type { Query } from '@tanstack/react-query';

import { recallDecision } from './decisions.js';

/** TanStack's `refetchInterval`. */
export type Interval<TQuery> = number | false | ((query: TQuery) => number | false | undefined) | undefined;

/**
 * Stops polling while a query is parked: the tracker brings it back when its time has come, and with
 * that the interval. Only reads the query's state, as TanStack evaluates it on every render.
 */
export function pollQuietly<TQuery extends { readonly state: Pick<Query['state'], 'error' | 'fetchStatus'> }>(
  interval: Interval<TQuery>,
): Interval<TQuery> {
  if (interval === undefined || interval === false) return interval;
  return (query) => {
    if (isParked(query.state)) return false;
    return typeof interval === 'function' ? interval(query) : interval;
  };
}

function isParked({ error, fetchStatus }: Pick<Query['state'], 'error' | 'fetchStatus'>): boolean {
  const decision = fetchStatus === 'idle' && error !== null ? recallDecision(error) : undefined;
  return decision?.retry === false && decision.because === 'parked';
}
