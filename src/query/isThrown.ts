import { shouldThrowError, type Query, type QueryObserverOptions } from '@tanstack/react-query';

/**
 * Whether a failed query is asked for by somebody who hands its failure to an error boundary: in suspense, or by
 * `throwOnError`. While a component renders, its options are those of the query, since each observer leaves them there
 * when it is made. When it subscribes, another's may have replaced them, and it is among the observers.
 */
export function isThrown(query: Query): boolean {
  const { error } = query.state;
  if (error === null) return false;
  return [query, ...query.observers].some((holder) => {
    const { suspense, throwOnError } = holder.options as QueryObserverOptions;
    return suspense === true || shouldThrowError(throwOnError, [error, query]);
  });
}
