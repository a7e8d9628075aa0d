import type { QueryKey } from '@tanstack/react-query';

const keys = new WeakMap<object, QueryKey>();

/** Remembers what a result is about. The result itself stays TanStack's, untouched and unread. */
export function rememberResult<TResult extends object>(result: TResult, queryKey: QueryKey): TResult {
  keys.set(result, queryKey);
  return result;
}

export function keyOfResult(result: object): QueryKey | undefined {
  return keys.get(result);
}
