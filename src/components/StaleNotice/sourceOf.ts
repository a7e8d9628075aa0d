import type { Query, UseQueryResult } from '@tanstack/react-query';

import type { SourceFacts } from './staleness.js';

/** What a query's result tells, of any hook: ours, TanStack's, with data or a suspended one. */
export type StaleResult = Pick<
  UseQueryResult<unknown, unknown>,
  'data' | 'dataUpdatedAt' | 'errorUpdateCount' | 'failureCount' | 'failureReason' | 'error' | 'fetchStatus' | 'status'
> & { readonly refetch: () => unknown };

/** What a query tells of the age of its data. */
export function sourceOf(query: Pick<Query, 'state'>): SourceFacts {
  const { fetchFailureCount: failureCount, fetchFailureReason: failureReason, ...state } = query.state;
  return read(query, { ...state, failureCount, failureReason });
}

/** The same from its result. */
export const sourceOfResult = (result: StaleResult): SourceFacts => read(result.refetch, result);

function read(identity: object, state: Omit<StaleResult, 'refetch'>): SourceFacts {
  const { data, dataUpdatedAt, fetchStatus, failureCount, failureReason, error } = state;
  const isFetching = fetchStatus === 'fetching';
  // The last attempt of a fetch that has ended is its failure, which is counted already.
  const attempts = isFetching ? failureCount : Math.max(0, failureCount - 1);
  return {
    hasData: data !== undefined,
    updatedAt: dataUpdatedAt,
    failures: failedFetches(identity, state) + attempts,
    isFetching,
    isPaused: fetchStatus === 'paused',
    error: error ?? failureReason,
  };
}

interface Baseline {
  readonly dataUpdatedAt: number;
  readonly errorUpdateCount: number;
}

// TanStack counts failed fetches of a query's whole life; what counts here are those since its data arrived.
const baselines = new WeakMap<object, Baseline>();

function failedFetches(
  identity: object,
  { dataUpdatedAt, errorUpdateCount, status }: Pick<StaleResult, 'dataUpdatedAt' | 'errorUpdateCount' | 'status'>,
): number {
  const known = baselines.get(identity);
  if (known?.dataUpdatedAt === dataUpdatedAt) return errorUpdateCount - known.errorUpdateCount;
  // Met for the first time with this data: of its failures only that it stands in one is sure.
  const baseline = { dataUpdatedAt, errorUpdateCount: errorUpdateCount - (status === 'error' ? 1 : 0) };
  baselines.set(identity, baseline);
  return errorUpdateCount - baseline.errorUpdateCount;
}
