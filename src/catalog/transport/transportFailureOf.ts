import type { CallFacts } from '../CallFacts.js';
import { readFrom } from '../safely.js';
import { readTransport, type TransportFailure } from './readTransport.js';

/** What happened to a call that got no answer: an abort by its signal, what was thrown, the browser's line. */
export function transportFailureOf(thrown: unknown, { signal, isOnline }: CallFacts): TransportFailure {
  const read = readTransport(thrown);
  const wasAborted = signal?.aborted === true && (read === undefined || signal.reason === thrown);
  if (wasAborted && read?.code !== 'timeout') return { code: 'cancelled', wasNeverSent: false };
  const isOpaque = read === undefined && readFrom(thrown, 'status') === 0;
  const found = isOpaque ? ({ code: 'network', wasNeverSent: false } as const) : read;
  if (found?.code === 'network' && !(isOnline ?? browserIsOnline())) return { ...found, code: 'offline' };
  return found ?? { code: 'unknown', wasNeverSent: false };
}

function browserIsOnline(): boolean {
  return readFrom(readFrom(globalThis, 'navigator'), 'onLine') !== false;
}
