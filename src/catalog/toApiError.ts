import {
  ApiError,
  errorKinds,
  isAnyApiError,
  transportCodes,
  type AnyApiError,
  type TransportCode,
} from '../errors/index.js';
import { systemClock } from '../internal/index.js';
import { buildApiError, callInit, type CallFacts } from './buildApiError.js';
import type { AnyCatalog, ApiErrorOf } from './Catalog.js';
import { findCatalog } from './foreign/findCatalog.js';
import { readAnswer, readRequest, type ForeignRequest } from './foreign/readAnswer.js';
import { readTransport, type TransportFailure } from './foreign/readTransport.js';
import { outcomeOf } from './outcomeOf.js';
import { cleanMethod } from './redact/index.js';
import { reviveApiError } from './reviveApiError.js';
import { readFrom } from './safely.js';

/** What the caller knows about the call. All of it is optional; a foreign error fills the gaps. */
export interface ToApiErrorOptions {
  /** Whose codes to read by. Default: one of `catalogs`, else a generic reading of HTTP. */
  readonly catalog?: AnyCatalog | undefined;
  /** Chosen from by the address of the failed request, when the failure tells it. */
  readonly catalogs?: readonly AnyCatalog[] | undefined;
  /** Default: what the failure tells, else GET as in `fetch`. Say it for writes: it decides `outcome`. */
  readonly method?: string | undefined;
  /** The endpoint's id. */
  readonly endpoint?: string | undefined;
  /** Path or address as requested; query, user information and secrets are taken out. */
  readonly path?: string | undefined;
  /** Counted from 1. Default 1. */
  readonly attempt?: number | undefined;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly now?: number | undefined;
  /** Whether the request carried an `Idempotency-Key`; the key itself is not kept. */
  readonly hasIdempotencyKey?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  /** The quota the call counts against; see `RateLimit.scope`. */
  readonly scope?: string | undefined;
  /** True for a call that changes nothing whatever its method, e.g. a search by POST. */
  readonly isRead?: boolean | undefined;
  /** Default: `navigator.onLine`. Turns a network failure into `offline`. */
  readonly isOnline?: boolean | undefined;
  /** The signal given to `fetch`: recognises an abort whatever reason was given for it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes one `ApiError` of any failure: of anything thrown (the errors of fetch, axios, ky, ofetch and
 * openapi-fetch included), or of `{ status, headers, body }` with the body parsed or as text. Never
 * throws. An `ApiError` passes through unchanged; its JSON form becomes one again when every field
 * holds. The original stays in `cause`.
 */
export function toApiError<TCatalog extends AnyCatalog>(
  failure: unknown,
  options: ToApiErrorOptions & { readonly catalog: TCatalog },
): ApiErrorOf<TCatalog>;
export function toApiError(failure: unknown, options?: ToApiErrorOptions): AnyApiError;
export function toApiError(failure: unknown, options: ToApiErrorOptions = {}): AnyApiError {
  try {
    return convert(failure, options);
  } catch {
    // Reading is guarded everywhere; this is for what nobody thought of, so that no failure hides another.
    const now = options.now ?? systemClock.now();
    return buildTransportError({ code: 'unknown', wasNeverSent: false }, options.catalog, { now });
  }
}

function convert(failure: unknown, options: ToApiErrorOptions): AnyApiError {
  const own = ownError(failure);
  if (own) return own;
  const answer = readAnswer(failure);
  const request = answer?.request ?? readRequest(failure);
  const catalog = options.catalog ?? findCatalog(request.url ?? options.path, options.catalogs ?? []);
  const call = callFacts(failure, request, options);
  if (answer && answer.failure.status > 0) {
    const { method, endpoint } = options;
    const known = { ...(method === undefined ? {} : { method }), ...(endpoint === undefined ? {} : { endpoint }) };
    return buildApiError({ ...answer.failure, ...known, ...pathOf(call.path) }, catalog, call);
  }
  return buildTransportError(readWithoutAnswer(failure, options), catalog, call);
}

/** An error of this package, whole or in its JSON form. */
function ownError(failure: unknown): AnyApiError | undefined {
  if (!isAnyApiError(failure)) return undefined;
  const isWhole = readFrom(failure, '$rae') === undefined && errorKinds.includes(readFrom(failure, 'kind') as never);
  return isWhole ? failure : reviveApiError(failure);
}

function callFacts(failure: unknown, request: ForeignRequest, options: ToApiErrorOptions): CallFacts {
  const hasKey = options.hasIdempotencyKey ?? (options.idempotencyKey === undefined ? request.hasIdempotencyKey : true);
  return {
    method: options.method ?? request.method,
    endpoint: options.endpoint,
    path: pathOf(options.path ?? request.url).path,
    attempt: options.attempt,
    now: options.now ?? systemClock.now(),
    hasIdempotencyKey: hasKey,
    scope: options.scope,
    isRead: options.isRead,
    service: hostOf(options.path) ?? hostOf(request.url),
    cause: isThrownValue(failure) ? failure : undefined,
  };
}

/** A plain `{ status, headers, body }` is an answer and no cause; it would only keep the body alive. */
function isThrownValue(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return failure !== undefined;
  try {
    return failure instanceof Error || readAnswer(failure) === undefined;
  } catch {
    return false; // a revoked proxy: whoever touches it later would throw
  }
}

function readWithoutAnswer(failure: unknown, { signal, isOnline }: ToApiErrorOptions): TransportFailure {
  const read = readTransport(failure);
  const wasAborted = signal?.aborted === true && (read === undefined || signal.reason === failure);
  if (wasAborted && read?.code !== 'timeout') return { code: 'cancelled', wasNeverSent: false };
  const found =
    read ?? (readFrom(failure, 'status') === 0 ? { code: 'network' as const, wasNeverSent: false } : undefined);
  if (found?.code === 'network' && !(isOnline ?? browserIsOnline())) return { ...found, code: 'offline' };
  return found ?? { code: 'unknown', wasNeverSent: false };
}

function buildTransportError(
  { code, wasNeverSent }: TransportFailure,
  catalog: AnyCatalog | undefined,
  call: CallFacts,
): AnyApiError {
  return new ApiError({
    ...transportMeaning(code),
    ...callInit(call),
    code,
    vendor: catalog?.vendor ?? 'http',
    service: catalog?.service ?? call.service,
    outcome: outcomeOf({ method: cleanMethod(call.method), isRead: call.isRead, wasNeverSent }),
  });
}

const transportMeaning = (code: TransportCode) => transportCodes[code];

function browserIsOnline(): boolean {
  return readFrom(readFrom(globalThis, 'navigator'), 'onLine') !== false;
}

function hostOf(url: string | undefined): string | undefined {
  return parseUrl(url)?.host || undefined;
}

function pathOf(url: string | undefined): { path?: string } {
  const path = parseUrl(url)?.pathname ?? url?.split(/[?#]/, 1)[0];
  return path === undefined || path === '' ? {} : { path };
}

function parseUrl(url: string | undefined): URL | undefined {
  try {
    return url === undefined ? undefined : new URL(url);
  } catch {
    return undefined;
  }
}
