'use client';

import { useQuery, type DefinedUseQueryResult, type SkipToken, type UseQueryResult } from '@tanstack/react-query';

import type { ErrorOf, InputOf, OutputOf } from '../client/index.js';
import {
  apiQueryOptions,
  type ApiQueryOptions,
  type DefinedApiQueryOptions,
  type InputlessReadEndpoint,
} from './apiQueryOptions.js';
import type { ReadEndpoint } from './options.js';
import { rememberResult } from './resultKeys.js';
import { useApiClient } from './useApiClient.js';

/**
 * TanStack's `useQuery` for an endpoint: its options, its result object, untouched; data and error
 * typed by the endpoint. What the result does not say (next attempt, queue, retry now) is in
 * `useRetryState(result)`.
 */
export function useApiQuery<TEndpoint extends InputlessReadEndpoint>(
  endpoint: TEndpoint,
): UseQueryResult<OutputOf<TEndpoint>, ErrorOf<TEndpoint>>;
export function useApiQuery<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint>,
  options: DefinedApiQueryOptions<TEndpoint, TData>,
): DefinedUseQueryResult<TData, ErrorOf<TEndpoint>>;
export function useApiQuery<TEndpoint extends ReadEndpoint, TData = OutputOf<TEndpoint>>(
  endpoint: TEndpoint,
  input: InputOf<TEndpoint> | SkipToken,
  options?: ApiQueryOptions<TEndpoint, TData>,
): UseQueryResult<TData, ErrorOf<TEndpoint>>;
export function useApiQuery<TEndpoint extends ReadEndpoint>(
  endpoint: TEndpoint,
  input?: InputOf<TEndpoint> | SkipToken,
  options?: ApiQueryOptions<TEndpoint>,
): unknown {
  const client = useApiClient(endpoint, options?.client);
  const queryOptions = apiQueryOptions(endpoint, input as InputOf<TEndpoint>, { ...options, client });
  return rememberResult(useQuery(queryOptions), queryOptions.queryKey);
}
