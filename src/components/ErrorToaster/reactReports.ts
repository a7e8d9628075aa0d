const reported = new WeakSet<object>();

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** React has told of this error: a boundary shows it, or nothing of its root is left that could. */
export function noteReactReport(error: unknown): void {
  if (isObject(error)) reported.add(error);
}

export const isReactReport = (error: unknown): boolean => isObject(error) && reported.has(error);
