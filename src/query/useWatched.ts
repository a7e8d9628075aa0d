'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

import { watch, type RetryTarget, type Watched } from './targets.js';
import type { ApiTracker } from './tracker/ApiTracker.js';
import { trackerOf } from './tracker/trackerOf.js';

export interface WatchedSnapshot<TSnapshot> {
  readonly snapshot: TSnapshot;
  readonly watched: Watched;
  readonly tracker: ApiTracker;
}

/** Reads something of a target from the tracker, and again whenever the target changes. */
export function useWatched<TSnapshot>(
  target: RetryTarget,
  read: (tracker: ApiTracker, watched: Watched) => TSnapshot,
): WatchedSnapshot<TSnapshot> {
  const queryClient = useQueryClient();
  const tracker = trackerOf(queryClient);
  const watched = watch(target, queryClient, tracker);
  const { key } = watched;
  const subscribe = useCallback((onChange: () => void) => tracker.subscribe(key, onChange), [tracker, key]);
  const getSnapshot = () => read(tracker, watched);
  const snapshot = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  return { snapshot, watched, tracker };
}
