import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';
import type { FieldErrors } from '../../errors/index.js';
import { isJson, own, textAt, type Json } from '../../internal/index.js';

/**
 * Reads Cliquify's six body shapes, most telling first: a `code`, an OAuth error inside `details`, the
 * `success: false` envelope of the token routes, a map of field messages, a bare `message`. Anything
 * else is left to the generic reading and the status.
 */
export function parse(failure: HttpFailure): ParsedFailure | undefined {
  const { body } = failure;
  if (!isJson(body)) return undefined;
  return readCoded(body) ?? readEnvelope(body, failure) ?? readFields(body, failure) ?? readBare(body, failure);
}

function readCoded(body: Json): ParsedFailure | undefined {
  const code = textAt(body, 'code') ?? textAt(own(body, 'details'), 'error');
  return code === undefined ? undefined : { code, ...messageOf(body) };
}

/** The token routes: no code, so the route and the status together say what happened. */
function readEnvelope(body: Json, failure: HttpFailure): ParsedFailure | undefined {
  if (own(body, 'success') !== false) return undefined;
  const route = routeOf(failure.path);
  if (route === 'api') return undefined;
  return { ...codeOf(envelopeCode(route, failure.status, body)), ...messageOf(body) };
}

const tokenRequestCodes: Readonly<Record<number, string>> = {
  400: 'token_request_rejected',
  401: 'invalid_client',
  403: 'enterprise_inactive',
};

function envelopeCode(route: Route | undefined, status: number, body: Json): string | undefined {
  if (status === 422) {
    if (route === 'introspect') return 'introspection_rejected';
    if (route === 'revoke') return 'revocation_rejected';
    // Without a path only the key beside `message` tells: `details` is the token route's, `data` the others'.
    return route === 'token' || Object.hasOwn(body, 'details') ? 'missing_credentials' : undefined;
  }
  // No other route is documented to use the envelope with these, so an unknown path reads the same.
  return route === 'introspect' || route === 'revoke' ? undefined : tokenRequestCodes[status];
}

/** `{ "<field>": ["<message>", …] }` and nothing else: every key is a field. */
function readFields(body: Json, { status }: HttpFailure): ParsedFailure | undefined {
  if (status !== 422 && status !== 400) return undefined;
  const fields = Object.entries(body);
  if (fields.length === 0 || !fields.every(isField)) return undefined;
  // `fromEntries` defines keys instead of assigning them: a field called `__proto__` stays a mere key.
  const fieldErrors: FieldErrors = Object.fromEntries(fields.filter(isField));
  return { code: 'invalid_field', fieldErrors };
}

const resourceCodes: Readonly<Record<number, string>> = {
  401: 'http_401',
  403: 'http_403',
  404: 'company_not_found',
};

/** `{ "message": "…" }`. Only on `/api/*` do the statuses have the meanings the vendor gives them. */
function readBare(body: Json, { path, status }: HttpFailure): ParsedFailure | undefined {
  const message = messageOf(body);
  if (message.message === undefined) return undefined;
  const isResource = path === undefined || routeOf(path) === 'api';
  return { ...codeOf(isResource ? resourceCodes[status] : undefined), ...message };
}

type Route = 'token' | 'introspect' | 'revoke' | 'api';

/** By the end of the path, because an app's own backend may mount the API below a prefix. */
function routeOf(path: string | undefined): Route | undefined {
  if (path === undefined) return undefined;
  if (/\/oauth\/access-token\/?$/.test(path)) return 'token';
  if (/\/oauth\/introspect\/?$/.test(path)) return 'introspect';
  if (/\/oauth\/revoke\/?$/.test(path)) return 'revoke';
  return /(^|\/)api\//.test(path) ? 'api' : undefined;
}

function codeOf(code: string | undefined): { code?: string } {
  return code === undefined ? {} : { code };
}

function messageOf(body: Json): { message?: string } {
  const message = textAt(body, 'message');
  return message === undefined ? {} : { message };
}

function isField(field: readonly [string, unknown]): field is [string, string[]] {
  const texts = field[1];
  return Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'string');
}
