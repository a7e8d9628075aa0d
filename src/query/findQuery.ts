import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** The query of a key, by its hash: `QueryCache.find` would hash the key anew for each query there is. */
export function findQuery(queryClient: QueryClient, queryKey: QueryKey): Query | undefined {
  return queryClient.getQueryCache().get(queryClient.defaultQueryOptions({ queryKey }).queryHash);
}
