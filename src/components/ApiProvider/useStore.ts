'use client';

import { useCallback, useSyncExternalStore } from 'react';

import type { ReadableStore } from '../../internal/index.js';

/** A store's state; on a server and while hydrating `onServer`. */
export function useStore<TState>(store: ReadableStore<TState>, onServer: TState): TState {
  const subscribe = useCallback((onChange: () => void) => store.subscribe(onChange), [store]);
  return useSyncExternalStore(
    subscribe,
    () => store.getSnapshot(),
    () => onServer,
  );
}
