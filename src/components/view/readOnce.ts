import type { AnyApiError } from '../../errors/index.js';
import type { ReadFailure } from './readPlainly.js';

/**
 * A reading that remembers: the same object always gives the same error, so that it is one failure however often it is
 * rendered.
 */
export function readOnce(read: ReadFailure): ReadFailure {
  const readings = new WeakMap<object, AnyApiError>();
  return (failure) => {
    if ((typeof failure !== 'object' && typeof failure !== 'function') || failure === null) return read(failure);
    const error = readings.get(failure) ?? read(failure);
    readings.set(failure, error);
    return error;
  };
}
