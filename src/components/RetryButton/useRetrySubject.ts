'use client';

import { useCallback, useEffect, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { createDeferred, type Deferred } from '../../internal/index.js';
import { useRetryState, type RetryPhase, type RetryTarget } from '../../query/index.js';

export interface RetrySubject {
  readonly onRetry: () => unknown;
  readonly until: number | undefined;
  readonly isRetrying: boolean;
}

const soonMs = 100;

/** A call seen as something a button can try again. A press lasts until the attempt it started has ended. */
export function useRetrySubject(target: RetryTarget): RetrySubject {
  const { clock } = useErrorUi();
  const { phase, error, blockedUntil, retryNow } = useRetryState(target);
  const press = useRef<Deferred<void> | undefined>(undefined);
  const latest = useRef({ phase, error });

  const settle = useCallback(() => {
    const ended = press.current;
    if (!ended || isUnderWay(latest.current.phase)) return;
    press.current = undefined;
    if (latest.current.error) ended.reject(latest.current.error);
    else ended.resolve();
  }, []);
  useEffect(() => {
    latest.current = { phase, error };
    settle();
  }, [phase, error, settle]);
  useEffect(() => () => press.current?.resolve(), []);

  const onRetry = useCallback(() => {
    if (!retryNow().started) return undefined;
    press.current = createDeferred<void>();
    // An attempt that ends at once with the very same failure changes nothing that could be noticed.
    clock.setTimeout(settle, soonMs);
    return press.current.promise;
  }, [retryNow, clock, settle]);

  return { onRetry, until: blockedUntil, isRetrying: isUnderWay(phase) };
}

const isUnderWay = (phase: RetryPhase) => phase === 'attempting' || phase === 'queued';
