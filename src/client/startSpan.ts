import type { Clock } from '../internal/index.js';

/** A stretch of work with an end. */
export interface Span {
  readonly signal: AbortSignal;
  readonly end: (name: 'AbortError' | 'TimeoutError', message: string) => void;
  /** The work is done: forgets the timer and the parents. */
  readonly release: () => void;
}

/** Begins work that ends with any of its parents, or after a time; `Infinity` means that no time is set. */
export function startSpan(
  clock: Clock,
  lengthMs: number,
  parents: readonly (AbortSignal | undefined)[],
  lateMessage: string,
): Span {
  const controller = new AbortController();
  const end: Span['end'] = (name, message) => controller.abort(new DOMException(message, name));
  const stopTimer =
    lengthMs < Infinity ? clock.setTimeout(() => end('TimeoutError', lateMessage), lengthMs) : undefined;
  const links = parents.map((parent) => {
    const follow = (): void => controller.abort(parent?.reason);
    if (parent?.aborted) follow();
    parent?.addEventListener('abort', follow);
    return () => parent?.removeEventListener('abort', follow);
  });
  return {
    signal: controller.signal,
    end,
    release() {
      stopTimer?.();
      for (const unlink of links) unlink();
    },
  };
}
