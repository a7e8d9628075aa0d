import { toApiError, type AnyCatalog } from '../../catalog/index.js';
import { isAnyApiError, type AnyApiError } from '../../errors/index.js';

// Two, so that a reading made without catalogs never stands in for the better one.
const readings = new WeakMap<object, AnyApiError>();
const readingsWithCatalogs = new WeakMap<object, AnyApiError>();

/**
 * Any failure as an `ApiError`, by way of `toApiError`. The same object always gives the same error,
 * so that it is one failure however often it is rendered.
 */
export function asApiError(failure: unknown, catalogs?: readonly AnyCatalog[]): AnyApiError {
  if ((typeof failure !== 'object' && typeof failure !== 'function') || failure === null)
    return read(failure, catalogs);
  const known = catalogs && catalogs.length > 0 ? readingsWithCatalogs : readings;
  let error = known.get(failure);
  if (!error) known.set(failure, (error = read(failure, catalogs)));
  return error;
}

function read(failure: unknown, catalogs: readonly AnyCatalog[] | undefined): AnyApiError {
  return isAnyApiError(failure) && failure instanceof Error ? failure : toApiError(failure, { catalogs });
}
