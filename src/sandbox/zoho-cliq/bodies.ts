import { objectBody, type Call, type Reply } from '../core/Call.js';
import type { OrderedFailure } from '../core/VendorSite.js';
import { sentenceOf } from '../core/words.js';
import { table } from '../core/table.js';

/**
 * The seven body shapes; `failNext({ variant })` picks one where a code has several. `details` is B,
 * `numeric` is E, and `text` the bare code that was seen for tokens and addresses.
 */
type ZohoShape = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'text';

const names = table<ZohoShape>({
  ...(Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'text'].map((shape) => [shape, shape])) as Record<
    string,
    ZohoShape
  >),
  details: 'B',
  numeric: 'E',
});

/** The vendor's sentence for each status (errors page and OpenAPI documents). */
const statusTexts: Readonly<Record<number, string>> = {
  400: 'The request cannot be performed. Usually because of malformed parameter or missing parameter.',
  401: 'Request was rejected because of invalid AuthToken.',
  403: 'The user does not have enough permission or possibly not an user of the respective organization to access the resource.',
  404: "The URL you've sent is wrong. It's possible that the resource you've requested has been moved to another URL.",
  405: 'The requested resource does not support the HTTP method used. For example, requesting List of all customers API with PUT as the HTTP method.',
  406: 'The response has been received but the requested response type is not supported by the browser.',
  429: 'Too many requests within a certain time frame.',
  500: 'Cliq server encountered an error which prevents it from fulfilling the request.',
  503: 'The messaging service is temporarily unavailable. Please try again later.',
};

/** Statuses for which no body is documented: a gateway's, most likely. */
const bare: ReadonlySet<number> = new Set([409, 502, 504]);

const texts = table<string>({
  message_not_found: 'Requested message could not be found.',
  request_limit_exceeded: 'You have exceeded the URL throttle limits.',
});

const starNumbers = table<number>({
  operation_failed: 1011,
  input_invalid: 1012,
  star_not_found: 8004,
  chat_not_found: 11016,
  chat_access_denied: 430002,
});

/** Codes whose only documented shape is not the common `{ code, message }`. */
const shapeOf = table<ZohoShape>({
  unauthorized: 'D',
  rate_limit_exceeded: 'D',
  error_message_search: 'D',
  input_invalid: 'E',
  star_not_found: 'E',
  client_not_synced: 'F',
  request_url_invalid: 'text',
  INVALID_PARAMS: 'G',
  UNAUTHORIZED: 'G',
  MENTIONS_FETCH_FAILED: 'G',
});

/** Stand beside an address inside the 200 of `POST /users`. */
export const perPersonCodes: ReadonlySet<string> = new Set([
  'zohoaccount.conflict',
  'email.invitation.blocked',
  'email.activeuser',
  'email.pendinguser',
]);

/** Zoho Accounts' words, met on the token route only. */
export const zohoTokenCodes: ReadonlySet<string> = new Set(['invalid_grant', 'invalid_client']);

export function zohoFailure(failure: OrderedFailure, call: Pick<Call, 'time' | 'text'>): Reply {
  const { code, status, variant, retryAfterMs } = failure;
  // The vendor documents no Retry-After; it comes only when asked for.
  const headers = typeof retryAfterMs === 'number' ? { 'Retry-After': call.time.toRetryAfter(retryAfterMs) } : {};
  const refusal = (status === 429 || code === 'request_limit_exceeded') && { isRefusal: true };
  const reply = { status, headers, ...refusal };
  if (zohoTokenCodes.has(code)) return { ...reply, body: { error: code } };
  if (perPersonCodes.has(code) && status < 300) return { ...reply, body: usersAdded(call, code) };
  const plain = /^http_(\d{3})$/.exec(code);
  const shape = names.get(variant ?? '') ?? shapeOf.get(code) ?? (plain ? 'A' : 'C');
  if (shape === 'text') return { ...reply, text: code, headers: { ...headers, 'Content-Type': 'text/plain' } };
  if (plain && variant === undefined && bare.has(status)) return reply;
  return { ...reply, body: bodyOf(shape, code, plain ? (statusTexts[status] ?? sentenceOf(code)) : undefined) };
}

function bodyOf(shape: ZohoShape, code: string, statusText: string | undefined): unknown {
  const message = statusText ?? texts.get(code) ?? sentenceOf(code);
  switch (shape) {
    case 'A':
      return { message };
    case 'B':
      return { message, error: 'invalid_data', details: { name: 'The name is longer than 50 characters.' } };
    case 'D':
      return { error: { code, message } };
    case 'E':
      return { code: starNumbers.get(code) ?? 1011, message: code };
    case 'F':
      return { code };
    case 'C':
    case 'G':
    default:
      return { code, message };
  }
}

/** Fails every address of the call with the code, or a made-up one when there is none. */
function usersAdded(call: Pick<Call, 'text'>, code: string): unknown {
  const { users } = objectBody(call as Call) ?? {};
  const addresses = (Array.isArray(users) ? users : []).flatMap((user: { email_id?: unknown } | null) =>
    typeof user?.email_id === 'string' ? [user.email_id] : [],
  );
  const failed = addresses.length > 0 ? addresses : ['person@example.com'];
  return { data: { success_users: [], failed_users: Object.fromEntries(failed.map((address) => [address, code])) } };
}
