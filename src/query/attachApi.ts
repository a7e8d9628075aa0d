import type { QueryClient } from '@tanstack/react-query';

import type { AnyApiClient } from '../client/index.js';
import { mergeDefaults } from './apiDefaults.js';
import { requireOneEach } from './requireOneEach.js';
import { trackerOf } from './tracker/trackerOf.js';

const attached = new WeakSet<QueryClient>();

/**
 * Gives an existing `QueryClient` the retry policies of these clients, and watches its caches. Options
 * that were set before win over the policies. Again with the same clients changes nothing; returns all
 * clients known to it.
 */
export function attachApi(queryClient: QueryClient, apis: readonly AnyApiClient[]): readonly AnyApiClient[] {
  requireOneEach(apis);
  const tracker = trackerOf(queryClient);
  tracker.addApis(apis);
  if (!attached.has(queryClient)) {
    attached.add(queryClient);
    queryClient.setDefaultOptions(mergeDefaults(tracker.apis, queryClient.getDefaultOptions()));
  }
  return tracker.apis();
}
