'use client';

import {
  useInfiniteQuery,
  type InfiniteData,
  type SkipToken,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';

import type { ErrorOf, InputOf, OutputOf } from '../client/index.js';
import { apiInfiniteQueryOptions, type ApiInfiniteQueryOptions } from './apiInfiniteQueryOptions.js';
import type { ReadEndpoint } from './options.js';
import { rememberResult } from './resultKeys.js';
import { useApiClient } from './useApiClient.js';

/**
 * TanStack's `useInfiniteQuery` for an endpoint. `input` makes each page's input from its parameter:
 * `useApiInfiniteQuery(listNotes, (cursor) => ({ cursor }), { initialPageParam: undefined, … })`.
 */
export function useApiInfiniteQuery<
  TEndpoint extends ReadEndpoint,
  TPageParam,
  TData = InfiniteData<OutputOf<TEndpoint>, TPageParam>,
>(
  endpoint: TEndpoint,
  input: ((pageParam: TPageParam) => InputOf<TEndpoint>) | SkipToken,
  options: ApiInfiniteQueryOptions<TEndpoint, TPageParam, TData>,
): UseInfiniteQueryResult<TData, ErrorOf<TEndpoint>> {
  const client = useApiClient(endpoint, options.client);
  const queryOptions = apiInfiniteQueryOptions(endpoint, input, { ...options, client });
  return rememberResult(useInfiniteQuery(queryOptions), queryOptions.queryKey);
}
