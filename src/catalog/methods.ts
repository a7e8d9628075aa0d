const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY']);
const idempotent: ReadonlySet<string> = new Set([...safe, 'PUT', 'DELETE']);

/** Changes nothing (RFC 9110 section 9.2.1). No method given means GET, as in `fetch`. */
export function isSafeMethod(method: string | undefined): boolean {
  return method === undefined || safe.has(method.toUpperCase());
}

/** Doing it twice has the effect of doing it once (RFC 9110 section 9.2.2). No method given means GET. */
export function isIdempotentMethod(method: string | undefined): boolean {
  return method === undefined || idempotent.has(method.toUpperCase());
}
