import type { Mutation, MutationCache, Query, QueryCache } from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { Unsubscribe } from '../../internal/index.js';
import { idleFacts, sameFacts, type RetryFacts, type RetryNowOutcome } from '../RetryFacts.js';
import type { ErrorFeed } from './createErrorFeed.js';
import type { WatchKey } from './createListeners.js';
import { createOutside } from './createOutside.js';
import { createTrackerCore } from './TrackerCore.js';
import { watchMutations, type MutationWatch } from './watchMutations.js';
import { watchQueries, type QueryWatch } from './watchQueries.js';

/** What can be watched and steered. */
export type Subject = Query | Mutation;

/**
 * Watches the caches of one `QueryClient`: who waits and until when, what is parked, what failed for
 * good. By itself it starts nothing but the fetch of a parked query.
 */
export interface ApiTracker
  extends
    Pick<QueryWatch, 'queryOfRefetch' | 'queued' | 'attemptStarted'>,
    Pick<MutationWatch, 'mutationOf' | 'mutationCalled' | 'mutationChanged'> {
  readonly apis: () => readonly AnyApiClient[];
  /** Adds clients; one of the same vendor is replaced. */
  addApis(apis: readonly AnyApiClient[]): void;
  readonly feed: ErrorFeed;
  /** Told of changes of a query (by hash), of a mutation (by its observer's `mutate`), or of anything (`'*'`). */
  subscribe(key: WatchKey, onChange: () => void): Unsubscribe;
  /** The same object while nothing has changed. */
  factsOf(subject: Subject | undefined): RetryFacts;
  /** The failure a query last ended with, until it succeeds. */
  lastErrorOf(subject: Subject | undefined): unknown;
  retryNow(subject: Subject): RetryNowOutcome;
  giveUp(subject: Subject): void;
  cancel(subject: Subject): void;
}

interface Caches {
  readonly queryCache: QueryCache;
  readonly mutationCache: MutationCache;
}

/** Attach it once per cache: `trackerOf` does. Its subscriptions live as long as the caches. */
export function createApiTracker({ queryCache, mutationCache }: Caches): ApiTracker {
  let apis: readonly AnyApiClient[] = [];
  const core = createTrackerCore(() => apis);
  const outside = createOutside(() => apis);
  const queries = watchQueries(queryCache, core);
  const mutations = watchMutations(mutationCache, core);
  const lastFacts = new WeakMap<Subject, RetryFacts>();

  return {
    ...queries,
    ...mutations,
    feed: core.feed,
    apis: () => apis,
    addApis(added) {
      const isKept = (api: AnyApiClient) => !added.some((other) => other.vendor === api.vendor);
      if (added.every((api) => apis.includes(api))) return;
      apis = [...apis.filter(isKept), ...added];
      outside.attachAgain();
    },
    subscribe(key, onChange) {
      const stops = [core.listeners.subscribe(key, onChange), outside.subscribe(onChange)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    factsOf(subject) {
      if (subject === undefined) return idleFacts;
      const next = isQuery(subject) ? queries.factsOf(subject) : mutations.factsOf(subject);
      const facts = sameFacts(lastFacts.get(subject), next);
      lastFacts.set(subject, facts);
      return facts;
    },
    lastErrorOf(subject) {
      if (subject === undefined) return undefined;
      return isQuery(subject) ? queries.lastErrorOf(subject) : subject.state.error;
    },
    retryNow(subject) {
      if (isQuery(subject)) return queries.retryNow(subject);
      return mutations.callOf(subject)?.retryNow() ?? { started: false, because: 'nothing-to-retry' };
    },
    giveUp(subject) {
      if (isQuery(subject)) queries.giveUp(subject);
      else mutations.callOf(subject)?.giveUp();
    },
    cancel(subject) {
      if (isQuery(subject)) void subject.cancel({ revert: true });
      else mutations.callOf(subject)?.cancel();
    },
  };
}

const isQuery = (subject: Subject): subject is Query => 'queryHash' in subject;
