import type { DefaultOptions, Query } from '@tanstack/react-query';

import type { AnyApiClient } from '../client/index.js';
import { createRetryBridge } from './createRetryBridge.js';
import { isQuiet } from './isQuiet.js';
import { isThrown } from './isThrown.js';

type QueryDefaults = NonNullable<DefaultOptions['queries']>;
type MutationDefaults = NonNullable<DefaultOptions['mutations']>;

export interface ApiDefaults {
  readonly queries: Pick<
    QueryDefaults,
    'retry' | 'retryDelay' | 'retryOnMount' | 'refetchOnWindowFocus' | 'refetchOnReconnect'
  >;
  readonly mutations: Pick<MutationDefaults, 'retry' | 'retryDelay'>;
}

/**
 * What plain `useQuery` and `useMutation` need to follow the policies: retries by the error's own
 * vendor and endpoint, and no new request on mount, focus or reconnect while the answer is known to be
 * the same.
 */
export function apiDefaults(apis: () => readonly AnyApiClient[]): ApiDefaults {
  const wantsFetch = (query: Query) => !isQuiet(query, apis());
  return {
    queries: {
      ...createRetryBridge({ apis, isRepeatable: true }),
      // What is thrown is held back by TanStack itself until the boundary is reset, and without asking here. When this is
      // called the reset has come: an answer of no would give the component neither data nor a failure to throw.
      retryOnMount: (query) => isThrown(query) || !isQuiet(query, apis(), { onMount: true }),
      refetchOnWindowFocus: wantsFetch,
      refetchOnReconnect: wantsFetch,
    },
    // Of a plain mutation nobody knows whether it may be sent again: only idempotent methods are.
    mutations: createRetryBridge({ apis, isWrite: true, isResendable: false }),
  };
}

/** Ours below what the app has set. */
export function mergeDefaults(apis: () => readonly AnyApiClient[], own: DefaultOptions | undefined): DefaultOptions {
  const ours = apiDefaults(apis);
  return {
    ...own,
    queries: { ...ours.queries, ...own?.queries },
    mutations: { ...ours.mutations, ...own?.mutations },
  };
}
