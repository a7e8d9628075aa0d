import type { FakeClock } from './fakeClock.js';

/** What a scripted server answers: a status with a body, a failure to connect, or nothing ever. */
export type ScriptedAnswer =
  | {
      readonly status?: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** From arrival to answer. */
      readonly afterMs?: number;
    }
  | 'lost'
  | 'hangs';

export interface ScriptedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** Monotonic milliseconds. */
  readonly at: number;
  /** Counted from 1. */
  readonly count: number;
}

export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly ScriptedRequest[];
}

/** A `fetch` whose other end is a function of the request. Hears the signal, as the real one does. */
export function createScriptedFetch(
  clock: FakeClock,
  answer: (request: ScriptedRequest) => ScriptedAnswer,
): ScriptedFetch {
  const requests: ScriptedRequest[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { method = 'GET', headers, body, signal } = init;
    signal?.throwIfAborted();
    const request: ScriptedRequest = {
      method,
      url: new URL(input instanceof Request ? input.url : input),
      headers: new Headers(headers),
      body: typeof body === 'string' ? body : undefined,
      at: clock.monotonic(),
      count: requests.length + 1,
    };
    requests.push(request);
    const scripted = answer(request);
    if (scripted === 'lost') throw new TypeError('fetch failed');
    const afterMs = scripted === 'hangs' ? Infinity : (scripted.afterMs ?? 0);
    await untilAborted(afterMs, clock, signal);
    return toResponse(scripted === 'hangs' ? {} : scripted);
  };
  return { fetch, requests };
}

function toResponse({ status = 200, body, headers }: Exclude<ScriptedAnswer, string>): Response {
  const isJson = body !== undefined && typeof body !== 'string';
  const text = isJson ? JSON.stringify(body) : (body as string | undefined);
  const type = isJson ? { 'content-type': 'application/json' } : undefined;
  return new Response([204, 205, 304].includes(status) ? null : (text ?? null), {
    status,
    headers: { ...type, ...headers },
  });
}

function untilAborted(afterMs: number, clock: FakeClock, signal: AbortSignal | null | undefined): Promise<void> {
  if (afterMs === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const cancel = afterMs === Infinity ? undefined : clock.setTimeout(resolve, afterMs);
    signal?.addEventListener('abort', () => {
      cancel?.();
      reject(signal.reason as Error);
    });
  });
}
