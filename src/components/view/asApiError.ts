import { ApiError, isAnyApiError, transportCodes, type AnyApiError } from '../../errors/index.js';

const read = new WeakMap<object, AnyApiError>();

/**
 * Any thrown value as an `ApiError`. What is none already becomes `unknown` with the original in
 * `cause`; the same object always gives the same error. Nothing of a foreign error's text is shown.
 */
export function asApiError(failure: unknown): AnyApiError {
  if (isAnyApiError(failure)) return failure;
  if ((typeof failure !== 'object' && typeof failure !== 'function') || failure === null) return unknownError(failure);
  let error = read.get(failure);
  if (!error) read.set(failure, (error = unknownError(failure)));
  return error;
}

function unknownError(cause: unknown): AnyApiError {
  return new ApiError({ vendor: 'http', code: 'unknown', ...transportCodes.unknown, cause });
}
