'use client';

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

import { watch, type RetryTarget, type Watched } from './targets.js';
import type { Onlooker } from './tracker/createOnlooker.js';

export interface WatchedSnapshot<TSnapshot, TTracker> {
  readonly snapshot: TSnapshot;
  readonly watched: Watched;
  readonly tracker: TTracker;
}

/** Reads something of a target from the tracker of the `QueryClient`, and again whenever the target changes. */
export function useWatched<TSnapshot, TTracker extends Onlooker>(
  target: RetryTarget,
  trackerOf: (client: QueryClient) => TTracker,
  read: (tracker: TTracker, watched: Watched) => TSnapshot,
): WatchedSnapshot<TSnapshot, TTracker> {
  const queryClient = useQueryClient();
  const tracker = trackerOf(queryClient);
  const watched = watch(target, queryClient, tracker);
  const { key } = watched;
  const subscribe = useCallback((onChange: () => void) => tracker.subscribe(key, onChange), [tracker, key]);
  const getSnapshot = () => read(tracker, watched);
  const snapshot = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  return { snapshot, watched, tracker };
}
