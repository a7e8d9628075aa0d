import type { AnyApiError, ApiErrorInit } from '../errors/index.js';
import { isDevelopment, UsageError, type Clock } from '../internal/index.js';
import type { CallOptions } from './ApiClient.js';
import { checkDuration } from './checkOptions.js';
import type { ClientCore } from './ClientCore.js';
import { clientError, type CallIdentity } from './clientErrors.js';

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
  const { signal: given, timeoutMs = core.timeoutMs, deadlineMs = core.deadlineMs } = options;
  checkDuration('timeoutMs', timeoutMs);
  checkDuration('deadlineMs', deadlineMs);
  const { clock } = core;
  const controller = new AbortController();
  const end = (name: 'AbortError' | 'TimeoutError', message: string): void =>
    controller.abort(new DOMException(message, name));
  const onCancel = (): void => end('AbortError', 'The call was cancelled');
  const onDispose = (): void => end('AbortError', 'The client was disposed');
  if (given?.aborted) onCancel();
  given?.addEventListener('abort', onCancel);
  core.signal.addEventListener('abort', onDispose);
  const stopDeadline = startDeadline(clock, deadlineMs, () => end('TimeoutError', 'The deadline of the call passed'));
  try {
    return await run({
      id: options.callId ?? core.nextCallId(),
      identity,
      options,
      timeoutMs,
      signal: controller.signal,
      deadlineAt: clock.monotonic() + (deadlineMs ?? Infinity),
      endedError(changes) {
        const reason = controller.signal.reason as DOMException;
        const code = reason.name === 'TimeoutError' ? 'timeout' : 'cancelled';
        const cause: unknown = given?.aborted && code === 'cancelled' ? given.reason : reason;
        return clientError(identity, code, { occurredAt: clock.now(), cause, ...changes });
      },
    });
  } finally {
    stopDeadline?.();
    given?.removeEventListener('abort', onCancel);
    core.signal.removeEventListener('abort', onDispose);
  }
}

function startDeadline(clock: Clock, deadlineMs: number | undefined, end: () => void): (() => void) | undefined {
  return deadlineMs === undefined || deadlineMs === Infinity ? undefined : clock.setTimeout(end, deadlineMs);
}
