export { apiInfiniteQueryOptions } from './apiInfiniteQueryOptions.js';
export { apiMutationOptions } from './apiMutationOptions.js';
export { apiQueryKey } from './apiQueryKey.js';
export { apiQueryOptions } from './apiQueryOptions.js';
export { ApisProvider } from './ApisProvider.js';
export { attachApi } from './attachApi.js';
export { bindMutation, bindQuery } from './bindHooks.js';
export { isHandled, markHandled } from './handled.js';
export { useApiClient } from './useApiClient.js';
export { useApiErrors } from './useApiErrors.js';
export { useApiInfiniteQuery } from './useApiInfiniteQuery.js';
export { useApiMutation } from './useApiMutation.js';
export { useApiQueries } from './useApiQueries.js';
export { useApiQuery } from './useApiQuery.js';
export { useApis } from './useApis.js';
export { useApiSuspenseQuery } from './useApiSuspenseQuery.js';
export { useLastError } from './useLastError.js';
export { useRateLimit } from './useRateLimit.js';
export { useRetryCountdown } from './useRetryCountdown.js';
export { useRetryFacts } from './useRetryFacts.js';
export { useRetryState } from './useRetryState.js';
export { withApi } from './withApi.js';

export type { ApiInfiniteQueryOptions, ApiInfiniteQueryOptionsResult } from './apiInfiniteQueryOptions.js';
export type { ApiMutationOptions, ApiMutationOptionsResult } from './apiMutationOptions.js';
export type { ApiPagesKey, ApiQueryKey } from './apiQueryKey.js';
export type {
  ApiQueryOptions,
  ApiQueryOptionsResult,
  DefinedApiQueryOptions,
  DefinedApiQueryOptionsResult,
  InputlessReadEndpoint,
  SkippableApiQueryOptionsResult,
} from './apiQueryOptions.js';
export type { BoundMutationHook, BoundQueryHook } from './bindHooks.js';
export type { ApisProviderProps } from './ApisProvider.js';
export type { ApiCallOptions, ReadEndpoint } from './options.js';
export type { RetryFacts, RetryNowOutcome, RetryPhase } from './RetryFacts.js';
export type { RetryTarget } from './targets.js';
export type { ErrorIncident } from './tracker/createErrorFeed.js';
export type { ApiErrors, ApiErrorsFilter } from './useApiErrors.js';
export type { ApiQueries, TaggedQuery } from './useApiQueries.js';
export type { ApiSuspenseQueryOptions } from './useApiSuspenseQuery.js';
export type { RateLimitFilter, RateLimitState } from './useRateLimit.js';
export type { CountdownUntil, RetryCountdownState } from './useRetryCountdown.js';
export type { RetryState } from './useRetryState.js';
export type { WithApiOptions } from './withApi.js';
