import type { Mutation, Query } from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { AnyApiError } from '../../errors/index.js';
import { longestTimerMs, systemClock, type Clock } from '../../internal/index.js';
import { clientBehind } from '../clientBehind.js';
import { isOurDelay } from '../createRetryBridge.js';
import { recallDecision } from '../decisions.js';
import { markHandled } from '../handled.js';
import { readFailure } from '../readFailure.js';
import { createErrorFeed, type ErrorFeed, type FinalFailure } from './createErrorFeed.js';
import { createListeners, type Listeners } from './createListeners.js';
import type { Wait } from './createWaits.js';

/** What the watches of queries and mutations share. */
export interface TrackerCore {
  readonly listeners: Listeners;
  readonly feed: ErrorFeed;
  read(thrown: unknown, isWrite?: boolean): AnyApiError;
  /** The client an error came out of, else the one of its vendor. */
  apiOf(error: unknown): AnyApiClient | undefined;
  /** The clock that the error's moments are told by. */
  clockFor(thrown: unknown): Clock;
  /** The failure that a call ended with or is waiting out. */
  errorOf(subject: Query | Mutation): AnyApiError | undefined;
  /** The wait that follows a failed attempt. */
  planOf(subject: Query | Mutation, failed: { readonly error: unknown; readonly failureCount: number }): Wait;
  report(failure: FinalFailure, meta: Record<string, unknown> | undefined): void;
}

export function createTrackerCore(apis: () => readonly AnyApiClient[]): TrackerCore {
  const feed = createErrorFeed();
  const read = (thrown: unknown, isWrite = false) => readFailure(thrown, apis(), isWrite);
  const apiOf = (error: unknown) => {
    if (error === undefined || error === null) return undefined;
    return clientBehind(error) ?? apis().find((api) => api.vendor === read(error).vendor);
  };
  const clockFor = (thrown: unknown) => (apiOf(thrown) ?? apis()[0])?.clock ?? systemClock;

  return {
    listeners: createListeners(),
    feed,
    read,
    apiOf,
    clockFor,
    errorOf({ state }) {
      const reason = state.error ?? ('fetchFailureReason' in state ? state.fetchFailureReason : state.failureReason);
      return reason === null ? undefined : read(reason, !('fetchFailureReason' in state));
    },
    planOf({ options }, { error: thrown, failureCount }) {
      const error = read(thrown, !('queryKey' in options));
      const delayMs = plannedDelay(thrown, failureCount, options.retryDelay);
      const nextAt = delayMs === undefined ? undefined : clockFor(thrown).now() + delayMs;
      return { attempt: failureCount, error, ...(nextAt !== undefined && { nextAt }) };
    },
    report(failure, meta) {
      if (meta?.['errors'] === 'inline') markHandled(failure.thrown);
      feed.failed(failure, clockFor(failure.thrown));
    },
  };
}

/** When TanStack will try again, as far as it can be known. */
function plannedDelay(thrown: unknown, attempt: number, retryDelay: unknown): number | undefined {
  if (typeof retryDelay === 'number') return retryDelay >= 0 && retryDelay <= longestTimerMs ? retryDelay : 0;
  if (!isOurDelay(retryDelay)) return undefined;
  const decision = recallDecision(thrown, attempt);
  return decision?.retry === true ? decision.delayMs : undefined;
}
