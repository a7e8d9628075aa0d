'use client';

import { useMemo, useSyncExternalStore } from 'react';

import { createStore, type CancelTimer, type Clock } from '../../internal/index.js';
import { formatWait } from '../../locales/index.js';
import { useErrorUi } from './ErrorUi.js';

/**
 * The present moment in epoch milliseconds, renewed whenever the words for the distance to `until` change:
 * each second below two minutes, each minute below an hour. `undefined` while rendering on a server and hydrating.
 */
export function useNow(until: number | undefined): number | undefined {
  const { clock, words } = useErrorUi();
  const ticker = useMemo(() => createTicker(clock, until, words.tag), [clock, until, words.tag]);
  return useSyncExternalStore(ticker.subscribe, ticker.getSnapshot, onServer);
}

const onServer = () => undefined;

function createTicker(clock: Clock, until: number | undefined, tag: string) {
  const now = createStore(until === undefined ? undefined : clock.now());
  let cancel: CancelTimer | undefined;
  let listeners = 0;

  const tick = () => {
    cancel?.();
    if (until === undefined) return;
    const at = clock.now();
    now.set(at);
    const { changesInMs } = formatWait(until, at, tag);
    cancel = changesInMs === undefined ? undefined : clock.setTimeout(tick, changesInMs);
  };

  return {
    getSnapshot: () => now.getSnapshot(),
    subscribe: (onChange: () => void) => {
      const unsubscribe = now.subscribe(onChange);
      if (listeners++ === 0) {
        tick();
        // After sleep or in a throttled tab a timer comes late; the distance to `until` is still true.
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
