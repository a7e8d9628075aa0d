'use client';

import type { DefinedUseQueryResult, SkipToken, UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import type { AnyEndpoint, ErrorOf, InputOf, OutputOf } from '../client/index.js';
import type { ApiMutationOptions } from './apiMutationOptions.js';
import type { ApiQueryOptions, DefinedApiQueryOptions } from './apiQueryOptions.js';
import type { ReadEndpoint } from './options.js';
import { useApiMutation } from './useApiMutation.js';
import { useApiQuery } from './useApiQuery.js';

/** `useApiQuery` with its endpoint given. An endpoint without an input takes no argument. */
export interface BoundQueryHook<TEndpoint extends ReadEndpoint> {
  <TData = OutputOf<TEndpoint>>(
    input: InputOf<TEndpoint>,
    options: DefinedApiQueryOptions<TEndpoint, TData>,
  ): DefinedUseQueryResult<TData, ErrorOf<TEndpoint>>;
  <TData = OutputOf<TEndpoint>>(
    input: InputOf<TEndpoint> | SkipToken,
    options?: ApiQueryOptions<TEndpoint, TData>,
  ): UseQueryResult<TData, ErrorOf<TEndpoint>>;
}

/** `useApiMutation` with its endpoint given. */
export type BoundMutationHook<TEndpoint extends AnyEndpoint> = <TOnMutateResult = unknown>(
  options?: ApiMutationOptions<TEndpoint, TOnMutateResult>,
) => UseMutationResult<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, InputOf<TEndpoint>, TOnMutateResult>;

/** Makes the hook of one reading endpoint: `const useNote = bindQuery(getNote)`. */
export function bindQuery<TEndpoint extends ReadEndpoint>(endpoint: TEndpoint): BoundQueryHook<TEndpoint> {
  return function useBoundQuery(input?: unknown, options?: unknown): never {
    return useApiQuery(endpoint, input as never, options as never) as never;
  };
}

/** Makes the hook of one writing endpoint: `const useSaveNote = bindMutation(saveNote)`. */
export function bindMutation<TEndpoint extends AnyEndpoint>(endpoint: TEndpoint): BoundMutationHook<TEndpoint> {
  return function useBoundMutation(options) {
    return useApiMutation(endpoint, options);
  };
}
