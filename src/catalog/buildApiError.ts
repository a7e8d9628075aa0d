import { ApiError, type AnyApiError } from '../errors/index.js';
import { cleanFieldErrors } from './body/fieldErrorsOf.js';
import { problemOf } from './body/problemOf.js';
import type { AnyCatalog, CatalogEntry, HttpFailure } from './Catalog.js';
import { classify } from './classify.js';
import { outcomeOf } from './outcomeOf.js';
import { cleanMethod, cleanRequestId, plainText, redactPath } from './redact/index.js';
import { requestIdOf } from './requestIdOf.js';

/** What is known about the call beside its answer. */
export interface CallFacts {
  readonly method?: string | undefined;
  /** The endpoint's id. Wins over `path` in the error. */
  readonly endpoint?: string | undefined;
  /** As requested; query and secrets are taken out. */
  readonly path?: string | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly hasIdempotencyKey?: boolean | undefined;
  readonly scope?: string | undefined;
  readonly isRead?: boolean | undefined;
  /** The service's name where no catalog gives one. */
  readonly service?: string | undefined;
  readonly cause?: unknown;
}

/** Makes the error of a failed answer. */
export function buildApiError(failure: HttpFailure, catalog: AnyCatalog | undefined, call: CallFacts): AnyApiError {
  const { parsed, entry, ...meaning } = classify(failure, catalog, call);
  const status = failure.status > 0 ? failure.status : undefined;
  return new ApiError({
    ...meaning,
    ...callInit(call),
    vendor: catalog?.vendor ?? 'http',
    service: catalog?.service ?? call.service,
    status,
    retryable: typeof parsed.retryable === 'boolean' ? parsed.retryable : undefined,
    requestId: cleanRequestId(parsed.requestId) ?? requestIdOf(failure.header, failure.body),
    fieldErrors: cleanFieldErrors(parsed.fieldErrors),
    outcome: outcomeOf({ method: cleanMethod(call.method), status, isRead: call.isRead }),
    isHeuristic: parsed.isHeuristic === true,
    details: validated(parsed.details, entry),
    problem: problemOf(failure.body, failure.header),
    vendorMessage: plainText(parsed.message),
  });
}

/** The fields of an error that come from the call, whatever came back. */
export function callInit(call: CallFacts) {
  return {
    method: cleanMethod(call.method),
    endpoint: call.endpoint ?? (call.path === undefined ? undefined : redactPath(call.path)),
    attempt: call.attempt,
    occurredAt: call.now,
    cause: call.cause,
  };
}

/** Details that do not fit the entry's schema are left out: a wrong promise is worse than none. */
function validated(details: unknown, entry: CatalogEntry | undefined): unknown {
  if (!entry?.details || details === undefined) return details;
  try {
    const result = entry.details['~standard'].validate(details);
    // A schema that answers later cannot be asked here; an error is made at once.
    if ('then' in result) void Promise.resolve(result).catch(() => undefined);
    return 'then' in result || result.issues ? undefined : result.value;
  } catch {
    return undefined;
  }
}
