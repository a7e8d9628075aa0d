import { isAnyApiError } from '../../errors/index.js';
import { textAt } from '../../internal/index.js';

/**
 * The tag of what the server holds now, as a conflict tells it (`details.currentETag`), for the person who chose to
 * overwrite. Undefined for any other failure, and for a vendor that does not say.
 */
export function currentETagOf(error: unknown): string | undefined {
  return isAnyApiError(error) && error.kind === 'conflict' ? textAt(error.details, 'currentETag') : undefined;
}
