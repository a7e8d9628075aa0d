import type { TransportCode } from '../../errors/index.js';
import { readFrom, textIn } from '../safely.js';

/** A failure without an answer, told by what the platform threw. */
export interface TransportFailure {
  readonly code: TransportCode;
  /** True when no connection came about, so that the server cannot have done anything. */
  readonly wasNeverSent: boolean;
}

const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const timedOut = new Set([
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'ECONNABORTED', // axios with transitional.clarifyTimeoutError off
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const lostCode =
  /^(?:E(?:CONN(?:RESET|REFUSED|CLOSED)|PIPE|NOTFOUND|AI_AGAIN|(?:HOST|NET)(?:UNREACH|DOWN)|PROTO|ADDRNOTAVAIL)|UND_ERR_\w+|ERR_(?:NETWORK|SSL_\w+|TLS_\w+|HTTP2_\w+|STREAM_PREMATURE_CLOSE)|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HPE_\w+)$/;
const cancelledName = /^(?:AbortError|CanceledError|CancelledError|Cancel)$/;

/** How engines word a fetch that got no answer; they throw a plain TypeError without any code. */
const lostWords = [
  /^failed to fetch(?: \([^)]*\))?$/i, // Chromium; newer ones add the host
  /^networkerror when attempting to fetch resource\.?$/i, // Firefox
  /^load failed(?: \([^)]*\))?$/i, // Safari
  /^fetch failed$/i, // undici
  /^terminated$/i, // undici, while the body was read
  /^network error$/i, // Chromium and axios, while the body was read
  /^network request failed$/i, // React Native and the fetch polyfill
  /^network connection lost\.?$/i,
  /^error in input stream$/i, // Firefox, while the body was read
  /^(?:a network error occurred|the internet connection appears to be offline|the network connection was lost|could not connect to the server|cancelled)\.?$/i, // older Safari
];

const deepestCause = 6;

/**
 * Reads a failure without an answer: aborts and timeouts by name, connections by Node's and undici's
 * codes, fetch's TypeErrors by their words (nothing else tells them from a mistake in the program).
 * Causes are followed, because ofetch, ky and undici wrap what really happened.
 */
export function readTransport(thrown: unknown): TransportFailure | undefined {
  let link = thrown;
  let found: TransportFailure | undefined;
  for (let depth = 0; depth < deepestCause && link !== undefined && link !== null; depth += 1) {
    // A cause knows more than its wrapper: `fetch failed` says less than ECONNREFUSED.
    const here = readLink(link);
    if (here && (found === undefined || found.code === 'network')) found = here;
    const next = readFrom(link, 'cause');
    if (next === link) break;
    link = next ?? firstOf(readFrom(link, 'errors')); // AggregateError: all addresses of a host refused
  }
  return found;
}

function readLink(link: unknown): TransportFailure | undefined {
  const name = textIn(link, 'name') ?? '';
  const code = textIn(link, 'code') ?? '';
  const message = textIn(link, 'message') ?? '';
  if (isTimeout(name, code, message)) return { code: 'timeout', wasNeverSent: neverSent.has(code) };
  if (isCancelled(link, name, code, message)) return { code: 'cancelled', wasNeverSent: false };
  if (lostCode.test(code) || name === 'NetworkError') return { code: 'network', wasNeverSent: neverSent.has(code) };
  if (name === 'TypeError' && lostWords.some((words) => words.test(message.trim()))) {
    return { code: 'network', wasNeverSent: false };
  }
  return isUnreadable(name, message) ? { code: 'parse', wasNeverSent: false } : undefined;
}

function isTimeout(name: string, code: string, message: string): boolean {
  if (code === 'ECONNABORTED') return !/aborted$/i.test(message); // axios in an old browser: "Request aborted"
  return name === 'TimeoutError' || timedOut.has(code);
}

function isCancelled(link: unknown, name: string, code: string, message: string): boolean {
  if (cancelledName.test(name) || code === 'ERR_CANCELED' || code === 'ABORT_ERR' || code === 'ECONNABORTED')
    return true;
  // TanStack Query's has no name of its own.
  return message === 'CancelledError' && typeof link === 'object' && link !== null && hasKey(link, 'revert');
}

function hasKey(value: object, key: string): boolean {
  try {
    return key in value;
  } catch {
    return false;
  }
}

/** `response.json()` on something that is no JSON. */
function isUnreadable(name: string, message: string): boolean {
  return name === 'SyntaxError' && /json|unexpected (?:token|end|non-whitespace)|unterminated string/i.test(message);
}

function firstOf(list: unknown): unknown {
  return readFrom(list, 0);
}
