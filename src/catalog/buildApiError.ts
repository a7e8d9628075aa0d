import { ApiError, transportCodes, type AnyApiError } from '../errors/index.js';
import { cleanFieldErrors } from './body/fieldErrorsOf.js';
import { problemOf } from './body/problemOf.js';
import type { CallFacts } from './CallFacts.js';
import type { CatalogEntry, HttpFailure } from './Catalog.js';
import { classify } from './classify.js';
import { outcomeOf } from './outcomeOf.js';
import { cleanMethod, cleanRequestId, plainText, redactPath } from './redact/index.js';
import { requestIdOf } from './requestIdOf.js';
import type { TransportFailure } from './transport/readTransport.js';

/** Makes the error of a failed answer. */
export function buildApiError(answer: HttpFailure, call: CallFacts): AnyApiError {
  const init = callInit(call);
  const { status, header, body } = answer;
  const { parsed, entry, ...meaning } = classify(answer, call.catalog, call);
  return new ApiError({
    ...init,
    ...meaning,
    status,
    retryable: typeof parsed.retryable === 'boolean' ? parsed.retryable : undefined,
    requestId: cleanRequestId(parsed.requestId) ?? requestIdOf(header, body),
    fieldErrors: cleanFieldErrors(parsed.fieldErrors),
    outcome: outcomeOf({ method: init.method, isRead: call.isRead, status }),
    isHeuristic: parsed.isHeuristic === true,
    details: validated(parsed.details, entry),
    problem: problemOf(body, header),
    vendorMessage: plainText(parsed.message),
  });
}

/** Makes the error of a call that got no answer. */
export function buildTransportError({ code, wasNeverSent }: TransportFailure, call: CallFacts): AnyApiError {
  const init = callInit(call);
  const outcome = outcomeOf({ method: init.method, isRead: call.isRead, wasNeverSent });
  return new ApiError({ ...init, ...transportCodes[code], code, outcome });
}

/** Reading is guarded everywhere; this is for what nobody thought of, so that no failure hides another. */
export function orUnknown(make: () => AnyApiError, { catalog, now }: CallFacts): AnyApiError {
  try {
    return make();
  } catch {
    return buildTransportError({ code: 'unknown', wasNeverSent: false }, { catalog, now });
  }
}

/** The fields of an error that come from the call, whatever came back. */
function callInit({ catalog, method, endpoint, path, service, attempt, now, cause }: CallFacts) {
  return {
    vendor: catalog?.vendor ?? 'http',
    service: catalog?.service ?? service,
    method: cleanMethod(method),
    endpoint: endpoint ?? (path === undefined ? undefined : redactPath(path)),
    attempt,
    occurredAt: now,
    cause,
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
