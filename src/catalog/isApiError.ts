import { isAnyApiError, transportCodes, type AnyApiError } from '../errors/index.js';
import type { AnyCatalog, ApiErrorOf, CodeOf } from './Catalog.js';

/**
 * Recognises an `ApiError`, also one of another copy of this package or one that went through JSON.
 *
 * With a catalog, only that vendor's errors with a code the catalog knows, so that `error.code` narrows
 * to exactly those; with codes behind it, only these. Usable as a callback: `errors.filter(isApiError)`.
 */
export function isApiError<TCatalog extends AnyCatalog, const TCode extends CodeOf<TCatalog> = CodeOf<TCatalog>>(
  catalog: TCatalog,
  error: unknown,
  ...codes: readonly TCode[]
): error is ApiErrorOf<TCatalog, TCode>;
export function isApiError(error: unknown): error is AnyApiError;
export function isApiError(first: unknown, error?: unknown, ...codes: readonly unknown[]): boolean {
  // A callback of `filter` gets an index where a call with a catalog has the error.
  if (!isCatalog(first)) return isAnyApiError(first);
  if (!isAnyApiError(error) || error.vendor !== first.vendor) return false;
  return codes.length > 0 ? codes.includes(error.code) : isKnown(error.code, first);
}

function isKnown(code: string, { codes }: AnyCatalog): boolean {
  return Object.hasOwn(codes, code) || Object.hasOwn(transportCodes, code);
}

function isCatalog(value: unknown): value is AnyCatalog {
  try {
    const { codes, vendor } = value as Partial<AnyCatalog>;
    return typeof vendor === 'string' && typeof codes === 'object';
  } catch {
    return false; // nothing at all, or a revoked proxy
  }
}
