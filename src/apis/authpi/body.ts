import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads AuthPI's envelope, which both of its APIs share: `error`, `error_description`, and sometimes
 * `currentETag` and `retryable`. A body without any of them is left to the generic reading and the
 * status: the network's edge answers 429 in words of its own.
 */
export function parse({ body }: HttpFailure): ParsedFailure | undefined {
  if (!isRecord(body)) return undefined;
  const code = textOf(body, 'error');
  const message = textOf(body, 'error_description');
  if (code === undefined && message === undefined) return undefined;
  const currentETag = textOf(body, 'currentETag');
  const retryable = own(body, 'retryable');
  return {
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(currentETag !== undefined && { details: { currentETag } }),
    ...(typeof retryable === 'boolean' && { retryable }),
  };
}

function textOf(body: Body, key: string): string | undefined {
  const text = own(body, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Own keys only: nothing that a prototype lends counts as the vendor's word. */
function own(body: Body, key: string): unknown {
  return Object.hasOwn(body, key) ? body[key] : undefined;
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
