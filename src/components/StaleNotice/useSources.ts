'use client';

import {
  QueryClientContext,
  type Query,
  type QueryClient,
  type QueryFilters,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback, useContext, useMemo } from 'react';

import { createStore, type ReadableStore } from '../../internal/index.js';
import { useStore } from '../ApiProvider/useStore.js';
import { sourceOf, sourceOfResult, type StaleResult } from './sourceOf.js';
import type { SourceFacts } from './staleness.js';

/**
 * Whose data it is about: the result of a query hook or several of them, the key of a query, or a filter of TanStack's
 * for all that match.
 */
export type StaleTarget = StaleResult | readonly StaleResult[] | { readonly queryKey: QueryKey } | StaleFilter;

/** Any number of queries of the cache. */
export interface StaleFilter {
  readonly filter: QueryFilters;
}

export interface Sources {
  readonly facts: readonly SourceFacts[];
  /** Fetches those again whose data could not be refreshed. */
  readonly refresh: () => Promise<unknown>;
}

/** What queries tell of their data, again whenever it changes. Without a target, all that are on the page. */
export function useSources(target: StaleTarget | undefined): Sources {
  const results = resultsOf(target);
  const cached = useCached(
    results ? undefined : (target as { readonly queryKey: QueryKey } | StaleFilter | undefined),
    !results,
  );
  if (!results) return cached;
  return {
    facts: results.map(sourceOfResult),
    refresh: () =>
      Promise.all(results.filter((one) => isBehind(sourceOfResult(one))).map(async (one) => one.refetch())),
  };
}

function resultsOf(target: StaleTarget | undefined): readonly StaleResult[] | undefined {
  if (target === undefined) return undefined;
  if ('refetch' in target) return [target];
  return 'filter' in target || 'queryKey' in target ? undefined : target;
}

/** The data may be behind the server's. */
const isBehind = ({ hasData, failures, isPaused }: SourceFacts) => hasData && (failures > 0 || isPaused);

const none: readonly SourceFacts[] = [];
const noSources: ReadableStore<readonly SourceFacts[]> = { getSnapshot: () => none, subscribe: () => () => undefined };

function useCached(target: { readonly queryKey: QueryKey } | StaleFilter | undefined, isWanted: boolean): Sources {
  const client = useContext(QueryClientContext);
  const queryClient = isWanted ? client : undefined;
  const key = target && 'queryKey' in target ? target.queryKey : undefined;
  const hash = key && queryClient?.defaultQueryOptions({ queryKey: key }).queryHash;
  const filter = target && 'filter' in target ? target.filter : undefined;
  const find = useCallback((): readonly Query[] => {
    const cache = queryClient?.getQueryCache();
    if (!cache) return [];
    if (hash === undefined) return cache.findAll(filter ?? { type: 'active' });
    const query = cache.get(hash);
    return query ? [query] : [];
  }, [queryClient, hash, filter]);
  const store = useMemo(() => (queryClient ? watch(queryClient, find) : noSources), [queryClient, find]);
  const refresh = useCallback(() => {
    const behind = find().filter((query) => isBehind(sourceOf(query)));
    return Promise.all(behind.map(async ({ queryKey }) => queryClient?.refetchQueries({ queryKey, exact: true })));
  }, [queryClient, find]);
  const facts = useStore(store, none);
  return { facts, refresh };
}

function watch(queryClient: QueryClient, find: () => readonly Query[]): ReadableStore<readonly SourceFacts[]> {
  const cache = queryClient.getQueryCache();
  const store = createStore<readonly SourceFacts[]>(find().map(sourceOf));
  const look = () => {
    const next = find().map(sourceOf);
    const last = store.getSnapshot();
    if (next.length !== last.length || next.some((one, at) => !isSame(one, last[at]))) store.set(next);
  };
  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe(onChange) {
      const stops = [store.subscribe(onChange), cache.subscribe(look)];
      look();
      return () => stops.forEach((stop) => stop());
    },
  };
}

const isSame = (a: SourceFacts, b: SourceFacts | undefined) =>
  b !== undefined && (Object.keys(a) as (keyof SourceFacts)[]).every((key) => Object.is(a[key], b[key]));
