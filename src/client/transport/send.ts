import { parseUrl } from '../../internal/index.js';

/** One request as `fetch` will see it. */
export interface Outgoing {
  readonly fetch: typeof globalThis.fetch;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: BodyInit | undefined;
  readonly signal: AbortSignal;
  readonly isTrusted: boolean;
  /** Origins a redirect may lead to, without any of the headers and without a body. */
  readonly allowedOrigins: readonly string[];
}

/** A redirect that was not followed, because what was sent could have come into other hands. */
export class RedirectRefused extends Error {
  override readonly name = 'RedirectRefused';
}

const redirects = new Set([301, 302, 303, 307, 308]);
const maxHops = 5;

/**
 * `fetch`, following redirects itself: within the origin with everything, to an allowed origin without
 * headers and never with a body, elsewhere not at all. Not every engine takes `Authorization` off on the way to another
 * origin, and none takes off a header of your own. A page cannot see where a redirect leads, so there
 * none is followed.
 */
export async function send(outgoing: Outgoing): Promise<Response> {
  const { fetch, signal, allowedOrigins } = outgoing;
  let { method, url, headers, body, isTrusted } = outgoing;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(url.href, {
      method,
      headers,
      signal,
      redirect: 'manual',
      ...(body !== undefined && { body }),
      ...(!isTrusted && { credentials: 'omit' as const }),
    });
    if (response.type === 'opaqueredirect') throw new RedirectRefused('a page cannot see where a redirect leads');
    const location = redirects.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    response.body?.cancel().catch(() => {});
    const target = parseUrl(location, url.href);
    const isHome = target?.origin === url.origin;
    if (!target || hops === maxHops) throw new RedirectRefused('the redirect leads nowhere');
    if (!isHome && !allowedOrigins.includes(target.origin)) throw new RedirectRefused('the redirect leaves the origin');
    const isRewritten = response.status === 303 ? method !== 'HEAD' : response.status < 303 && method === 'POST';
    if (isRewritten) [method, body] = ['GET', undefined];
    if (!isHome && body !== undefined) throw new RedirectRefused('the redirect would hand the body to another origin');
    if (!isHome) [headers, isTrusted] = [new Headers({ accept: headers.get('accept') ?? '*/*' }), false];
    if (isHome && isRewritten) headers.delete('content-type');
    url = target;
  }
}
