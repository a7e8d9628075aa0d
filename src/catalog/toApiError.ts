import { errorKinds, isAnyApiError, type AnyApiError } from '../errors/index.js';
import { defined, systemClock } from '../internal/index.js';
import { buildApiError, buildTransportError, orUnknown } from './buildApiError.js';
import type { CallFacts } from './CallFacts.js';
import type { AnyCatalog, ApiErrorOf } from './Catalog.js';
import { findCatalog } from './foreign/findCatalog.js';
import { readAnswer, readRequest, type ForeignRequest } from './foreign/readAnswer.js';
import { reviveApiError } from './reviveApiError.js';
import { readFrom } from './safely.js';
import { hostOf, pathOf } from './transport/address.js';
import { transportFailureOf } from './transport/transportFailureOf.js';

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
  const now = options.now ?? systemClock.now();
  return orUnknown(() => convert(failure, options, now), { catalog: options.catalog, now });
}

function convert(failure: unknown, options: ToApiErrorOptions, now: number): AnyApiError {
  const own = ownError(failure);
  if (own) return own;
  const answer = readAnswer(failure);
  const call = callFacts(failure, answer?.request ?? readRequest(failure), { ...options, now });
  if (!answer || answer.failure.status === 0) return buildTransportError(transportFailureOf(failure, call), call);
  const { method, endpoint } = options;
  return buildApiError({ ...answer.failure, ...defined({ method, endpoint, path: call.path }) }, call);
}

/** An error of this package, whole or in its JSON form. */
function ownError(failure: unknown): AnyApiError | undefined {
  if (!isAnyApiError(failure)) return undefined;
  const isWhole = readFrom(failure, '$rae') === undefined && errorKinds.includes(readFrom(failure, 'kind') as never);
  return isWhole ? failure : reviveApiError(failure);
}

function callFacts(
  failure: unknown,
  request: ForeignRequest,
  options: ToApiErrorOptions & { readonly now: number },
): CallFacts {
  const { catalogs = [], idempotencyKey } = options;
  const hasKey = idempotencyKey === undefined ? request.hasIdempotencyKey : true;
  return {
    ...options,
    catalog: options.catalog ?? findCatalog(request.url ?? options.path, catalogs),
    method: options.method ?? request.method,
    path: pathOf(options.path ?? request.url),
    hasIdempotencyKey: options.hasIdempotencyKey ?? hasKey,
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
