// Errors, catalog, policy and client. No React: Node, a worker, a server component.
export {
  apiErrorFromResponse,
  defineCatalog,
  defineMessages,
  extendCatalog,
  isApiError,
  matchError,
  parseRateLimit,
  parseRetryAfter,
  redact,
  redactUrl,
  reviveApiError,
  toApiError,
} from './catalog/index.js';
export { createApiClient, currentETagOf, defineEndpoint, reloadLatest, rememberETags, shape } from './client/index.js';
export { ApiError, errorKinds, recoveryActions, retryRules } from './errors/index.js';
export { UsageError } from './internal/index.js';
export { decideRetry, definePolicies } from './policy/index.js';

export type * from './catalog/index.js';
export type * from './client/index.js';
export type * from './errors/index.js';
export type { CancelTimer, Clock, Random, ReadableStore, Unsubscribe } from './internal/index.js';
export type * from './policy/index.js';
