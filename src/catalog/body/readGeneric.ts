import type { HttpFailure, ParsedFailure } from '../Catalog.js';
import { isList, isRecord, numberIn, readFrom, textIn } from '../safely.js';
import { parseChallenges } from './challenges.js';
import { fieldErrorsOf, isFieldTable } from './fieldErrorsOf.js';
import { problemCode, problemExtensions, problemOf } from './problemOf.js';
import { bodyRecord } from './readBody.js';

/**
 * Finds code, words and details without knowing the vendor: RFC 9457, RFC 6749 and 6750 with
 * `WWW-Authenticate`, JSON:API, GraphQL, Google style, Laravel-like field tables,
 * `{ code | error, message }`, HTML and plain text. Only what is there is said.
 */
export function readGeneric(failure: HttpFailure): ParsedFailure {
  const body = bodyRecord(failure.body);
  const bearer = bearerError(failure);
  const code = (body && codeOf(body, failure)) ?? bearer?.code;
  const vendorCode = body && numericCode(body, failure.status);
  const message = (body ? messageOf(body) : textMessage(failure)) ?? bearer?.message;
  return drop({
    code: code ?? vendorCode,
    vendorCode,
    message,
    fieldErrors: fieldErrorsOf(body),
    details: body && detailsOf(body, failure),
    retryable: body && retryableOf(body),
    retryAfterMs: body && bodyWaitMs(body),
  });
}

function drop(fields: { [K in keyof ParsedFailure]: ParsedFailure[K] | undefined }): ParsedFailure {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Objects that may carry the code, outermost first. */
function places(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  const first = readFrom(readFrom(body, 'errors'), 0); // JSON:API, GraphQL
  return [body, body['error'], first, readFrom(first, 'extensions')].filter(isRecord);
}

function codeOf(body: Readonly<Record<string, unknown>>, failure: HttpFailure): string | undefined {
  for (const place of places(body)) {
    const code = codeIn(place);
    if (code !== undefined) return code;
  }
  const error = textIn(body, 'error');
  if (error !== undefined && isName(error)) return error.trim();
  const amazon = textIn(body, '__type') ?? failure.header('x-amzn-errortype');
  if (amazon !== undefined) return amazon.split('#').at(-1)?.split(':')[0];
  return problemCode(problemOf(body, failure.header));
}

function codeIn(place: unknown): string | undefined {
  for (const key of ['code', 'error_code', 'errorCode', 'errcode']) {
    const code = textIn(place, key);
    if (code !== undefined) return code.trim();
  }
  // Google puts the number into `code` and the name into `status`; OpenAI has no code at times, but a type.
  if (typeof readFrom(place, 'message') !== 'string') return undefined;
  const name = textIn(place, 'status') ?? textIn(place, 'type');
  return name !== undefined && isName(name) && !/^\d/.test(name) && name !== 'error' && name !== 'fail'
    ? name
    : undefined;
}

/** "Bad Request" is a phrase, `invalid_grant` and `E1234` are names. */
function isName(text: string): boolean {
  return /^[\w.:-]{1,64}$/.test(text.trim());
}

function numericCode(body: Readonly<Record<string, unknown>>, status: number): string | undefined {
  for (const place of places(body)) {
    for (const key of ['code', 'error_code', 'errorCode', 'errcode', 'errno']) {
      const code = numberIn(place, key);
      if (code !== undefined && code !== status) return String(code);
    }
  }
  return undefined;
}

const messageKeys = ['message', 'error_description', 'detail', 'description', 'title', 'msg', 'errorMessage', 'reason'];

function messageOf(body: Readonly<Record<string, unknown>>): string | undefined {
  for (const place of places(body)) {
    for (const key of messageKeys) {
      const value = readFrom(place, key);
      const text = isList(value) ? value.filter((part) => typeof part === 'string').join('; ') : value;
      if (typeof text === 'string' && text.trim() !== '') return text;
    }
  }
  return textIn(body, 'error');
}

/** A proxy's page says what it means in its title; its body is for people who browse. */
function textMessage({ body, text }: HttpFailure): string | undefined {
  const words = typeof body === 'string' ? body : text;
  if (words === undefined || /^\s*[[{]/.test(words)) return undefined; // JSON that was cut off is no sentence
  const isHtml = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|center|h1)\b/i.test(words);
  return isHtml ? (/<(title|h1)\b[^>]*>([^<]{1,300})/i.exec(words)?.[2] ?? undefined) : words;
}

function detailsOf(body: Readonly<Record<string, unknown>>, failure: HttpFailure): unknown {
  const own = body['details'] ?? readFrom(body['error'], 'details');
  if (own !== undefined && own !== null) return own;
  return problemOf(body, failure.header) ? problemExtensions(body) : isFieldTable(body) ? undefined : body;
}

function retryableOf(body: Readonly<Record<string, unknown>>): boolean | undefined {
  for (const place of places(body)) {
    for (const key of ['retryable', 'retriable', 'isRetryable', 'is_retryable']) {
      const value = readFrom(place, key);
      if (typeof value === 'boolean') return value;
    }
  }
  return undefined;
}

const secondKeys = ['retry_after', 'retryAfter', 'retry_after_seconds', 'retryAfterSeconds'];
const milliKeys = ['retry_after_ms', 'retryAfterMs'];

function bodyWaitMs(body: Readonly<Record<string, unknown>>): number | undefined {
  for (const place of places(body)) {
    const ms = duration(place, milliKeys, 1) ?? duration(place, secondKeys, 1000) ?? retryInfoMs(place);
    if (ms !== undefined) return ms;
  }
  return undefined;
}

function duration(place: unknown, keys: readonly string[], unitMs: number): number | undefined {
  for (const key of keys) {
    const value = readFrom(place, key);
    const told = typeof value === 'string' && /^\d{1,12}(?:\.\d{1,9})?$/.test(value.trim()) ? Number(value) : value;
    if (typeof told === 'number' && told >= 0 && Number.isFinite(told)) return told * unitMs;
  }
  return undefined;
}

/** `google.rpc.RetryInfo`: `retryDelay` as text like `3.5s`. */
function retryInfoMs(place: unknown): number | undefined {
  const details = readFrom(place, 'details');
  if (!isList(details)) return undefined;
  for (const detail of details.slice(0, 100)) {
    const told = /^(\d{1,12}(?:\.\d{1,9})?)s$/.exec(textIn(detail, 'retryDelay') ?? '')?.[1];
    if (told !== undefined) return Number(told) * 1000;
  }
  return undefined;
}

/** RFC 6750 section 3: the challenge that says what is wrong with the token. */
function bearerError({ header }: HttpFailure): { code: string; message: string | undefined } | undefined {
  for (const { params } of parseChallenges(header('www-authenticate'))) {
    const code = params.get('error');
    if (code !== undefined && isName(code)) return { code, message: params.get('error_description') };
  }
  return undefined;
}
