'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

import type { ErrorKind } from '../errors/index.js';
import type { ErrorIncident } from './tracker/createErrorFeed.js';
import { trackerOf } from './tracker/trackerOf.js';

/** Which incidents are wanted. What is left out is not asked for. */
export interface ApiErrorsFilter {
  readonly vendor?: string;
  readonly kind?: ErrorKind;
  readonly source?: 'query' | 'mutation';
  readonly isHandled?: boolean;
  readonly isResolved?: boolean;
  readonly isBackground?: boolean;
}

export interface ApiErrors {
  /** Newest first. The same array until something changed. */
  readonly incidents: readonly ErrorIncident[];
  /** Hides one incident, or all, until it is resolved and happens again. */
  readonly dismiss: (id?: string) => void;
  /** Fetches the queries of an incident that still fail, as far as the gate lets them; says how many started. */
  readonly retry: (id: string) => number;
}

const none: readonly ErrorIncident[] = [];

/**
 * The failures that calls ended with, one entry an incident: forty queries that meet the same outage are
 * one. For toasts and error centres; `useApiErrors({ isHandled: false })` leaves out what a panel or
 * boundary shows already. Cancelled calls are no failures.
 */
export function useApiErrors(filter: ApiErrorsFilter = {}): ApiErrors {
  const queryClient = useQueryClient();
  const tracker = trackerOf(queryClient);
  const subscribe = useCallback((onChange: () => void) => tracker.feed.subscribe(onChange), [tracker]);
  const all = useSyncExternalStore(
    subscribe,
    () => tracker.feed.getSnapshot(),
    () => none,
  );

  const { vendor, kind, source, isHandled, isResolved, isBackground } = filter;
  const incidents = useMemo(
    () =>
      all.filter(
        (incident) =>
          fits(vendor, incident.error.vendor) &&
          fits(kind, incident.error.kind) &&
          fits(source, incident.source) &&
          fits(isHandled, incident.isHandled) &&
          fits(isResolved, incident.isResolved) &&
          fits(isBackground, incident.isBackground),
      ),
    [all, vendor, kind, source, isHandled, isResolved, isBackground],
  );

  const dismiss = useCallback((id?: string) => tracker.feed.dismiss(id), [tracker]);
  const retry = useCallback(
    (id: string) => {
      const queries = tracker.feed.failing(id).flatMap((hash) => queryClient.getQueryCache().get(hash) ?? []);
      return queries.filter((query) => tracker.retryNow(query).started).length;
    },
    [tracker, queryClient],
  );
  return useMemo(() => ({ incidents, dismiss, retry }), [incidents, dismiss, retry]);
}

const fits = <T>(wanted: T | undefined, actual: T) => wanted === undefined || wanted === actual;
