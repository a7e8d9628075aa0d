import { isErrorView } from './ErrorView.js';
import { readPlainly, type ReadFailure } from './readPlainly.js';

/** No failure, or one that nobody wants to hear of: a call that was cancelled or superseded. */
export function isNothing(failure: unknown, read: ReadFailure = readPlainly): boolean {
  if (failure === undefined || failure === null) return true;
  if (isErrorView(failure)) return false;
  return read(failure).kind === 'cancelled';
}
