import { isDevelopment, UsageError } from '../../internal/index.js';
import { appendQuery } from './resolveAddress.js';

export interface EncodedBody {
  readonly body?: BodyInit;
  /** Undefined when `fetch` names it better itself. */
  readonly contentType?: string;
}

/** Any of these is sent as it is; everything else becomes JSON. */
const asIs = ['FormData', 'URLSearchParams', 'Blob', 'File', 'ArrayBuffer', 'ReadableStream'];

export function encodeBody(value: unknown, encoding: 'json' | 'form' = 'json'): EncodedBody {
  if (value === undefined) return {};
  if (ArrayBuffer.isView(value) || asIs.includes(Object.prototype.toString.call(value).slice(8, -1))) {
    return { body: value as BodyInit };
  }
  if (encoding === 'json') return { body: toJson(value), contentType: 'application/json' };
  const form = new URLSearchParams();
  for (const [name, item] of Object.entries(value as object)) appendQuery(form, name, item);
  return { body: form.toString(), contentType: 'application/x-www-form-urlencoded' };
}

function toJson(value: unknown): string {
  try {
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined) return text;
  } catch {
    // The engine's message may quote the value.
  }
  throw new UsageError(
    'RAE-036',
    isDevelopment ? 'the body has no JSON form (a cycle, a BigInt, a function). Pass plain data' : '',
  );
}
