import type { AnyApiError } from '../errors/index.js';
import { systemClock, type Clock } from '../internal/index.js';
import { mostBody } from './body/readBody.js';
import type { AnyCatalog, ApiErrorOf } from './Catalog.js';
import { toApiError, type ToApiErrorOptions } from './toApiError.js';

export interface ApiErrorFromResponseOptions extends ToApiErrorOptions {
  /** How long to wait for the body before the error is made of what arrived. Default 10,000. */
  readonly bodyTimeoutMs?: number | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * The async twin of `toApiError`: reads the body of a failed `Response` (at most 64 KiB of it, then the
 * rest is cancelled) and makes the error. A body that was read before, is locked, breaks off or never
 * ends costs its facts, not the error. Consumes the body; hand in `response.clone()` to keep it.
 */
export function apiErrorFromResponse<TCatalog extends AnyCatalog>(
  response: Response,
  options: ApiErrorFromResponseOptions & { readonly catalog: TCatalog },
): Promise<ApiErrorOf<TCatalog>>;
export function apiErrorFromResponse(response: Response, options?: ApiErrorFromResponseOptions): Promise<AnyApiError>;
export async function apiErrorFromResponse(
  response: Response,
  options: ApiErrorFromResponseOptions = {},
): Promise<AnyApiError> {
  const { bodyTimeoutMs = 10_000, clock = systemClock, ...rest } = options;
  const body = await readText(response, bodyTimeoutMs, clock);
  const now = rest.now ?? clock.now();
  try {
    const { status, headers, url } = response;
    return toApiError({ status, headers, url, body }, { ...rest, now });
  } catch {
    return toApiError(response, { ...rest, now }); // something that only looked like a response
  }
}

async function readText(response: Response, timeoutMs: number, clock: Clock): Promise<string | undefined> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    if (response.bodyUsed || !response.body || response.body.locked) return undefined;
    reader = response.body.getReader();
    return await drain(reader, timeoutMs, clock);
  } catch {
    return undefined;
  } finally {
    // Not awaited: a source may take its time to stop, and the error does not depend on it.
    void reader?.cancel().catch(() => undefined);
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Text up to the limit, the timeout, the end or a break: what arrived before it counts. */
async function drain(reader: Reader, timeoutMs: number, clock: Clock): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let leftBytes = mostBody;
  let cancelTimer = () => {};
  const timeout = new Promise<undefined>((resolve) => {
    cancelTimer = clock.setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    while (leftBytes > 0) {
      const chunk = await Promise.race([reader.read(), timeout]);
      if (chunk === undefined || chunk.done) break;
      const bytes = chunk.value.subarray(0, leftBytes);
      leftBytes -= bytes.length;
      text += decoder.decode(bytes, { stream: true });
    }
  } catch {
    // The connection broke while the body arrived; the status is known all the same.
  } finally {
    cancelTimer();
  }
  return text;
}
