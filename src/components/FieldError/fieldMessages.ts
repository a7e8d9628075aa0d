import type { AnyApiError } from '../../errors/index.js';

/** The vendor's texts for one field path; empty when the failure says nothing about it. A failure revived from JSON has none. */
export function fieldMessages({ fieldErrors }: AnyApiError, path: string): readonly string[] {
  return Object.hasOwn(fieldErrors, path) ? (fieldErrors[path] ?? []) : [];
}

/** Words for a field: the app's choice from what the vendor says. By default the vendor's text is not shown. */
export type FieldTextOf = (vendorTexts: readonly string[], path: string) => string | undefined;
