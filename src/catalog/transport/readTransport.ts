import type { TransportCode } from '../../errors/index.js';
import { readFrom, textIn } from '../safely.js';

/** A failure without an answer, told by what the platform threw. */
export interface TransportFailure {
  readonly code: TransportCode;
  /** True when no connection came about, so that the server cannot have done anything. */
  readonly wasNeverSent: boolean;
}

const neverSent = /^(?:E(?:CONNREFUSED|NOTFOUND|AI_AGAIN|(?:HOST|NET)(?:UNREACH|DOWN))|UND_ERR_CONNECT_TIMEOUT)$/;
const timedOut = /^(?:E(?:SOCKET)?TIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;
/** Beside those that were never sent. */
const lost =
  /^(?:E(?:CONN(?:RESET|CLOSED)|PIPE|PROTO|ADDRNOTAVAIL)|UND_ERR_\w+|ERR_(?:NETWORK|SSL_\w+|TLS_\w+|HTTP2_\w+|STREAM_PREMATURE_CLOSE)|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HPE_\w+)$/;
const cancelled = /^(?:AbortError|Cancell?edError|Cancel|ERR_CANCELED|ABORT_ERR)$/;

/**
 * How engines word a fetch that got no answer; they throw a plain TypeError without any code. In order:
 * Chromium and Safari (newer ones add the host), Firefox, undici, undici while the body was read, Chromium
 * and axios while the body was read, React Native and the fetch polyfill, workers, Firefox while the body
 * was read, older Safari.
 */
const lostWords =
  /^(?:(?:failed to fetch|load failed)(?: \([^)]*\))?|(?:networkerror when attempting to fetch resource|fetch failed|terminated|network error|network request failed|(?:the )?network connection (?:was )?lost|error in input stream|a network error occurred|the internet connection appears to be offline|could not connect to the server|cancelled)\.?)$/i;

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
    link = next ?? readFrom(readFrom(link, 'errors'), 0); // AggregateError: all addresses of a host refused
  }
  return found;
}

function readLink(link: unknown): TransportFailure | undefined {
  const name = textIn(link, 'name') ?? '';
  const code = textIn(link, 'code') ?? '';
  const message = textIn(link, 'message')?.trim() ?? '';
  const found = codeOf(link, name, code, message);
  return found && { code: found, wasNeverSent: found !== 'cancelled' && neverSent.test(code) };
}

function codeOf(link: unknown, name: string, code: string, message: string): TransportCode | undefined {
  // axios with transitional.clarifyTimeoutError off; in an old browser it says "Request aborted"
  if (code === 'ECONNABORTED') return /aborted$/i.test(message) ? 'cancelled' : 'timeout';
  if (name === 'TimeoutError' || timedOut.test(code)) return 'timeout';
  // TanStack Query's has no name of its own.
  const isRevertible = message === 'CancelledError' && Object.hasOwn(link as object, 'revert');
  if (cancelled.test(name) || cancelled.test(code) || isRevertible) return 'cancelled';
  if (neverSent.test(code) || lost.test(code) || name === 'NetworkError') return 'network';
  if (name === 'TypeError' && lostWords.test(message)) return 'network';
  // `response.json()` on something that is no JSON.
  const isJson =
    name === 'SyntaxError' && /json|unexpected (?:token|end|non-whitespace)|unterminated string/i.test(message);
  return isJson ? 'parse' : undefined;
}
