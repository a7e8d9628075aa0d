'use client';

import { useSuspenseQuery, type UseSuspenseQueryOptions, type UseSuspenseQueryResult } from '@tanstack/react-query';

import type { ErrorOf, InputOf, OutputOf } from '../client/index.js';
import type { ApiQueryKey } from './apiQueryKey.js';
import { apiQueryOptions, type ApiQueryOptionsResult, type InputlessReadEndpoint } from './apiQueryOptions.js';
import type { ApiCallOptions, OwnedOption, ReadEndpoint } from './options.js';
import { rememberResult } from './resultKeys.js';
import { useApiClient } from './useApiClient.js';

/** TanStack's `useSuspenseQuery` options without those that are ours, and with the call's own. */
export interface ApiSuspenseQueryOptions<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>
  extends
    Omit<UseSuspenseQueryOptions<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, TData, ApiQueryKey<TEndpoint>>, OwnedOption>,
    ApiCallOptions<TEndpoint> {}

/**
 * TanStack's `useSuspenseQuery` for an endpoint. The fallback stays through the back-off and may show
 * it with `useRetryState({ queryKey })`; a wait too long for that goes to the boundary as an error.
 * There is no `skipToken`: what suspends has to be known.
 */
export function useApiSuspenseQuery<TEndpoint extends InputlessReadEndpoint>(
  endpoint: TEndpoint,
): UseSuspenseQueryResult<OutputOf<TEndpoint>, ErrorOf<TEndpoint>>;
export function useApiSuspenseQuery<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint>,
  options?: ApiSuspenseQueryOptions<TEndpoint, TData>,
): UseSuspenseQueryResult<TData, ErrorOf<TEndpoint>>;
export function useApiSuspenseQuery<TEndpoint extends ReadEndpoint>(
  endpoint: TEndpoint,
  input?: InputOf<TEndpoint>,
  options?: ApiSuspenseQueryOptions<TEndpoint>,
): unknown {
  const client = useApiClient(endpoint, options?.client);
  const queryOptions: ApiQueryOptionsResult<TEndpoint> = apiQueryOptions(
    endpoint,
    input as InputOf<TEndpoint>,
    { ...options, client } as never,
  );
  const { throwOnError: _always, ...rest } = queryOptions;
  return rememberResult(useSuspenseQuery(rest as never), queryOptions.queryKey);
}
