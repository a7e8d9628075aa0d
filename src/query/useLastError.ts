'use client';

import type { RetryTarget } from './targets.js';
import { trackerOf } from './tracker/trackerOf.js';
import { useWatched } from './useWatched.js';

/**
 * The error a query last ended with, until it succeeds. TanStack forgets it as soon as a query without
 * data is fetched again, so that an error view would flash away at each try.
 */
export function useLastError<TResult extends { readonly error: unknown; readonly refetch: unknown }>(
  result: TResult,
): TResult['error'] {
  const { snapshot } = useWatched(result as RetryTarget, trackerOf, (tracker, { find }) => tracker.lastErrorOf(find()));
  return (snapshot ?? null) as TResult['error'];
}
