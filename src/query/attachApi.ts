import type { DefaultOptions, QueryClient } from '@tanstack/react-query';

import type { AnyApiClient } from '../client/index.js';
import { UsageError } from '../internal/index.js';
import { apiDefaults } from './apiDefaults.js';
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

/** Ours below what the app has set. */
export function mergeDefaults(apis: () => readonly AnyApiClient[], own: DefaultOptions | undefined): DefaultOptions {
  const ours = apiDefaults(apis);
  return {
    ...own,
    queries: { ...ours.queries, ...own?.queries },
    mutations: { ...ours.mutations, ...own?.mutations },
  };
}

/** Two clients for one vendor leave open which of them a hook means. */
export function requireOneEach(apis: readonly AnyApiClient[]): void {
  const vendors = new Set<string>();
  for (const { vendor } of apis) {
    if (vendors.has(vendor)) {
      throw new UsageError(
        'RAE-053',
        `Two clients for "${vendor}" among the apis, so a hook cannot know which one to use. Keep one there and pass the other with { client } where it is meant.`,
      );
    }
    vendors.add(vendor);
  }
}
