import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';
import { isListed } from './codes/index.js';
import { readFieldErrors, readMissingParameter } from './fieldErrors.js';
import { isJson, own, type Json } from './json.js';

/**
 * What Zoho Cliq says beside code and message, as `error.details`. `category` is the short name in a
 * body's `error` string when it is no listed code; `context` is the body's `details`, as it came.
 */
export interface ZohoCliqDetails {
  readonly category?: string;
  readonly context?: unknown;
}

/** Numbers of the star routes, for bodies whose `message` is a sentence where the name should stand. */
const codeByNumber: Readonly<Record<string, string>> = {
  1011: 'operation_failed',
  1012: 'input_invalid',
  8004: 'star_not_found',
  11016: 'chat_not_found',
  430002: 'chat_access_denied',
};

/**
 * Finds code, text and details in each of the seven body shapes of Zoho Cliq:
 *
 * - A `{ message }`, everywhere
 * - B `{ message, error: 'category', details }`, by the error page
 * - C `{ code, message }`, v3 messages, threads, pinned messages
 * - D `{ error: { code, message } }`, v3 searches
 * - E `{ code: 1012, message: 'input_invalid' }`, v3 stars
 * - F `{ code }`, v3 pins
 * - G `{ code: 'INVALID_PARAMS', message }`, v3 mentions
 *
 * and a bare code as plain text, seen for addresses and scopes. An answer without a code is left to its
 * status. A machine name never becomes the message. Never throws; what is no body of theirs gives undefined.
 */
export function parse({ body, status }: HttpFailure): ParsedFailure | undefined {
  if (typeof body === 'string') return isListed(body.trim()) ? { code: body.trim() } : undefined;
  if (!isJson(body)) return undefined;
  const error = own(body, 'error');
  const named = { ...readNames(body), ...(isJson(error) && readNames(error)) };
  const details = readDetails(body, error);
  const fieldErrors = readFieldErrors(details?.context, status, named.message) ?? readMissingParameter(named);
  return {
    ...named,
    ...(named.code === undefined && isListed(error) && { code: error }),
    ...(details !== undefined && { details }),
    ...(fieldErrors !== undefined && { fieldErrors }),
  };
}

/** Code and message of one `{ code, message }`, whichever way round they are used. */
export function readNames(holder: Json): Pick<ParsedFailure, 'code' | 'vendorCode' | 'message'> {
  const text = own(holder, 'message');
  const message = typeof text === 'string' && text.trim() !== '' && !isMachineName(text) ? text : undefined;
  const found = readCode(own(holder, 'code'), text);
  return { ...found, ...(message !== undefined && { message }) };
}

function readCode(code: unknown, message: unknown): Pick<ParsedFailure, 'code' | 'vendorCode'> {
  const number = readNumber(code);
  if (number !== undefined) {
    const name = isMachineName(message) ? message : codeByNumber[number];
    return { vendorCode: number, ...(name !== undefined && { code: name }) };
  }
  if (typeof code === 'string' && /^[\w .:-]{1,100}$/.test(code)) return { code };
  return isListed(message) ? { code: message } : {};
}

/** A numeric code, also when it comes as digits in quotes. */
function readNumber(code: unknown): string | undefined {
  if (typeof code === 'number' && Number.isSafeInteger(code)) return String(code);
  return typeof code === 'string' && /^\d{1,15}$/.test(code) ? code : undefined;
}

function readDetails(body: Json, error: unknown): ZohoCliqDetails | undefined {
  const category = typeof error === 'string' && error !== '' && !isListed(error) ? error : undefined;
  const context = own(isJson(error) && own(body, 'details') === undefined ? error : body, 'details') ?? undefined;
  if (category === undefined && context === undefined) return undefined;
  return { ...(category !== undefined && { category }), ...(context !== undefined && { context }) };
}

/** Listed, or of a form that codes have and no sentence has: `input_invalid`, `invalid.time.submitted`, `BAD_ID`. */
function isMachineName(value: unknown): value is string {
  return isListed(value) || (typeof value === 'string' && /^(?=.{1,100}$)(?:[a-z0-9_.]+|[A-Z0-9_]+)$/.test(value));
}
