import { ApiError, isAnyApiError, transportCodes, type AnyApiError, type TransportCode } from '../../errors/index.js';
import { systemClock } from '../../internal/index.js';
import { isKind } from './severityOf.js';

/** Any failure as an `ApiError`. Total: never throws, whatever is handed in. */
export type ReadFailure = (failure: unknown) => AnyApiError;

const byName: Readonly<Record<string, TransportCode | undefined>> = {
  AbortError: 'cancelled',
  CanceledError: 'cancelled',
  CancelledError: 'cancelled',
  TimeoutError: 'timeout',
};

/** How engines word a fetch that got no answer; nothing else tells it from a mistake in the program. */
const lost = /^(?:failed to fetch|networkerror when|load failed|fetch failed|network request failed|network error)/i;

/**
 * What is known of a failure without a client or a catalog: errors of this package pass, aborts, timeouts and lost
 * connections are told by their names and words, anything else is `unknown` with the original in `cause`. `ApiProvider`
 * reads more: answers of axios, ky and others by the codes of the API they came from.
 */
export function readPlainly(failure: unknown): AnyApiError {
  try {
    if (isAnyApiError(failure)) return '$rae' in failure ? fromJson(failure) : failure;
    return transportError(codeOf(failure as Error), failure);
  } catch {
    return transportError('unknown', failure); // nothing with properties, a revoked proxy, a throwing getter
  }
}

function transportError(code: TransportCode, cause: unknown): AnyApiError {
  return new ApiError({ ...transportCodes[code], code, vendor: 'http', occurredAt: systemClock.now(), cause });
}

/** Its text may come from anywhere, so only the kind is taken over; `reviveApiError` checks and takes the rest. */
function fromJson({ kind }: AnyApiError): AnyApiError {
  const known = isKind(kind) ? kind : 'unknown';
  return new ApiError({ ...transportCodes.unknown, code: 'unknown', kind: known, messageKey: known, vendor: 'http' });
}

function codeOf({ name, message }: Error): TransportCode {
  const isLost = name === 'TypeError' && lost.test(message);
  if (isLost) return globalThis.navigator?.onLine === false ? 'offline' : 'network';
  // TanStack Query's cancellation has only a message.
  return own(name) ?? own(message) ?? 'unknown';
}

const own = (name: string) => (Object.hasOwn(byName, name) ? byName[name] : undefined);
