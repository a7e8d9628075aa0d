import { mostBody, readTextBody, type ReadBody } from '../body/readTextBody.js';
import { snapshot } from '../snapshot.js';

/** Makes any body plain: text as `readTextBody` does, bytes are decoded, objects copied. */
export function readBody(raw: unknown): ReadBody {
  const text = typeof raw === 'string' ? raw : decodeBytes(raw);
  return text === undefined ? { body: snapshot(raw) ?? undefined } : readTextBody(text);
}

function decodeBytes(raw: unknown): string | undefined {
  try {
    if (!(raw instanceof ArrayBuffer) && !ArrayBuffer.isView(raw)) return undefined;
    const bytes =
      raw instanceof ArrayBuffer ? new Uint8Array(raw) : new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
    return new TextDecoder().decode(bytes.subarray(0, mostBody));
  } catch {
    return undefined;
  }
}
