import { isRecord, readFrom } from '../safely.js';
import { snapshot } from '../snapshot.js';

/** The most of a body that is looked at, in bytes and in characters. */
export const mostBody = 64 * 1024;

export interface ReadBody {
  /** Parsed JSON as a plain copy, or text when it was none; undefined when there is nothing. */
  readonly body: unknown;
  readonly text?: string;
}

/** Makes a body of text plain: JSON is parsed whatever the content type says. */
export function readTextBody(raw = ''): ReadBody {
  const text = raw.slice(0, mostBody);
  return text.trim() === '' ? { body: undefined } : { body: parseJson(text) ?? text, text };
}

function parseJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '').replace(/^\)\]\}',?\s*/, ''); // byte order mark; the guard against JSON hijacking
  if (!/^\s*[[{"]/.test(bare)) return undefined;
  try {
    return snapshot(JSON.parse(bare));
  } catch {
    return undefined;
  }
}

/** The object a body consists of; Google wraps it into a list at times. */
export function bodyRecord(body: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isRecord(body)) return body;
  const first = readFrom(body, 0);
  return isRecord(first) ? first : undefined;
}
