import type { AnyApiError } from '../errors/index.js';
import { systemClock, type Clock } from '../internal/index.js';
import type { AnyCatalog, ApiErrorOf } from './Catalog.js';
import { toApiError, type ToApiErrorOptions } from './toApiError.js';
import { readText } from './transport/readText.js';
import { defaultBodyTimeoutMs } from './transport/toFetchError.js';

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
  const { bodyTimeoutMs = defaultBodyTimeoutMs, clock = systemClock, ...rest } = options;
  const body = await readText(response, bodyTimeoutMs, clock);
  const now = rest.now ?? clock.now();
  try {
    const { status, headers, url } = response;
    return toApiError({ status, headers, url, body }, { ...rest, now });
  } catch {
    return toApiError(response, { ...rest, now }); // something that only looked like a response
  }
}
