import type { QueryCache } from '@tanstack/react-query';

import type { ApiTracker } from './ApiTracker.js';

const trackers = new WeakMap<QueryCache, ApiTracker>();

/**
 * The tracker of a cache, if it has one: `withApi`, `ApiProvider` and every hook that fetches or steers make it. Whoever
 * only shows something looks here and brings no tracker along.
 */
export function knownTracker(cache: QueryCache): ApiTracker | undefined {
  return trackers.get(cache);
}

export function keepTracker(cache: QueryCache, tracker: ApiTracker): void {
  trackers.set(cache, tracker);
}
