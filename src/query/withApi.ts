import { MutationCache, QueryCache, type QueryClientConfig } from '@tanstack/react-query';

import type { AnyApiClient } from '../client/index.js';
import { mergeDefaults } from './apiDefaults.js';
import { requireOneEach } from './requireOneEach.js';
import { trackerOf } from './tracker/trackerOf.js';

export interface WithApiOptions extends QueryClientConfig {
  /** One client a vendor. */
  readonly apis: readonly AnyApiClient[];
}

/**
 * The configuration of a `QueryClient` whose plain `useQuery` calls follow the policies:
 * `new QueryClient(withApi({ apis: [client] }))`. Caches that are given are used and watched; default
 * options that are given win. Errors keep their identity: an axios error stays one.
 */
export function withApi({ apis, ...config }: WithApiOptions): QueryClientConfig {
  requireOneEach(apis);
  const queryCache = config.queryCache ?? new QueryCache();
  const mutationCache = config.mutationCache ?? new MutationCache();
  const tracker = trackerOf({ getQueryCache: () => queryCache, getMutationCache: () => mutationCache });
  tracker.addApis(apis);
  return { ...config, queryCache, mutationCache, defaultOptions: mergeDefaults(tracker.apis, config.defaultOptions) };
}
