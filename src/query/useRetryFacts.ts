'use client';

import type { QueryCache, QueryClient } from '@tanstack/react-query';

import type { RetryFacts } from './RetryFacts.js';
import type { RetryTarget } from './targets.js';
import { createOnlooker, type Onlooker } from './tracker/createOnlooker.js';
import { knownTracker } from './tracker/knownTracker.js';
import { useWatched } from './useWatched.js';

const onlookers = new WeakMap<QueryCache, Onlooker>();

/**
 * Where a call stands between its attempts, for whoever only shows it. As `useRetryState` tells it; without the
 * tracker in the bundle, which a client of `withApi` or `ApiProvider` has anyway. Of a `QueryClient` that has
 * neither, no waits are known and no mutations.
 */
export function useRetryFacts(target: RetryTarget): RetryFacts {
  return useWatched(target, onlookerOf, (known, { find }) => known.factsOf(find())).snapshot;
}

function onlookerOf(client: QueryClient): Onlooker {
  const cache = client.getQueryCache();
  const known = knownTracker(cache) ?? onlookers.get(cache);
  if (known !== undefined) return known;
  const onlooker = createOnlooker(cache);
  onlookers.set(cache, onlooker);
  return onlooker;
}
