import { asApiError } from './asApiError.js';
import type { ErrorView } from './ErrorView.js';
import { viewOf, type ErrorViewOptions } from './viewOf.js';

/**
 * Turns any failure into what a component draws. Total: never throws, whatever is handed in.
 *
 * Words come from, first match wins: `words`, `messages[code]`, the catalog's `messages[messageKey]`, the locale's
 * words for the message key, the locale's words for the kind, "That didn't work".
 */
export function toErrorView(failure: unknown, options: ErrorViewOptions = {}): ErrorView {
  return viewOf(asApiError(failure, options.catalogs), options);
}
