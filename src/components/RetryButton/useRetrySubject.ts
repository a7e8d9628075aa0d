'use client';

import { useCallback, useEffect, useRef } from 'react';

import { createDeferred, type Deferred } from '../../internal/index.js';
import { useRetryState, type RetryPhase, type RetryTarget } from '../../query/index.js';

export interface RetrySubject {
  readonly onRetry: () => unknown;
  readonly until: number | undefined;
  readonly isRetrying: boolean;
}

/** A call seen as something a button can try again. A press lasts until the attempt it started has ended. */
export function useRetrySubject(target: RetryTarget): RetrySubject {
  const { phase, error, blockedUntil, retryNow } = useRetryState(target);
  const press = useRef<Deferred<void> | undefined>(undefined);

  useEffect(() => {
    if (isUnderWay(phase) || !press.current) return;
    const ended = press.current;
    press.current = undefined;
    if (error) ended.reject(error);
    else ended.resolve();
  }, [phase, error]);
  useEffect(() => () => press.current?.resolve(), []);

  const onRetry = useCallback(() => {
    if (!retryNow().started) return undefined;
    press.current = createDeferred<void>();
    return press.current.promise;
  }, [retryNow]);

  return { onRetry, until: blockedUntil, isRetrying: isUnderWay(phase) };
}

const isUnderWay = (phase: RetryPhase) => phase === 'attempting' || phase === 'queued';
