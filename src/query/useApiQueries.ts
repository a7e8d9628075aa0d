'use client';

import { useQueries, useQueryClient, type DataTag, type QueryKey, type UseQueryResult } from '@tanstack/react-query';

import { findQuery } from './findQuery.js';
import { rememberResult } from './resultKeys.js';
import { trackerOf } from './tracker/trackerOf.js';

/** What `useApiQueries` takes: results of `apiQueryOptions`, or any options with a tagged key. */
export interface TaggedQuery {
  readonly queryKey: QueryKey;
}

type DataOf<TQuery> = TQuery extends { select?: (data: never) => infer TData }
  ? unknown extends TData
    ? TaggedDataOf<TQuery>
    : TData
  : TaggedDataOf<TQuery>;

type TaggedDataOf<TQuery> = TQuery extends { queryKey: DataTag<unknown, infer TData, unknown> } ? TData : unknown;

type FailureOf<TQuery> = TQuery extends { queryKey: DataTag<unknown, unknown, infer TError> } ? TError : Error;

/** Several calls as one. */
export interface ApiQueries<TQueries extends readonly TaggedQuery[]> {
  /** TanStack's results, untouched, in the order asked. */
  readonly results: {
    readonly [TIndex in keyof TQueries]: UseQueryResult<DataOf<TQueries[TIndex]>, FailureOf<TQueries[TIndex]>>;
  };
  readonly data: { readonly [TIndex in keyof TQueries]: DataOf<TQueries[TIndex]> | undefined };
  /** Of those that failed. */
  readonly errors: readonly FailureOf<TQueries[number]>[];
  /**
   * `pending` while one has neither data nor error, `success` when all have data and none an error, `error`
   * when none has data, `partial` in between. Skipped and disabled ones are not counted.
   */
  readonly status: 'pending' | 'partial' | 'success' | 'error';
  /** Starts those again that failed, as far as the gate lets them; says how many started. */
  readonly retryFailed: () => number;
}

/**
 * Several calls that belong together, with one status and partial failure as a case of its own:
 * `useApiQueries([apiQueryOptions(getNote, { id }), apiQueryOptions(listTags)])`.
 */
export function useApiQueries<const TQueries extends readonly TaggedQuery[]>(queries: TQueries): ApiQueries<TQueries> {
  const queryClient = useQueryClient();
  const results: readonly UseQueryResult[] = useQueries({ queries });
  results.forEach((result, index) => rememberResult(result, queries[index]?.queryKey ?? []));

  const retryFailed = () => {
    const tracker = trackerOf(queryClient);
    const failed = queries.filter((_query, index) => results[index]?.isError === true);
    return failed.filter(({ queryKey }) => {
      const query = findQuery(queryClient, queryKey);
      return query !== undefined && tracker.retryNow(query).started;
    }).length;
  };

  return {
    results: results as never,
    data: results.map((result) => result.data) as never,
    errors: results.flatMap((result) => result.error ?? []) as never,
    status: statusOf(results.filter(({ isPending, fetchStatus }) => !isPending || fetchStatus !== 'idle')),
    retryFailed,
  };
}

function statusOf(results: readonly UseQueryResult[]): 'pending' | 'partial' | 'success' | 'error' {
  if (results.some((result) => result.isPending)) return 'pending';
  if (results.every((result) => !result.isError)) return 'success';
  return results.some((result) => result.data !== undefined) ? 'partial' : 'error';
}
