import { isApiError, matchError, toApiError } from '../../src/index.js';
import { acme } from './acme.js';

/** Whatever was thrown, as an error of this catalog. One arm a code; a code that is not listed does not compile. */
export function nameOf(failure: unknown): string {
  const error = toApiError(failure, { catalog: acme });
  return matchError(error, {
    TOO_FAST: ({ retryAfter }) => `again in ${Math.ceil((retryAfter?.ms ?? 0) / 1_000)} s`,
    NOTE_LOCKED: () => 'somebody else is writing',
    $kind: { network: () => 'no answer' },
    _: ({ kind }) => `something else (${kind})`,
  });
}

/** A guard where a single code matters. */
export const isLocked = (failure: unknown): boolean => isApiError(acme, failure, 'NOTE_LOCKED');
