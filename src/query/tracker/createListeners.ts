import { notifyManager } from '@tanstack/react-query';

import type { Unsubscribe } from '../../internal/index.js';

/** What can be watched: a query by its hash, a mutation by its observer's `mutate`, or `'*'` for all. */
export type WatchKey = string | object;

export const everything = '*';

export interface Listeners {
  /** Tells whoever watches the key. Never in the same tick: a query may start while React renders. */
  notify(key: WatchKey): void;
  subscribe(key: WatchKey, listener: () => void): Unsubscribe;
  hasListeners(): boolean;
}

export function createListeners(): Listeners {
  const byKey = new Map<WatchKey, Set<() => void>>();
  const tell = (key: WatchKey) => {
    for (const listener of byKey.get(key) ?? []) notifyManager.schedule(listener);
  };
  return {
    notify(key) {
      tell(key);
      tell(everything);
    },
    subscribe(key, onChange) {
      let isListening = true;
      // A scheduled call may come after the component has gone.
      const listener = () => void (isListening && onChange());
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        isListening = false;
        listeners.delete(listener);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
    hasListeners: () => byKey.size > 0,
  };
}
