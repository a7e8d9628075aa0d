import { notifyManager, type Query, type QueryCache } from '@tanstack/react-query';

import { idleFacts, sameFacts, type RetryFacts } from '../RetryFacts.js';
import type { ApiTracker } from './ApiTracker.js';
import { factsOfQuery } from './factsOfQuery.js';

/** What showing a call's attempts takes. */
export type Onlooker = Pick<ApiTracker, 'subscribe' | 'factsOf' | 'queryOfRefetch' | 'mutationOf'>;

/**
 * Reads attempts off a cache that nobody tracks: which one runs and whether it is paused, as TanStack's own state
 * has it. Nobody told it of waits, policies or mutations.
 */
export function createOnlooker(cache: QueryCache): Onlooker {
  const lastFacts = new WeakMap<Query, RetryFacts>();
  return {
    // Never in the same tick: a query may start while React renders.
    subscribe: (_, onChange) => cache.subscribe(() => notifyManager.schedule(onChange)),
    factsOf(subject) {
      if (subject === undefined || !('queryHash' in subject)) return idleFacts;
      const facts = sameFacts(lastFacts.get(subject), factsOfQuery(subject, {}));
      lastFacts.set(subject, facts);
      return facts;
    },
    queryOfRefetch: (refetch) =>
      cache
        .getAll()
        .find(({ observers }) => observers.some((observer) => Reflect.get(observer, 'refetch') === refetch)),
    mutationOf: () => undefined,
  };
}
