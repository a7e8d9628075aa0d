import {
  skipToken,
  type DataTag,
  type InfiniteData,
  type QueryFunction,
  type SkipToken,
  type UseInfiniteQueryOptions,
} from '@tanstack/react-query';

import type { ErrorOf, InputOf, OutputOf } from '../client/index.js';
import { apiQueryKey, type ApiPagesKey } from './apiQueryKey.js';
import { createQueryFn } from './createQueryFn.js';
import type { ApiCallOptions, OwnedOption, ReadEndpoint } from './options.js';
import { queryBridge } from './queryBridge.js';

type Base<TEndpoint extends ReadEndpoint, TData, TPageParam> = UseInfiniteQueryOptions<
  OutputOf<TEndpoint>,
  ErrorOf<TEndpoint>,
  TData,
  ApiPagesKey<TEndpoint>,
  TPageParam
>;

/** TanStack's `useInfiniteQuery` options without those that are ours, and with the call's own. */
export interface ApiInfiniteQueryOptions<
  TEndpoint extends ReadEndpoint,
  TPageParam,
  TData = InfiniteData<OutputOf<TEndpoint>, TPageParam>,
>
  extends Omit<Base<TEndpoint, TData, TPageParam>, OwnedOption>, ApiCallOptions<TEndpoint> {}

/** What {@link apiInfiniteQueryOptions} gives. */
export type ApiInfiniteQueryOptionsResult<TEndpoint extends ReadEndpoint, TPageParam, TData> = Pick<
  Base<TEndpoint, TData, TPageParam>,
  'select' | 'throwOnError' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam' | 'retryDelay'
> & {
  queryKey: DataTag<ApiPagesKey<TEndpoint>, InfiniteData<OutputOf<TEndpoint>, TPageParam>, ErrorOf<TEndpoint>>;
  queryFn: QueryFunction<OutputOf<TEndpoint>, ApiPagesKey<TEndpoint>, TPageParam>;
};

/**
 * The options of a call whose answer comes in pages: `input` makes each page's input from its page
 * parameter. It is called once more while rendering, with the first page's parameter, to name the query;
 * keep it pure. A page that fails is asked for again by itself; those before it are kept.
 */
export function apiInfiniteQueryOptions<
  TEndpoint extends ReadEndpoint,
  TPageParam,
  TData = InfiniteData<OutputOf<TEndpoint>, TPageParam>,
>(
  endpoint: TEndpoint,
  input: ((pageParam: TPageParam) => InputOf<TEndpoint>) | SkipToken,
  options: ApiInfiniteQueryOptions<TEndpoint, TPageParam, TData>,
): ApiInfiniteQueryOptionsResult<TEndpoint, TPageParam, TData> {
  const { client, policies, priority, maxHoldMs, timeoutMs, headers, ...rest } = options;
  const firstInput = input === skipToken ? undefined : input(options.initialPageParam);
  return {
    ...rest,
    ...queryBridge(endpoint, { client, policies, maxHoldMs }),
    queryKey: [...apiQueryKey(endpoint, firstInput), 'pages'],
    queryFn:
      input === skipToken
        ? skipToken
        : createQueryFn(endpoint, (page) => input(page as TPageParam), {
            client,
            priority,
            maxHoldMs,
            timeoutMs,
            headers,
          }),
  } as unknown as ApiInfiniteQueryOptionsResult<TEndpoint, TPageParam, TData>;
}
