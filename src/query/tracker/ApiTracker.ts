import {
  focusManager,
  hashKey,
  notifyManager,
  onlineManager,
  type Mutation,
  type MutationCache,
  type MutationCacheNotifyEvent,
  type Query,
  type QueryCache,
  type QueryCacheNotifyEvent,
} from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { AnyApiError } from '../../errors/index.js';
import { longestTimerMs, systemClock, type Clock, type Unsubscribe } from '../../internal/index.js';
import { clientBehind } from '../clientBehind.js';
import { recallDecision } from '../decisions.js';
import { isOurDelay } from '../createRetryBridge.js';
import { markHandled } from '../handled.js';
import { maxAttemptsFor } from '../maxAttemptsFor.js';
import type { MutationCall } from '../mutation/runMutationCall.js';
import { readFailure } from '../readFailure.js';
import { idleFacts, sameFacts, type RetryFacts, type RetryNowOutcome } from '../RetryFacts.js';
import { createErrorFeed, type ErrorFeed } from './createErrorFeed.js';
import { createListeners, type WatchKey } from './createListeners.js';
import { createParking, refetch } from './createParking.js';
import { createWaits } from './createWaits.js';
import { admissionAt, closedDoor, hintedUntil } from './door.js';
import { factsOfQuery } from './factsOfQuery.js';
import { callOf } from './queryCalls.js';

/** Watches the caches of one `QueryClient`: schedules, parked queries, final failures. Starts nothing but parked refetches. */
export interface ApiTracker {
  readonly apis: () => readonly AnyApiClient[];
  /** Adds clients; one of the same vendor is replaced. */
  addApis(apis: readonly AnyApiClient[]): void;
  readonly feed: ErrorFeed;
  /** Told of changes of a query (by hash), of a mutation (by its observer's `mutate`), or of anything (`'*'`). */
  subscribe(key: WatchKey, onChange: () => void): Unsubscribe;
  /** The query behind a result, by the `refetch` it carries. */
  queryOfRefetch(refetch: object): Query | undefined;
  /** The latest mutation behind a result, by its `mutateAsync`. */
  mutationOf(mutate: object): Mutation | undefined;
  factsOf(subject: Query | Mutation | undefined): RetryFacts;
  /** The failure a query last ended with, until it succeeds. */
  lastErrorOf(query: Query | undefined): unknown;
  retryNow(subject: Query | Mutation): RetryNowOutcome;
  giveUp(subject: Query | Mutation): void;
  cancel(subject: Query | Mutation): void;
  /** Said by our own `queryFn` when it starts and stops waiting for a slot. */
  queued(query: Query, isQueued: boolean): void;
  /** Said by our own `queryFn` when an attempt starts. */
  attemptStarted(query: Query): void;
  /** Said by our own `mutationFn`. */
  mutationCalled(mutation: Mutation, call: MutationCall): void;
  mutationChanged(mutation: Mutation): void;
}

interface Caches {
  readonly queryCache: QueryCache;
  readonly mutationCache: MutationCache;
}

/** Attach it once per cache: `trackerOf` does. Its subscriptions live as long as the caches. */
export function createApiTracker({ queryCache, mutationCache }: Caches): ApiTracker {
  let apis: readonly AnyApiClient[] = [];
  const listeners = createListeners();
  const feed = createErrorFeed();

  const changedQuery = (query: Query) => listeners.notify(query.queryHash);
  const changedMutation = (mutation: Mutation) => listeners.notify(mutateOf.get(mutation) ?? mutation);

  const queryWaits = createWaits<Query>(changedQuery);
  const mutationWaits = createWaits<Mutation>(changedMutation);
  const parking = createParking({ onChange: changedQuery });
  const queuedQueries = new WeakSet<Query>();
  const lastErrors = new WeakMap<Query, { readonly error: unknown }>();
  const lastFacts = new WeakMap<object, RetryFacts>();
  const observerOfRefetch = new WeakMap<object, { getCurrentQuery(): Query }>();
  const mutationOfMutate = new WeakMap<object, Mutation>();
  const mutateOf = new WeakMap<Mutation, object>();
  const calls = new WeakMap<Mutation, MutationCall>();

  const read = (error: unknown) => readFailure(error, apis);
  const apiOf = (error: AnyApiError | undefined) =>
    clientBehind(error) ?? apis.find((api) => api.vendor === error?.vendor);
  const clockFor = (error: AnyApiError): Clock => apiOf(error)?.clock ?? apis[0]?.clock ?? systemClock;

  const errorOf = ({ state }: Query | Mutation): AnyApiError | undefined => {
    const reason = state.error ?? ('fetchFailureReason' in state ? state.fetchFailureReason : state.failureReason);
    return reason === null || reason === undefined ? undefined : read(reason);
  };

  // --- what the caches say -----------------------------------------------------------------------

  const onQueryEvent = (event: QueryCacheNotifyEvent) => {
    const query: Query = event.query;
    switch (event.type) {
      case 'observerAdded':
        observerOfRefetch.set(event.observer.refetch, event.observer);
        return changedQuery(query);
      case 'removed':
        return forget(query);
      case 'updated':
        return onQueryAction(query, event.action);
      default:
    }
  };

  const onQueryAction = (query: Query, action: Extract<QueryCacheNotifyEvent, { type: 'updated' }>['action']) => {
    switch (action.type) {
      case 'failed':
        queuedQueries.delete(query);
        beginWait(queryWaits, query, action.error, action.failureCount, query.options.retryDelay);
        break;
      case 'success':
        // `setQueryData` shows data while the retry goes on.
        if (action.manual !== true) forget(query);
        lastErrors.delete(query);
        feed.succeeded(query.queryHash);
        break;
      case 'error':
        forget(query);
        onQueryError(query, action.error);
        break;
      case 'fetch':
        forget(query);
        break;
      case 'pause':
      case 'continue':
        queryWaits.end(query);
        break;
      case 'setState':
        if (query.state.fetchStatus === 'idle') forget(query);
        break;
      default:
    }
    changedQuery(query);
  };

  const onQueryError = (query: Query, thrown: unknown) => {
    const error = read(thrown);
    if (error.kind === 'cancelled') return;
    lastErrors.set(query, { error: thrown });
    const isBackground = query.state.data !== undefined;
    report({ key: query.queryHash, error, thrown, source: 'query', isBackground }, query.meta);
    const decision = recallDecision(thrown);
    if (decision?.retry !== false || decision.because !== 'parked' || decision.retryAt === undefined) return;
    const call = callOf(query);
    const gate = call && { client: call.client, scopeName: call.endpoint.scope ?? 'default' };
    parking.park(query, { at: decision.retryAt, error: thrown, clock: clockFor(error), gate });
  };

  const onMutationEvent = (event: MutationCacheNotifyEvent) => {
    const mutation: Mutation | undefined = event.mutation;
    if (mutation === undefined) return;
    switch (event.type) {
      case 'observerAdded':
        mutationOfMutate.set(event.observer.mutate, mutation);
        mutateOf.set(mutation, event.observer.mutate);
        return changedMutation(mutation);
      case 'observerRemoved':
        if (mutationOfMutate.get(event.observer.mutate) === mutation) mutationOfMutate.delete(event.observer.mutate);
        return changedMutation(mutation);
      case 'removed':
        return mutationWaits.end(mutation);
      case 'updated':
        return onMutationAction(mutation, event.action);
      default:
    }
  };

  const onMutationAction = (
    mutation: Mutation,
    action: Extract<MutationCacheNotifyEvent, { type: 'updated' }>['action'],
  ) => {
    if (action.type === 'failed') {
      beginWait(mutationWaits, mutation, action.error, action.failureCount, mutation.options.retryDelay);
    } else mutationWaits.end(mutation);
    if (action.type === 'error') {
      const error = read(action.error);
      const failure = { key: keyOfMutation(mutation), error, thrown: action.error, isBackground: false };
      if (error.kind !== 'cancelled') report({ ...failure, source: 'mutation' }, mutation.meta);
    }
    if (action.type === 'success') feed.succeeded(keyOfMutation(mutation));
    changedMutation(mutation);
  };

  const report = (failure: Parameters<ErrorFeed['failed']>[0], meta: Record<string, unknown> | undefined) => {
    if (meta?.['errors'] === 'inline') markHandled(failure.thrown);
    feed.failed(failure, clockFor(failure.error));
  };

  const beginWait = <TSubject extends Query | Mutation>(
    waits: {
      begin(subject: TSubject, wait: { attempt: number; error: AnyApiError; nextAt?: number }, clock: Clock): void;
    },
    subject: TSubject,
    thrown: unknown,
    attempt: number,
    retryDelay: unknown,
  ) => {
    const error = read(thrown);
    const clock = clockFor(error);
    const delayMs = plannedDelay(thrown, attempt, retryDelay);
    waits.begin(subject, { attempt, error, ...(delayMs !== undefined && { nextAt: clock.now() + delayMs }) }, clock);
  };

  const forget = (query: Query) => {
    queuedQueries.delete(query);
    queryWaits.end(query);
    parking.leave(query);
  };

  queryCache.subscribe(onQueryEvent);
  mutationCache.subscribe(onMutationEvent);

  // --- what components ask -----------------------------------------------------------------------

  const clientOf = (query: Query) => callOf(query)?.client ?? apiOf(errorOf(query));

  const doorOf = (query: Query) => {
    const call = callOf(query);
    return call && closedDoor(call.client, call.endpoint.scope);
  };

  const queryFacts = (query: Query): RetryFacts => {
    const error = errorOf(query);
    const client = clientOf(query);
    const call = callOf(query);
    return factsOfQuery(query, {
      wait: queryWaits.find(query),
      isQueued: queuedQueries.has(query),
      admittedAt: call && admissionAt(call.client, call.endpoint.scope),
      parkedUntil: parking.find(query)?.at,
      error,
      blockedUntil: hintedUntil(error, (client?.clock ?? systemClock).now()) ?? doorOf(query)?.opensAt,
      maxAttempts: error === undefined ? undefined : maxAttemptsFor(error, client?.policies),
    });
  };

  const mutationFacts = (mutation: Mutation): RetryFacts => {
    const { state, options } = mutation;
    const own = calls.get(mutation)?.facts();
    if (own !== undefined && own.phase !== 'idle') return own;
    const error = errorOf(mutation);
    const shared = { attempt: state.failureCount, ...(error !== undefined && { error }) };
    if (state.status !== 'pending') return { ...idleFacts, ...shared };
    if (state.isPaused) {
      // Seen and connected, yet paused: an earlier mutation of the same scope is still running.
      const isHeld = focusManager.isFocused() && (options.networkMode === 'always' || onlineManager.isOnline());
      return { ...shared, phase: isHeld ? 'queued' : onlineManager.isOnline() ? 'paused-hidden' : 'paused-offline' };
    }
    const wait = mutationWaits.find(mutation);
    if (wait === undefined) return { ...shared, phase: 'attempting', attempt: state.failureCount + 1 };
    return { ...shared, phase: 'waiting', ...(wait.nextAt !== undefined && { nextAt: wait.nextAt }) };
  };

  const isQuery = (subject: Query | Mutation): subject is Query => 'queryHash' in subject;

  const retryQuery = (query: Query): RetryNowOutcome => {
    const { phase, error } = queryFacts(query);
    if (phase === 'attempting' || phase === 'queued') return { started: false, because: 'already-running' };
    if (phase === 'idle' && query.state.status !== 'error') return { started: false, because: 'nothing-to-retry' };
    if (!onlineManager.isOnline() && query.options.networkMode !== 'always')
      return { started: false, because: 'offline' };
    const hinted = hintedUntil(error, (clientOf(query)?.clock ?? systemClock).now());
    if (hinted !== undefined) return { started: false, because: 'door-closed', until: hinted };
    const door = doorOf(query);
    if (door !== undefined && callOf(query)?.client.probe(door.id) !== true) {
      return { started: false, because: 'door-closed', ...(door.opensAt !== undefined && { until: door.opensAt }) };
    }
    // `cancel` with `silent` alone keeps awaiting promises and suspended components: they get the new result.
    void query.cancel({ silent: true });
    refetch(query);
    return { started: true };
  };

  const giveUpQuery = (query: Query) => {
    const { fetchStatus, fetchFailureReason, errorUpdateCount } = query.state;
    if (fetchStatus === 'idle') return parking.leave(query);
    if (fetchFailureReason === null) return void query.cancel({ revert: true });
    void query.cancel({ silent: true });
    query.setState({
      status: 'error',
      error: fetchFailureReason,
      fetchStatus: 'idle',
      errorUpdateCount: errorUpdateCount + 1,
      errorUpdatedAt: Date.now(), // TanStack's own stamp is the system's time as well
    });
    lastErrors.set(query, { error: fetchFailureReason });
  };

  return {
    apis: () => apis,
    addApis(added) {
      const isNew = (api: AnyApiClient) => !added.some((other) => other.vendor === api.vendor);
      if (added.some((api) => !apis.includes(api))) apis = [...apis.filter(isNew), ...added];
    },
    feed,
    subscribe(key, onChange) {
      let isListening = true;
      const changed = () => notifyManager.schedule(() => void (isListening && onChange()));
      const stops = [
        listeners.subscribe(key, onChange),
        focusManager.subscribe(changed),
        onlineManager.subscribe(changed),
      ];
      for (const api of apis) stops.push(api.scopes.subscribe(changed));
      return () => {
        isListening = false;
        for (const stop of stops) stop();
      };
    },
    queryOfRefetch: (refetchOfResult) => observerOfRefetch.get(refetchOfResult)?.getCurrentQuery(),
    mutationOf: (mutate) => mutationOfMutate.get(mutate),
    factsOf(subject) {
      if (subject === undefined) return idleFacts;
      const facts = sameFacts(lastFacts.get(subject), isQuery(subject) ? queryFacts(subject) : mutationFacts(subject));
      lastFacts.set(subject, facts);
      return facts;
    },
    lastErrorOf: (query) => (query === undefined ? undefined : (query.state.error ?? lastErrors.get(query)?.error)),
    retryNow(subject) {
      if (isQuery(subject)) return retryQuery(subject);
      return calls.get(subject)?.retryNow() ?? { started: false, because: 'nothing-to-retry' };
    },
    giveUp(subject) {
      if (isQuery(subject)) giveUpQuery(subject);
      else calls.get(subject)?.giveUp();
    },
    cancel(subject) {
      if (isQuery(subject)) void subject.cancel({ revert: true });
      else calls.get(subject)?.cancel();
    },
    queued(query, isQueued) {
      if (isQueued) queuedQueries.add(query);
      else queuedQueries.delete(query);
      changedQuery(query);
    },
    attemptStarted: (query) => queryWaits.end(query),
    mutationCalled: (mutation, call) => void calls.set(mutation, call),
    mutationChanged: changedMutation,
  };
}

/** When TanStack will try again, as far as it can be known. */
function plannedDelay(thrown: unknown, attempt: number, retryDelay: unknown): number | undefined {
  if (typeof retryDelay === 'number') return retryDelay >= 0 && retryDelay <= longestTimerMs ? retryDelay : 0;
  if (!isOurDelay(retryDelay)) return undefined;
  const decision = recallDecision(thrown, attempt);
  return decision?.retry === true ? decision.delayMs : undefined;
}

/** Mutations of one key are one operation: a later success resolves an earlier failure. */
function keyOfMutation({ mutationId, options }: Mutation): string {
  return options.mutationKey === undefined ? `mutation-${mutationId}` : `mutation-${hashKey(options.mutationKey)}`;
}
