'use client';

import { notifyManager } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

import type { AnyApiClient, ScopeState } from '../client/index.js';
import { useApis } from './useApis.js';

/** Which limit is meant. What is left out is not asked for. */
export interface RateLimitFilter {
  readonly client?: AnyApiClient | undefined;
  readonly vendor?: string | undefined;
  /** `Endpoint.scope`, or a scope's id. */
  readonly scope?: string | undefined;
}

/** What is known of the limit that concerns most. */
export interface RateLimitState {
  /** True while calls are refused or held: a limit was passed, a lock holds, or the service is down. */
  readonly isLimited: boolean;
  /** When it opens, epoch milliseconds. */
  readonly until?: number;
  /** When it closed. */
  readonly since?: number;
  /** The code that closed it. */
  readonly closedBy?: string;
  readonly limit?: number;
  readonly remaining?: number;
  readonly windowMs?: number;
  /** Calls that wait. */
  readonly queued: number;
  /** When the next of them may go, epoch milliseconds. */
  readonly nextSlotAt?: number;
  readonly vendor?: string;
  /** The service's name for people. */
  readonly service?: string;
  /** The scope's name. */
  readonly scope?: string;
  /** Lets one call try the closed door, if the server's hint allows it; says whether it will. */
  readonly probe: () => boolean;
}

/**
 * The state of a quota: of a vendor (`useRateLimit('zoho-cliq')`), of a scope of it, of a client, or,
 * without an argument, of whichever of the provider's clients is limited longest.
 */
export function useRateLimit(filter?: string | AnyApiClient | RateLimitFilter): RateLimitState {
  const apis = useApis();
  const { client, vendor, scope } = toFilter(filter);
  const asked = useMemo(
    () => (client === undefined ? apis.filter((api) => vendor === undefined || api.vendor === vendor) : [client]),
    [apis, client, vendor],
  );
  const subscribe = useCallback(
    (onChange: () => void) => {
      let isListening = true;
      const changed = () => notifyManager.schedule(() => void (isListening && onChange()));
      const stops = asked.map((api) => api.scopes.subscribe(changed));
      return () => {
        isListening = false;
        for (const stop of stops) stop();
      };
    },
    [asked],
  );
  // A scope's state is replaced, never changed: finding the same object means that nothing happened.
  const getSnapshot = () => mostLimited(asked, scope)?.state;
  const state = useSyncExternalStore(subscribe, getSnapshot, () => undefined);

  const probe = useCallback(() => {
    const found = mostLimited(asked, scope);
    return found !== undefined && found.client.probe(found.state.id);
  }, [asked, scope]);

  return useMemo(() => toRateLimit(state, probe), [state, probe]);
}

function toFilter(filter: string | AnyApiClient | RateLimitFilter | undefined): RateLimitFilter {
  if (filter === undefined) return {};
  if (typeof filter === 'string') return { vendor: filter };
  return 'scopes' in filter ? { client: filter } : filter;
}

interface Found {
  readonly client: AnyApiClient;
  readonly state: ScopeState;
}

/** Closed before open, the one that opens last first; then the one most calls wait for. */
function mostLimited(apis: readonly AnyApiClient[], scope: string | undefined): Found | undefined {
  const all = apis.flatMap((client) => client.scopes.getSnapshot().map((state) => ({ client, state })));
  const matching = scope === undefined ? all : all.filter(({ state }) => state.name === scope || state.id === scope);
  return matching.reduce<Found | undefined>((worst, next) => (weight(next) > weight(worst) ? next : worst), undefined);
}

function weight(found: Found | undefined): number {
  if (found === undefined) return -1;
  const { opensAt = 0, queued } = found.state;
  return isLimit(found.state) ? Number.MAX_SAFE_INTEGER / 2 + opensAt : queued;
}

/** A service that is down closes its scope too, but no limit was passed. */
const isLimit = ({ door, reason }: ScopeState): boolean => door !== 'open' && reason !== 'outage';

function toRateLimit(state: ScopeState | undefined, probe: () => boolean): RateLimitState {
  if (state === undefined) return { isLimited: false, queued: 0, probe };
  const isLimited = isLimit(state);
  const { opensAt, closedAt, closedBy, limit, remaining, windowMs, nextSlotAt } = state;
  return {
    isLimited,
    queued: state.queued,
    vendor: state.vendor,
    service: state.service,
    scope: state.name,
    probe,
    ...(isLimited && opensAt !== undefined && { until: opensAt }),
    ...(isLimited && closedAt !== undefined && { since: closedAt }),
    ...(isLimited && closedBy !== undefined && { closedBy }),
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(windowMs !== undefined && { windowMs }),
    ...(nextSlotAt !== undefined && { nextSlotAt }),
  };
}
