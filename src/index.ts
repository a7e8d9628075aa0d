// What a React app imports.
export { defineCatalog, defineMessages, extendCatalog, isApiError, matchError, toApiError } from './catalog/index.js';
export { createApiClient, defineEndpoint, shape } from './client/index.js';
export {
  ApiProvider,
  ConflictDialog,
  ErrorBanner,
  ErrorBanners,
  ErrorBoundary,
  ErrorCenter,
  ErrorOutlet,
  ErrorPanel,
  ErrorSummary,
  ErrorToast,
  ErrorToaster,
  errorToasts,
  FieldError,
  InlineError,
  OfflineBanner,
  PartialFailureSummary,
  fromPartial,
  fromSettled,
  probeAddress,
  RateLimitBanner,
  ReauthDialog,
  RetryButton,
  RetryCountdown,
  rootErrorHandlers,
  StaleNotice,
  toErrorView,
  useErrorBoundary,
  useErrorSurface,
  useReauth,
  useStaleness,
} from './components/index.js';
export { ApiError } from './errors/index.js';
export { definePolicies } from './policy/index.js';
export {
  apiInfiniteQueryOptions,
  apiMutationOptions,
  apiQueryKey,
  apiQueryOptions,
  attachApi,
  useApiClient,
  useApiErrors,
  useApiInfiniteQuery,
  useApiMutation,
  useApiQueries,
  useApiQuery,
  useApiSuspenseQuery,
  useLastError,
  useRateLimit,
  useRetryCountdown,
  useRetryState,
  withApi,
} from './query/index.js';

export type * from './catalog/index.js';
export type * from './client/index.js';
export type * from './components/index.js';
export type * from './errors/index.js';
export type * from './policy/index.js';
export type * from './query/index.js';
