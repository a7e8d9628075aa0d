import type { Call, Reply } from '../core/Call.js';
import type { OrderedFailure } from '../core/VendorSite.js';
import { sentenceOf } from '../core/words.js';
import { table } from '../core/table.js';

/**
 * The six body shapes by layer; `failNext({ variant })` picks one where a code has several.
 *
 * - `A` generic: `{ code, message }`
 * - `B` request validation, 422: `{ field: [message] }`
 * - `C` the token route: `{ success, message, details }`
 * - `D`, `E` introspection and revocation: `{ success, message, data }`
 * - `F` protected routes: `{ message }`; also called `message-only`
 *
 * `invalid-client-credentials` and `token-not-supplied` are the second causes the pages list for
 * `invalid_client` and `introspection_rejected`.
 */
type CliquifyShape = (typeof shapes)[number];

const shapes = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Codes the vendor gives no name to: they show by layer and status alone. */
const layerOf = table<CliquifyShape>({
  invalid_client: 'C',
  token_request_rejected: 'C',
  enterprise_inactive: 'C',
  missing_credentials: 'C',
  introspection_rejected: 'D',
  revocation_rejected: 'E',
  http_401: 'F',
  http_403: 'F',
  company_not_found: 'F',
});

const texts = table<string>({
  invalid_access_token: 'Access token is invalid',
  invalid_client: 'Client authentication failed. Check client ID/secret.',
  token_request_rejected: 'Access token is invalid or expired.',
  enterprise_inactive: 'Inactive enterprise.',
  missing_credentials: 'The client id and the client secret are required.',
  introspection_rejected: 'Token is invalid or expired.',
  revocation_rejected: 'Token not found.',
  http_401: 'Unauthenticated.',
  http_403: 'Invalid scope(s) provided.',
  company_not_found: 'Company not found.',
});

const causes = table<string>({
  'invalid-client-credentials': 'Invalid client credentials.',
  'token-not-supplied': 'The token field is required.',
});

/** Only token routes answer with these. */
export const cliquifyTokenCodes: ReadonlySet<string> = new Set([
  'invalid_client',
  'token_request_rejected',
  'enterprise_inactive',
  'missing_credentials',
  'introspection_rejected',
  'revocation_rejected',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'invalid_basic_header',
]);

export function cliquifyFailure(failure: OrderedFailure, call: Pick<Call, 'time'>): Reply {
  const { code, status, variant, retryAfterMs } = failure;
  const shape = shapeOf(code, status, variant);
  // The vendor documents no Retry-After; it comes only when asked for.
  const headers = typeof retryAfterMs === 'number' ? { 'Retry-After': call.time.toRetryAfter(retryAfterMs) } : {};
  return {
    status,
    headers,
    body: bodyOf(shape, code, causes.get(variant ?? '')),
    ...(status === 429 && { isRefusal: true }),
  };
}

function shapeOf(code: string, status: number, variant: string | undefined): CliquifyShape {
  if (variant === 'message-only') return 'F';
  const asked = shapes.find((shape) => shape === variant);
  return asked ?? layerOf.get(code) ?? (code === 'invalid_field' && status === 422 ? 'B' : 'A');
}

function bodyOf(shape: CliquifyShape, code: string, cause: string | undefined): unknown {
  const message = cause ?? texts.get(code) ?? sentenceOf(code);
  switch (shape) {
    case 'B':
      return { name: ['The name field must be at most 120 characters.'] };
    case 'C':
      return { success: false, message, ...detailsOf(code) };
    case 'D':
    case 'E':
      return { success: false, message, data: null };
    case 'F':
      return { message };
    case 'A':
    default:
      return { code, message };
  }
}

/** `details` names the OAuth error; the page shows it missing for an inactive enterprise. */
function detailsOf(code: string): { details?: unknown } {
  if (code === 'enterprise_inactive') return {};
  if (code === 'missing_credentials') return { details: { client_id: ['The client id field is required.'] } };
  if (code === 'token_request_rejected') return { details: { message: 'Access token is invalid or expired.' } };
  const text = code === 'invalid_client' ? 'Client authentication failed' : sentenceOf(code);
  return { details: { error: code, error_description: text, message: text } };
}
