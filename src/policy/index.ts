export { backoffDelay } from './backoffDelay.js';
export { createRetryBudget } from './createRetryBudget.js';
export { decideRetry } from './decideRetry.js';
export { definePolicies } from './definePolicies.js';
export { isIdempotent } from './isIdempotent.js';
export { defaultPolicy, resolvePolicy } from './resolvePolicy.js';

export type { BackoffOptions } from './backoffDelay.js';
export type { RetryBudget, RetryBudgetOptions } from './createRetryBudget.js';
export type { DecideRetryOptions } from './decideRetry.js';
export type { IdempotencyFacts } from './isIdempotent.js';
export type * from './Policy.js';
export type { ResolvedPolicy } from './resolvePolicy.js';
export type * from './RetryDecision.js';
