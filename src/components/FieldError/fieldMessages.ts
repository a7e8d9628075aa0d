import type { AnyCatalog } from '../../catalog/index.js';
import { asApiError } from '../view/index.js';

/** The vendor's texts for one field path; empty when the failure says nothing about it. */
export function fieldMessages(failure: unknown, path: string, catalogs?: readonly AnyCatalog[]): readonly string[] {
  const errors = fieldErrorsOf(failure, catalogs);
  return Object.hasOwn(errors, path) ? (errors[path] ?? []) : [];
}

/** All field paths of a failure with the vendor's texts. A failure revived from JSON has none. */
export function fieldErrorsOf(
  failure: unknown,
  catalogs?: readonly AnyCatalog[],
): Readonly<Record<string, readonly string[]>> {
  if (failure === undefined || failure === null) return {};
  return asApiError(failure, catalogs).fieldErrors ?? {};
}

/** Words for a field: the app's choice from what the vendor says. By default the vendor's text is not shown. */
export type FieldTextOf = (vendorTexts: readonly string[], path: string) => string | undefined;
