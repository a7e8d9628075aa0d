'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';

import type { AnyEndpoint, ErrorOf, InputOf, OutputOf } from '../client/index.js';
import { apiMutationOptions, type ApiMutationOptions } from './apiMutationOptions.js';
import { useApiClient } from './useApiClient.js';

/**
 * TanStack's `useMutation` for an endpoint: its options, its result, untouched. Waiting for the next
 * attempt, cancelling and "retry now" are in `useRetryState(result)`. See `apiMutationOptions` for what
 * is repeated and what is not.
 */
export function useApiMutation<TEndpoint extends AnyEndpoint, TOnMutateResult = unknown>(
  endpoint: TEndpoint,
  options: ApiMutationOptions<TEndpoint, TOnMutateResult> = {},
): UseMutationResult<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, InputOf<TEndpoint>, TOnMutateResult> {
  const client = useApiClient(endpoint, options.client);
  return useMutation(apiMutationOptions(endpoint, { ...options, client }));
}
