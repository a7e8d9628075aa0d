import { asSeenByPage } from './core/cors.js';
import { mostRedirects, nextRequest, targetOf } from './core/redirects.js';
import type { Sandbox } from './Sandbox.js';

export interface SandboxFetchOptions {
  /** Sends every call to this copy. Default: the unnamed one, or the copy the address names. */
  readonly namespace?: string;
  /**
   * Makes it a page's fetch: sends this `Origin`, and lets through only what CORS would. Default: none,
   * as in Node, where everything can be read.
   */
  readonly pageOrigin?: string;
}

/**
 * A `fetch` whose other end is the sandbox, without a network. Takes the vendors' own addresses as well
 * as those of a running sandbox, whatever the host. Follows redirects as `fetch` does, to the same sandbox.
 */
export function createSandboxFetch(
  sandbox: Sandbox,
  { namespace, pageOrigin }: SandboxFetchOptions = {},
): typeof fetch {
  const sendOnce = async (request: Request): Promise<Response> => {
    const { signal } = request;
    signal.throwIfAborted();
    const answer = await untilAborted(sandbox.handle(request, namespace === undefined ? {} : { namespace }), signal);
    if (answer instanceof Response) return answer;
    if (answer.fault === 'hang') return untilAborted(new Promise<never>(() => {}), signal);
    if (answer.fault === 'reset') throw networkError();
    return cutOff(answer.response, answer.sentBytes);
  };

  return async (input, init) => {
    let request = new Request(input, init);
    const { redirect } = request;
    if (pageOrigin !== undefined) request.headers.set('origin', pageOrigin);
    for (let hops = 0; ; hops += 1) {
      const kept = request.clone(); // what is sent has no body any more
      const answer = await sendOnce(request);
      const target = targetOf(answer, request.url);
      if (!target || (redirect === 'manual' && pageOrigin === undefined)) {
        return deliver(answer, { url: request.url, redirected: hops > 0 }, pageOrigin);
      }
      if (pageOrigin !== undefined && !asSeenByPage(answer)) throw networkError();
      if (redirect === 'manual') return opaqueRedirect(request.url);
      if (redirect === 'error' || hops === mostRedirects) throw networkError();
      request = await nextRequest(kept, answer.status, target, pageOrigin);
    }
  };
}

function deliver(
  answer: Response,
  { url, redirected }: { readonly url: string; readonly redirected: boolean },
  pageOrigin: string | undefined,
): Response {
  const response = pageOrigin === undefined ? answer : asSeenByPage(answer);
  if (!response) throw networkError();
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
}

/** All that a page sees of a redirect which it wants to follow itself: that there was one. */
function opaqueRedirect(url: string): Response {
  return Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' }, url: { value: url } });
}

/** The words differ between engines; the type does not. */
const networkError = () => new TypeError('Failed to fetch');

/** A body that breaks off: the head is there, reading on fails. */
export async function cutOff(response: Response, sentBytes: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return controller.error(new TypeError('The connection was closed before the body was complete.'));
      isSent = true;
      controller.enqueue(bytes.subarray(0, sentBytes));
    },
  });
  return new Response(body, { status, headers });
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
