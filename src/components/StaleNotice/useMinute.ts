'use client';

import { useMemo } from 'react';

import { createStore, type CancelTimer, type Clock, type ReadableStore } from '../../internal/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';

/**
 * The present moment, renewed each minute while it is wanted, and at one more moment; only while the page is seen.
 * `undefined` on a server and while hydrating.
 */
export function useMinute(isWanted: boolean, at: number | undefined): number | undefined {
  const { clock } = useErrorUi();
  const ticker = useMemo(() => createTicker(clock, isWanted, at), [clock, isWanted, at]);
  return useStore(ticker, undefined);
}

const minuteMs = 60_000;

function createTicker(clock: Clock, isWanted: boolean, moment: number | undefined): ReadableStore<number | undefined> {
  const now = createStore<number | undefined>(clock.now());
  let cancel: CancelTimer | undefined;
  let listeners = 0;

  const tick = () => {
    cancel?.();
    cancel = undefined;
    // Nobody sees it: the next look is when somebody does.
    if (document.visibilityState === 'hidden') return;
    const at = clock.now();
    now.set(at);
    const momentMs = moment !== undefined && moment > at ? moment - at : Infinity;
    const nextMs = Math.min(isWanted ? minuteMs : Infinity, momentMs);
    if (nextMs < Infinity) cancel = clock.setTimeout(tick, nextMs);
  };

  return {
    getSnapshot: () => now.getSnapshot(),
    subscribe(onChange) {
      const unsubscribe = now.subscribe(onChange);
      if (listeners++ === 0) {
        tick();
        document.addEventListener('visibilitychange', tick);
      }
      return () => {
        unsubscribe();
        if (--listeners > 0) return;
        cancel?.();
        document.removeEventListener('visibilitychange', tick);
      };
    },
  };
}
