/** What makes `fetch` go on by itself. */
export const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

/** Fetch, HTTP-redirect fetch: the one after the twentieth is an error. */
export const mostRedirects = 20;

/** Says what the body was; goes with it. */
const bodyHeaders = ['content-encoding', 'content-language', 'content-location', 'content-type'];

/** Where an answer sends its reader; undefined for one that stays. */
export function targetOf({ status, headers }: Response, url: string): URL | undefined {
  const location = redirectStatuses.includes(status) ? headers.get('location') : null;
  return location === null ? undefined : new URL(location, url);
}

/**
 * The request that `fetch` would send next (Fetch, HTTP-redirect fetch). On the way to another origin it
 * loses `Authorization` and nothing else: headers of an app's own and, by 307 and 308, the body go along.
 * A page that is sent from one foreign origin to another becomes the origin `null`.
 */
export async function nextRequest(
  sent: Request,
  status: number,
  target: URL,
  pageOrigin: string | undefined,
): Promise<Request> {
  const { method, signal, url } = sent;
  const isRewritten = status === 303 ? method !== 'GET' && method !== 'HEAD' : status < 303 && method === 'POST';
  const headers = new Headers(sent.headers);
  if (isRewritten) for (const name of bodyHeaders) headers.delete(name);
  const { origin } = new URL(url);
  if (target.origin !== origin) {
    headers.delete('authorization');
    if (pageOrigin !== undefined && origin !== pageOrigin) headers.set('origin', 'null');
  }
  const body = isRewritten || method === 'GET' || method === 'HEAD' ? undefined : await sent.arrayBuffer();
  return new Request(target, {
    method: isRewritten ? 'GET' : method,
    headers,
    signal,
    ...(body && body.byteLength > 0 && { body }),
  });
}
