import type { Query } from '@tanstack/react-query';

import type { AnyApiClient, AnyEndpoint } from '../../client/index.js';

/** What a `queryFn` of ours asks, and whom. */
export interface QueryCall {
  readonly client: AnyApiClient;
  readonly endpoint: AnyEndpoint;
}

const calls = new WeakMap<object, QueryCall>();

export function rememberCall(queryFn: object, call: QueryCall): void {
  calls.set(queryFn, call);
}

/** Undefined for queries that were not made by `apiQueryOptions`. */
export function callOf(query: Query): QueryCall | undefined {
  const queryFn = query.options.queryFn;
  return typeof queryFn === 'function' ? calls.get(queryFn) : undefined;
}
