import type { QueryClient } from '@tanstack/react-query';

import { createApiTracker, type ApiTracker } from './ApiTracker.js';
import { keepTracker, knownTracker } from './knownTracker.js';

/** The one tracker of a cache, made when it is first asked for. Clients that share a cache share it. */
export function trackerOf(client: Pick<QueryClient, 'getQueryCache' | 'getMutationCache'>): ApiTracker {
  const queryCache = client.getQueryCache();
  const known = knownTracker(queryCache);
  if (known !== undefined) return known;
  const tracker = createApiTracker({ queryCache, mutationCache: client.getMutationCache() });
  keepTracker(queryCache, tracker);
  return tracker;
}
