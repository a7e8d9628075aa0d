import { asApiError } from './asApiError.js';
import { isErrorView } from './ErrorView.js';

/** No failure, or one that nobody wants to hear of: a call that was cancelled or superseded. */
export function isNothing(failure: unknown): boolean {
  if (failure === undefined || failure === null) return true;
  if (isErrorView(failure)) return false;
  return asApiError(failure).kind === 'cancelled';
}
