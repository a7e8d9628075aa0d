import { asSeenByPage } from './core/cors.js';
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
 * as those of a running sandbox, whatever the host.
 */
export function createSandboxFetch(
  sandbox: Sandbox,
  { namespace, pageOrigin }: SandboxFetchOptions = {},
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (pageOrigin !== undefined) request.headers.set('origin', pageOrigin);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = await untilAborted(sandbox.handle(request, namespace === undefined ? {} : { namespace }), signal);
    if (answer instanceof Response) return deliver(answer, request.url, pageOrigin);
    if (answer.fault === 'hang') return untilAborted(new Promise<never>(() => {}), signal);
    if (answer.fault === 'reset') throw networkError();
    return deliver(await cutOff(answer.response, answer.sentBytes), request.url, pageOrigin);
  };
}

function deliver(answer: Response, url: string, pageOrigin: string | undefined): Response {
  const response = pageOrigin === undefined ? answer : asSeenByPage(answer);
  if (!response) throw networkError();
  return Object.defineProperty(response, 'url', { value: url });
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
