'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** `idle`, `pending` while the action's promise runs, `failed` when it threw or rejected. */
export type PendingState = 'idle' | 'pending' | 'failed';

/**
 * Runs one action at a time and tells how it stands. A failing action is contained: it never reaches
 * the page's own error handling, since it would replace the failure that is being cured.
 */
export function usePending(run: () => unknown): readonly [PendingState, () => void] {
  const [state, setState] = useState<PendingState>('idle');
  const isRunning = useRef(false);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => void (isMounted.current = false);
  }, []);

  const start = useCallback(() => {
    if (isRunning.current) return;
    const settle = (next: PendingState) => {
      isRunning.current = false;
      if (isMounted.current) setState(next);
    };
    isRunning.current = true;
    try {
      const result = run();
      if (!isThenable(result)) return settle('idle');
      setState('pending');
      result.then(
        () => settle('idle'),
        () => settle('failed'),
      );
    } catch {
      settle('failed');
    }
  }, [run]);

  return [state, start];
}

/** Whether something is waited for. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
