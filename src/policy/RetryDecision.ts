/** Why a call is repeated. */
export type RetryReason =
  | 'backoff' // transient, growing wait
  | 'server-hint' // the server named the wait
  | 'documented-wait' // the vendor's documentation names it
  | 'learned-wait'; // the gate has seen it

/** Why a call is not repeated. */
export type NoRetryReason =
  | 'rule-never'
  | 'needs-fix' // a person or developer has to change something
  | 'needs-sign-in' // the client already refreshed and replayed, or cannot
  | 'attempts-spent'
  | 'budget-spent' // the client's retry budget is empty
  | 'past-deadline' // the wait would end after the call's deadline
  | 'parked' // the wait is too long to keep a call pending; see `retryAt`
  | 'not-repeatable' // an unsafe method without an idempotency key
  | 'outcome-unknown' // a write whose answer was lost
  | 'body-says-no' // the body's own `retryable: false`
  | 'cancelled'
  | 'server-render'
  | 'not-an-api-error'
  | 'policy-threw';

/** A decision carries its reason. `delayMs` lies in [0, 2^31-1]; `retryAt` is epoch milliseconds. */
export type RetryDecision =
  | { readonly retry: true; readonly delayMs: number; readonly because: RetryReason }
  | { readonly retry: false; readonly because: NoRetryReason; readonly retryAt?: number };
