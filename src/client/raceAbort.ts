/**
 * The promise, unless the signal ends first: then its reason at once, whether or not the work behind
 * the promise listens to signals itself.
 */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    const leave = (): void => signal.removeEventListener('abort', stop);
    promise.then(resolve, reject).finally(leave);
  });
}
