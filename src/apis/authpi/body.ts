import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';
import { own, textAt } from '../../internal/index.js';

/**
 * Reads AuthPI's envelope, which both of its APIs share: `error`, `error_description`, and sometimes
 * `currentETag` and `retryable`. A body without any of them is left to the generic reading and the
 * status: the network's edge answers 429 in words of its own.
 */
export function parse({ body }: HttpFailure): ParsedFailure | undefined {
  const code = textAt(body, 'error');
  const message = textAt(body, 'error_description');
  if (code === undefined && message === undefined) return undefined;
  const currentETag = textAt(body, 'currentETag');
  const retryable = own(body, 'retryable');
  return {
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(currentETag !== undefined && { details: { currentETag } }),
    ...(typeof retryable === 'boolean' && { retryable }),
  };
}
