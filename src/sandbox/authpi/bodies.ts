import type { Call, Reply } from '../core/Call.js';
import type { OrderedFailure } from '../core/VendorSite.js';
import { sentenceOf } from '../core/words.js';
import { table } from '../core/table.js';

const texts = table<string>({
  invalid_request: 'A parameter is missing, malformed or has an unsupported value.',
  invalid_content_type: 'The Content-Type is not supported. Use application/json.',
  access_denied: 'The request was understood but refused: permission is missing or the token is not valid.',
  insufficient_scope: 'The token does not carry the scope that this request needs.',
  session_expired: 'The login session has ended.',
  unauthorized_client: 'The client is not authorised for this action.',
  not_found: 'The requested resource does not exist.',
  conflict: 'The request clashes with the current state of the resource.',
  precondition_failed: 'User has been modified since the provided ETag. Fetch the latest version and retry.',
  usage_limit_exceeded: 'A usage limit was passed.',
  server_error: 'An unexpected error occurred.',
});

export const keyReused = 'Idempotency-Key has already been used with a different request body';
export const keyInProgress = 'A request with this Idempotency-Key is currently being processed';

/** Until the running request is done; the length is not documented. */
export const inProgressWaitMs = 1_000;
/** The edge names a wait "when available". */
export const edgeWaitMs = 30_000;

/**
 * `{ error, error_description }`. `variant` picks a cause that looks different: `in-progress` (conflict
 * with Retry-After), `key-reused` (invalid_request as 422), `no-json` (429 from the edge),
 * `retryable` (any code, with `retryable: true` in the body).
 */
export function authPiFailure(failure: OrderedFailure, call: Pick<Call, 'time'>): Reply {
  const { code, variant } = failure;
  const status = variant === 'key-reused' ? 422 : failure.status;
  const wait = failure.retryAfterMs ?? waitOf(code, variant);
  const headers = typeof wait === 'number' ? { 'Retry-After': call.time.toRetryAfter(wait) } : {};
  const refusal = status === 429 && { isRefusal: true };
  if (variant === 'no-json') return { status, headers, text: 'error code: 1015', ...refusal };
  return { status, headers, body: bodyOf(code, variant), ...refusal };
}

function waitOf(code: string, variant: string | undefined): number | undefined {
  if (variant === 'in-progress') return inProgressWaitMs;
  return code === 'usage_limit_exceeded' ? edgeWaitMs : undefined;
}

function bodyOf(code: string, variant: string | undefined): unknown {
  const own = variant === 'in-progress' ? keyInProgress : variant === 'key-reused' ? keyReused : texts.get(code);
  return {
    error: code,
    error_description: own ?? sentenceOf(code),
    ...(code === 'precondition_failed' && { currentETag: '"1709139700000"', retryable: false }),
    ...(variant === 'retryable' && { retryable: true }),
  };
}
