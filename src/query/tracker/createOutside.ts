import { focusManager, notifyManager, onlineManager } from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { Unsubscribe } from '../../internal/index.js';

/** What lies outside the caches but shows in the facts of a call: why it is paused, and its door. */
export interface Outside {
  subscribe(onChange: () => void): Unsubscribe;
  /** To be told when there are other clients than before. */
  attachAgain(): void;
}

/**
 * Listens once for all who watch, and only while somebody does. However much changes in one turn, each
 * is told once: a gate changes with every call, and a page may watch a hundred of them.
 */
export function createOutside(apis: () => readonly AnyApiClient[]): Outside {
  const listeners = new Set<() => void>();
  let stops: Unsubscribe[] = [];
  let isScheduled = false;

  const tell = () => {
    isScheduled = false;
    for (const listener of Array.from(listeners)) if (listeners.has(listener)) listener();
  };
  const changed = () => {
    if (isScheduled) return;
    isScheduled = true;
    notifyManager.schedule(tell);
  };
  const detach = () => {
    for (const stop of stops.splice(0)) stop();
  };
  const attachAgain = () => {
    detach();
    if (listeners.size === 0) return;
    const scopes = apis().map((api) => api.scopes.subscribe(changed));
    stops = [focusManager.subscribe(changed), onlineManager.subscribe(changed), ...scopes];
  };

  return {
    attachAgain,
    subscribe(onChange) {
      const listener = () => onChange();
      listeners.add(listener);
      if (listeners.size === 1) attachAgain();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) detach();
      };
    },
  };
}
