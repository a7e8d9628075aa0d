import type { AnyApiError, ApiErrorInit } from '../errors/index.js';
import { isDevelopment, UsageError } from '../internal/index.js';
import type { CallOptions } from './ApiClient.js';
import { checkDuration } from './checkOptions.js';
import type { ClientCore } from './ClientCore.js';
import type { ClientEvent, EventFacts } from './ClientEvent.js';
import { clientError, type CallIdentity } from './clientErrors.js';
import { startSpan } from './startSpan.js';

/** What a call tells of itself: an event without the facts that all of its events share. */
type CallNews = ClientEvent extends infer TEvent
  ? TEvent extends EventFacts
    ? Omit<TEvent, keyof EventFacts>
    : never
  : never;

/** One call on its way, all its attempts. */
export interface Call {
  readonly id: string;
  readonly identity: CallIdentity;
  readonly options: CallOptions;
  readonly timeoutMs: number;
  /** Ends with the caller's signal, the deadline or the client, whichever comes first. */
  readonly signal: AbortSignal;
  /** Monotonic milliseconds; `Infinity` without a deadline. */
  readonly deadlineAt: number;
  /** Emits an event of this call. */
  readonly tell: (news: CallNews) => void;
  /** The error of a call whose signal ended. */
  endedError(changes?: Omit<Partial<ApiErrorInit>, 'occurredAt'>): AnyApiError;
}

/** Runs a call from its first step to its last: the deadline counts from here. */
export async function withCall<T>(
  core: ClientCore,
  identity: CallIdentity,
  options: CallOptions & { readonly callId?: string },
  run: (call: Call) => Promise<T>,
): Promise<T> {
  if (core.signal.aborted) {
    throw new UsageError(
      'RAE-038',
      isDevelopment ? 'a call was made on a disposed client, which has no gates any more. Create a new client' : '',
    );
  }
  const { signal: given, timeoutMs = core.timeoutMs, deadlineMs = core.deadlineMs ?? Infinity } = options;
  checkDuration('timeoutMs', timeoutMs);
  checkDuration('deadlineMs', deadlineMs);
  const { clock } = core;
  const span = startSpan(clock, deadlineMs, [given, core.signal], 'The deadline of the call passed');
  const id = options.callId ?? core.nextCallId();
  const { vendor } = core.catalog;
  const { endpoint, method } = identity;
  try {
    return await run({
      id,
      identity,
      options,
      timeoutMs,
      signal: span.signal,
      deadlineAt: clock.monotonic() + deadlineMs,
      tell: (news) => core.emit({ at: clock.now(), vendor, endpoint, method, callId: id, ...news }),
      endedError(changes) {
        const { reason: cause } = span.signal;
        // The caller's own reason may be anything, also a TimeoutError: it is still a cancellation.
        const isLate = cause !== given?.reason && (cause as DOMException).name === 'TimeoutError';
        return clientError(identity, isLate ? 'timeout' : 'cancelled', { occurredAt: clock.now(), cause, ...changes });
      },
    });
  } finally {
    span.release();
  }
}
