import { holdsSecret, looksRandom, mask } from './redact.js';

const longestPath = 200;
const longestRaw = 2048;

/** An address without user information, query and fragment, its path redacted. */
export function redactUrl(url: string): string {
  const [, origin = '', path = ''] = /^((?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*)?(.*)$/is.exec(url.trim()) ?? [];
  return origin.replace(/\/\/[^@]*@/, '//') + redactPath(path);
}

/** A path without query and fragment; segments that look like a credential or an e-mail are masked. */
export function redactPath(path: string): string {
  const [plain = ''] = path.split(/[?#]/, 1);
  const safe = plain
    .slice(0, longestRaw)
    .split('/')
    .slice(0, plain.length > longestRaw ? -1 : undefined) // half a secret does not look like one
    .map((segment) => (isSecret(segment) ? mask : printable(segment)))
    .join('/');
  return safe.length > longestPath ? `${safe.slice(0, longestPath)}…` : safe;
}

function isSecret(segment: string): boolean {
  const text = decode(segment);
  return holdsSecret(text) || looksRandom(text) || text.includes('@');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Control characters and spaces would let a path write lines into a log. */
function printable(segment: string): string {
  return segment.replaceAll(/[^\w.~!$&'()*+,;=:@%{}-]/g, '_');
}
