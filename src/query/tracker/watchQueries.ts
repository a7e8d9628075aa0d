import { onlineManager, type Query, type QueryCache, type QueryCacheNotifyEvent } from '@tanstack/react-query';

import { systemClock } from '../../internal/index.js';
import { recallDecision } from '../decisions.js';
import { maxAttemptsFor } from '../maxAttemptsFor.js';
import type { RetryFacts, RetryNowOutcome } from '../RetryFacts.js';
import { createParking, refetch } from './createParking.js';
import { createWaits } from './createWaits.js';
import { admissionAt, closedDoor, hintedUntil } from './door.js';
import { factsOfQuery } from './factsOfQuery.js';
import { pollQuietly } from './pollQuietly.js';
import { callOf } from './queryCalls.js';
import type { TrackerCore } from './TrackerCore.js';

/** What is known of queries, and how they are steered. */
export interface QueryWatch {
  /** The query behind a result, by the `refetch` it carries. */
  queryOfRefetch(refetch: object): Query | undefined;
  factsOf(query: Query): RetryFacts;
  /** The failure a query last ended with, until it succeeds. */
  lastErrorOf(query: Query): unknown;
  retryNow(query: Query): RetryNowOutcome;
  giveUp(query: Query): void;
  /** Said by our own `queryFn` when it starts and stops waiting for a slot. */
  queued(query: Query, isQueued: boolean): void;
  /** Said by our own `queryFn` when an attempt starts. */
  attemptStarted(query: Query): void;
}

type QueryAction = Extract<QueryCacheNotifyEvent, { type: 'updated' }>['action'];

export function watchQueries(cache: QueryCache, core: TrackerCore): QueryWatch {
  const changed = (query: Query) => core.listeners.notify(query.queryHash);
  const waits = createWaits<Query>(changed);
  const parking = createParking({ onChange: changed });
  const queued = new WeakSet<Query>();
  const lastErrors = new WeakMap<Query, { readonly error: unknown }>();
  const observerOfRefetch = new WeakMap<object, { getCurrentQuery(): Query }>();

  const forget = (query: Query) => {
    queued.delete(query);
    waits.end(query);
    parking.leave(query);
  };

  const onFinalError = (query: Query, thrown: unknown) => {
    const error = core.read(thrown);
    if (error.kind === 'cancelled') return;
    lastErrors.set(query, { error: thrown });
    const isBackground = query.state.data !== undefined;
    core.report({ key: query.queryHash, error, thrown, source: 'query', isBackground }, query.meta);
    const decision = recallDecision(thrown);
    if (decision?.retry !== false || decision.because !== 'parked' || decision.retryAt === undefined) return;
    const call = callOf(query);
    const gate = call && { client: call.client, scopeName: call.endpoint.scope ?? 'default' };
    parking.park(query, { at: decision.retryAt, clock: core.clockFor(thrown), gate });
  };

  const onAction = (query: Query, action: QueryAction) => {
    switch (action.type) {
      case 'failed':
        queued.delete(query);
        waits.begin(query, core.planOf(query, action), core.clockFor(action.error));
        break;
      case 'success':
        // `setQueryData` shows data while the retry goes on.
        if (action.manual !== true || query.state.fetchStatus === 'idle') forget(query);
        lastErrors.delete(query);
        core.feed.succeeded(query.queryHash);
        break;
      case 'error':
        forget(query);
        onFinalError(query, action.error);
        break;
      case 'fetch':
        forget(query);
        break;
      case 'pause':
      case 'continue':
        waits.end(query);
        break;
      case 'setState':
        if (query.state.fetchStatus === 'idle') forget(query);
        break;
      default:
    }
    changed(query);
  };

  cache.subscribe((event) => {
    const query: Query = event.query;
    if (event.type === 'updated') onAction(query, event.action);
    if (event.type === 'removed') forget(query);
    if (event.type === 'observerAdded') {
      // The very function its results carry: a result, even a spread one, leads back to its query.
      observerOfRefetch.set(Reflect.get(event.observer, 'refetch') as object, event.observer);
      pollQuietly(event.observer);
      changed(query);
    }
    if (event.type === 'observerOptionsUpdated') pollQuietly(event.observer);
  });

  const clientOf = (query: Query) => callOf(query)?.client ?? core.apiOf(core.errorOf(query));
  const nowOf = (query: Query) => (clientOf(query)?.clock ?? systemClock).now();
  const doorOf = (query: Query) => {
    const call = callOf(query);
    return call && closedDoor(call.client, call.endpoint.scope);
  };

  const factsOf = (query: Query): RetryFacts => {
    const error = core.errorOf(query);
    const call = callOf(query);
    return factsOfQuery(query, {
      wait: waits.find(query),
      isQueued: queued.has(query),
      admittedAt: call && admissionAt(call.client, call.endpoint.scope),
      parkedUntil: parking.find(query)?.at,
      error,
      blockedUntil: hintedUntil(error, nowOf(query)) ?? doorOf(query)?.opensAt,
      maxAttempts: error && maxAttemptsFor(error, clientOf(query)?.policies),
    });
  };

  /** Why an attempt may not start now, if so. */
  const obstacle = (query: Query): RetryNowOutcome | undefined => {
    const { phase, error } = factsOf(query);
    if (phase === 'attempting' || phase === 'queued') return { started: false, because: 'already-running' };
    if (phase === 'idle' && query.state.status !== 'error') return { started: false, because: 'nothing-to-retry' };
    const needsNetwork = query.options.networkMode !== 'always';
    if (needsNetwork && !onlineManager.isOnline()) return { started: false, because: 'offline' };
    const hinted = hintedUntil(error, nowOf(query));
    if (hinted !== undefined) return { started: false, because: 'door-closed', until: hinted };
    const door = doorOf(query);
    if (door === undefined || callOf(query)?.client.probe(door.id) === true) return undefined;
    return { started: false, because: 'door-closed', ...(door.opensAt !== undefined && { until: door.opensAt }) };
  };

  return {
    factsOf,
    queryOfRefetch: (refetchOfResult) => observerOfRefetch.get(refetchOfResult)?.getCurrentQuery(),
    lastErrorOf: (query) => query.state.error ?? lastErrors.get(query)?.error,
    attemptStarted: (query) => waits.end(query),
    queued(query, isQueued) {
      if (isQueued) queued.add(query);
      else queued.delete(query);
      changed(query);
    },
    retryNow(query) {
      const found = obstacle(query);
      if (found !== undefined) return found;
      // `cancel` with `silent` alone keeps awaiting promises and suspended components: they get the new result.
      void query.cancel({ silent: true });
      refetch(query);
      return { started: true };
    },
    giveUp(query) {
      const { fetchStatus, fetchFailureReason: error, errorUpdateCount } = query.state;
      if (fetchStatus === 'idle') return parking.leave(query);
      if (error === null) return void query.cancel({ revert: true });
      void query.cancel({ silent: true });
      // TanStack's own stamp is the system's time as well.
      const stamp = { errorUpdateCount: errorUpdateCount + 1, errorUpdatedAt: Date.now() };
      query.setState({ status: 'error', error, fetchStatus: 'idle', ...stamp });
      lastErrors.set(query, { error });
    },
  };
}
