'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';

import type { AnyApiClient, ScopeState } from '../../client/index.js';
import { useApis, type RateLimitFilter } from '../../query/index.js';
import { longestFirst } from './limitState.js';
import type { RateLimitFacts } from './RateLimitFacts.js';

export interface Limits {
  /** The longest first. */
  readonly limits: readonly RateLimitFacts[];
  /** Asks the gates to let one call try, as far as the servers' own words allow. */
  readonly probe: () => void;
}

interface Closed {
  readonly client: AnyApiClient;
  readonly state: ScopeState;
}

/** Every quota scope of the provider's clients that is closed now. */
export function useLimits({ client, vendor, scope }: RateLimitFilter): Limits {
  const apis = useApis();
  const asked = useMemo(
    () => (client ? [client] : apis.filter((api) => vendor === undefined || api.vendor === vendor)),
    [apis, client, vendor],
  );
  const closed = useCallback(
    (): readonly Closed[] =>
      asked.flatMap((api) =>
        api.scopes
          .getSnapshot()
          .filter(({ door, reason, name, id }) => {
            const isLimit = door !== 'open' && reason !== 'outage';
            return isLimit && (!scope || name === scope || id === scope);
          })
          .map((state) => ({ client: api, state })),
      ),
    [asked, scope],
  );
  const watched = useMemo(() => watch(asked, closed), [asked, closed]);
  const found = useSyncExternalStore(watched.subscribe, watched.getSnapshot, onServer);
  const limits = useMemo(() => longestFirst(found.map(({ state }) => toFacts(state))), [found]);
  const probe = useCallback(() => closed().forEach((one) => one.client.probe(one.state.id)), [closed]);
  return useMemo(() => ({ limits, probe }), [limits, probe]);
}

const none: readonly Closed[] = [];
const onServer = () => none;

function watch(asked: readonly AnyApiClient[], closed: () => readonly Closed[]) {
  let last = none;
  return {
    subscribe: (onChange: () => void) => {
      const stops = asked.map((api) => api.scopes.subscribe(onChange));
      return () => stops.forEach((stop) => stop());
    },
    // A scope's state is replaced, never changed: the same objects mean that nothing happened.
    getSnapshot: () => {
      const next = closed();
      const isSame = next.length === last.length && next.every(({ state }, at) => state === last[at]?.state);
      if (!isSame) last = next;
      return last;
    },
  };
}

const toFacts = (state: ScopeState): RateLimitFacts => ({
  until: state.opensAt,
  since: state.closedAt,
  remaining: 0,
  limit: state.limit,
  windowMs: state.windowMs,
  scope: state.name,
  service: state.service,
  vendor: state.vendor,
  closedBy: state.closedBy,
  queued: state.queued,
  isProbing: state.door === 'probing',
});
