import { defined } from '../../internal/index.js';
import type { HttpFailure, ParsedFailure } from '../Catalog.js';
import { isList, isRecord, readFrom, textIn } from '../safely.js';
import { challengeError } from './challengeError.js';
import { fieldErrorsOf, isFieldTable } from './fieldErrorsOf.js';
import { problemExtensions, problemOf } from './problemOf.js';
import { bodyRecord } from './readTextBody.js';

/** Names under which a code stands, and the first of several values that makes sense. */
const codeKeys = ['code', 'error_code', 'errorCode', 'errcode'];
const messageKeys = ['message', 'error_description', 'detail', 'description', 'title', 'msg', 'errorMessage', 'reason'];

/**
 * Finds code, words and details without knowing the vendor: RFC 9457, RFC 6749 and 6750 with
 * `WWW-Authenticate`, JSON:API, GraphQL, Google style, Laravel-like field tables,
 * `{ code | error, message }`, HTML and plain text. Only what is there is said.
 */
export function readGeneric(failure: HttpFailure): ParsedFailure {
  const { header, status } = failure;
  const challenge = challengeError(header('www-authenticate'));
  const challengeCode = nameOf(challenge.code);
  const body = bodyRecord(failure.body);
  if (!body) return defined({ code: challengeCode, message: textMessage(failure) ?? challenge.message });

  const error = body['error'];
  const first = readFrom(body['errors'], 0); // JSON:API, GraphQL
  /** Objects that may carry what is sought, outermost first. */
  const places = [body, error, first, readFrom(first, 'extensions')].filter(isRecord);
  const find: Find = (keys, read) => {
    for (const place of places) {
      for (const key of keys) {
        const found = read(place[key], place);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };

  const problem = problemOf(body, header);
  const vendorCode = find([...codeKeys, 'errno'], (value) =>
    Number.isFinite(value) && value !== status ? String(value) : undefined,
  );
  return defined({
    code:
      find(codeKeys, trimmed) ??
      find(['status', 'type'], statedName) ??
      nameOf(error) ??
      amazonName(trimmed(body['__type']) ?? header('x-amzn-errortype')) ??
      (problem?.type === 'about:blank' ? undefined : problem?.type) ??
      challengeCode ??
      vendorCode,
    vendorCode,
    message: find(messageKeys, words) ?? trimmed(error) ?? challenge.message,
    fieldErrors: fieldErrorsOf(body) as ParsedFailure['fieldErrors'],
    details:
      body['details'] ??
      readFrom(error, 'details') ??
      (problem ? problemExtensions(body) : isFieldTable(body) ? undefined : body),
    retryable: find(['retryable', 'retriable', 'isRetryable', 'is_retryable'], (value) =>
      typeof value === 'boolean' ? value : undefined,
    ),
    retryAfterMs:
      find(['retry_after_ms', 'retryAfterMs'], (value) => duration(value, 1)) ??
      find(['retry_after', 'retryAfter', 'retry_after_seconds', 'retryAfterSeconds'], (value) =>
        duration(value, 1000),
      ) ??
      find(['details'], retryInfoMs),
  });
}

type Find = <T>(
  keys: readonly string[],
  read: (value: unknown, place: Readonly<Record<string, unknown>>) => T | undefined,
) => T | undefined;

function trimmed(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** "Bad Request" is a phrase, `invalid_grant` and `E1234` are names. */
function nameOf(value: unknown): string | undefined {
  const text = trimmed(value);
  return text !== undefined && /^[\w.:-]{1,64}$/.test(text) ? text : undefined;
}

/** Google puts the number into `code` and the name into `status`; OpenAI has no code at times, but a type. */
function statedName(value: unknown, { message }: Readonly<Record<string, unknown>>): string | undefined {
  const name = typeof message === 'string' ? nameOf(value) : undefined;
  return name !== undefined && !/^(?:\d.*|error|fail)$/.test(name) ? name : undefined;
}

/** `com.amazon.coral#ThrottlingException:http://…` */
function amazonName(type: string | undefined): string | undefined {
  return type?.split('#').at(-1)?.split(':')[0];
}

function words(value: unknown): string | undefined {
  return trimmed(isList(value) ? value.filter((part) => typeof part === 'string').join('; ') : value);
}

/** A proxy's page says what it means in its title; its body is for people who browse. */
function textMessage({ body, text }: HttpFailure): string | undefined {
  const said = typeof body === 'string' ? body : text;
  if (said === undefined || /^\s*[[{]/.test(said)) return undefined; // JSON that was cut off is no sentence
  const isHtml = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|center|h1)\b/i.test(said);
  return isHtml ? /<(?:title|h1)\b[^>]*>([^<]{1,300})/i.exec(said)?.[1] : said;
}

const digits = /^(\d{1,12}(?:\.\d{1,9})?)(s?)$/;

function duration(value: unknown, unitMs: number): number | undefined {
  const told = typeof value === 'string' && digits.exec(value.trim())?.[2] === '' ? Number(value) : value;
  return typeof told === 'number' && told >= 0 && Number.isFinite(told) ? told * unitMs : undefined;
}

/** `google.rpc.RetryInfo`: `retryDelay` as text like `3.5s`. */
function retryInfoMs(details: unknown): number | undefined {
  for (const detail of isList(details) ? details.slice(0, 100) : []) {
    const [, told, unit] = digits.exec(textIn(detail, 'retryDelay') ?? '') ?? [];
    if (unit === 's') return Number(told) * 1000;
  }
  return undefined;
}
