'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { usePending } from '../actions/usePending.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { isFailedResult } from './isFailedResult.js';
import { pressDelay } from './pressDelay.js';

export interface RetryPress {
  readonly start: () => void;
  readonly isPending: boolean;
  /** Presses in a row that did not help. */
  readonly failures: number;
  /** It rests for a moment after presses that did not help. */
  readonly isResting: boolean;
}

/** Runs a retry and counts how often it has not helped. Its promise rejecting, or resolving to a failed result, counts. */
export function useRetryPress(
  run: () => unknown,
  onSettled: (failures: number) => void,
  hasOwnRest: boolean,
): RetryPress {
  const { clock } = useErrorUi();
  const [failures, setFailures] = useState(0);
  const [restedAfter, setRestedAfter] = useState(0);
  const count = useRef(0);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => void (isMounted.current = false);
  }, []);

  const settled = useRef(onSettled);
  useEffect(() => void (settled.current = onSettled));
  const settle = useCallback((hasFailed: boolean) => {
    if (!isMounted.current) return;
    count.current = hasFailed ? count.current + 1 : 0;
    setFailures(count.current);
    settled.current(count.current);
  }, []);

  const [pending, start] = usePending(
    useCallback(async () => {
      try {
        settle(isFailedResult(await run()));
      } catch {
        settle(true);
      }
    }, [run, settle]),
  );

  const restMs = hasOwnRest ? pressDelay(failures) : 0;
  useEffect(() => {
    if (restMs === 0) return undefined;
    return clock.setTimeout(() => setRestedAfter(failures), restMs);
  }, [restMs, failures, clock]);

  const isResting = restMs > 0 && restedAfter !== failures;
  return { start, isPending: pending === 'pending', failures, isResting };
}
