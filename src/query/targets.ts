import type { Mutation, Query, QueryClient, QueryKey } from '@tanstack/react-query';

import { keyOfResult } from './resultKeys.js';
import { everything, type WatchKey } from './tracker/createListeners.js';
import type { Onlooker } from './tracker/createOnlooker.js';

/**
 * What the retry hooks can be pointed at: the result of a query or mutation hook (ours or TanStack's), a
 * query key, or anything that carries one, such as the options of a query.
 */
export type RetryTarget = QueryKey | { readonly queryKey: QueryKey } | { readonly refetch: unknown } | MutationTarget;

interface MutationTarget {
  readonly mutateAsync: unknown;
}

/** A target that was found out: what to watch, and how to get at it. */
export interface Watched {
  /** Equal while the target is the same. */
  readonly key: WatchKey;
  readonly find: () => Query | Mutation | undefined;
}

export function watch(target: RetryTarget, queryClient: QueryClient, tracker: Onlooker): Watched {
  if ('mutateAsync' in target) return watchMutation(target.mutateAsync as object, tracker);
  const queryKey = isKey(target) ? target : 'queryKey' in target ? target.queryKey : keyOfResult(target);
  if (queryKey !== undefined) return watchQuery(queryKey, queryClient);
  // A result of a plain `useQuery`: its `refetch` belongs to an observer the tracker has seen.
  const { refetch } = target as { readonly refetch: object };
  return { key: everything, find: () => tracker.queryOfRefetch(refetch) };
}

const isKey = (target: RetryTarget): target is QueryKey => Array.isArray(target);

function watchQuery(queryKey: QueryKey, queryClient: QueryClient): Watched {
  const { queryHash } = queryClient.defaultQueryOptions({ queryKey });
  return { key: queryHash, find: () => queryClient.getQueryCache().get(queryHash) };
}

function watchMutation(mutate: object, tracker: Onlooker): Watched {
  return { key: mutate, find: () => tracker.mutationOf(mutate) };
}
