import {
  skipToken,
  type DataTag,
  type QueryFunction,
  type SkipToken,
  type UseQueryOptions,
} from '@tanstack/react-query';

import type { ErrorOf, InputOf, OutputOf } from '../client/index.js';
import { apiQueryKey, type ApiQueryKey } from './apiQueryKey.js';
import { createQueryFn } from './createQueryFn.js';
import { queryBridge } from './queryBridge.js';
import type { ApiCallOptions, OwnedOption, ReadEndpoint } from './options.js';

/** TanStack's `useQuery` options without those that are ours, and with the call's own. */
export interface ApiQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>
  extends
    Omit<UseQueryOptions<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, TData, ApiQueryKey<TEndpoint>>, OwnedOption>,
    ApiCallOptions<TEndpoint> {}

/** {@link ApiQueryOptions} with data from the start. */
export type DefinedApiQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>> = Omit<
  ApiQueryOptions<TEndpoint, TData>,
  'initialData'
> & { readonly initialData: OutputOf<TEndpoint> | (() => OutputOf<TEndpoint>) };

type Taken<TEndpoint extends ReadEndpoint, TData> = Pick<
  UseQueryOptions<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, TData, ApiQueryKey<TEndpoint>>,
  'select' | 'throwOnError' | 'retryDelay'
> & { queryKey: DataTag<ApiQueryKey<TEndpoint>, OutputOf<TEndpoint>, ErrorOf<TEndpoint>> };

/** What {@link apiQueryOptions} gives: few members, so that `useQuery` and kin infer data and error from it. */
export type ApiQueryOptionsResult<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>> = Taken<
  TEndpoint,
  TData
> & { queryFn: QueryFunction<OutputOf<TEndpoint>, ApiQueryKey<TEndpoint>> };

/** The same with data from the start: `useQuery` knows that `data` is never undefined. */
export type DefinedApiQueryOptionsResult<TEndpoint extends ReadEndpoint, TData> = ApiQueryOptionsResult<
  TEndpoint,
  TData
> & { initialData: OutputOf<TEndpoint> | (() => OutputOf<TEndpoint>) };

/** The same for an input that is not known yet. */
export type SkippableApiQueryOptionsResult<TEndpoint extends ReadEndpoint, TData> = Taken<TEndpoint, TData> & {
  queryFn: QueryFunction<OutputOf<TEndpoint>, ApiQueryKey<TEndpoint>> | SkipToken;
};

/** An endpoint that takes no input. */
export type InputlessReadEndpoint = ReadEndpoint & { readonly '~input'?: (input: void) => void };

/**
 * The options of one call, for `useQuery`, `useQueries`, `fetchQuery`, `ensureQueryData` and kin; what
 * `useApiQuery` rests on. The client is found by the endpoint's vendor when the query runs, or given.
 * An answer without a body becomes `null`, since TanStack keeps no `undefined`.
 *
 * In a loader, `fetchQuery` waits through the whole back-off; give it `policies: { $default: 'never' }`
 * to fail at once.
 */
export function apiQueryOptions<TEndpoint extends InputlessReadEndpoint>(
  endpoint: TEndpoint,
): ApiQueryOptionsResult<TEndpoint>;
export function apiQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint>,
  options: DefinedApiQueryOptions<TEndpoint, TData>,
): DefinedApiQueryOptionsResult<TEndpoint, TData>;
export function apiQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint>,
  options?: ApiQueryOptions<TEndpoint, TData>,
): ApiQueryOptionsResult<TEndpoint, TData>;
export function apiQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint> | SkipToken,
  options?: ApiQueryOptions<TEndpoint, TData>,
): SkippableApiQueryOptionsResult<TEndpoint, TData>;
export function apiQueryOptions<TEndpoint extends ReadEndpoint>(
  endpoint: TEndpoint,
  input?: InputOf<TEndpoint> | SkipToken,
  options: ApiQueryOptions<TEndpoint> = {},
): unknown {
  const { client, policies, priority, maxHoldMs, timeoutMs, headers, ...rest } = options;
  const isSkipped = input === skipToken;
  return {
    ...rest,
    ...queryBridge(endpoint, { client, policies, maxHoldMs }),
    queryKey: apiQueryKey(endpoint, isSkipped ? undefined : input),
    queryFn: isSkipped
      ? skipToken
      : createQueryFn(endpoint, () => input, { client, priority, maxHoldMs, timeoutMs, headers }),
  };
}
