'use client';

import { useCallback, useState } from 'react';

import { staleInMs, staleness, type SourceFacts, type Staleness } from './staleness.js';
import { useMinute } from './useMinute.js';
import { useSources, type StaleTarget } from './useSources.js';

export interface StalenessOptions {
  /** Instead of queries of TanStack's: what the app itself knows of its data. */
  readonly source?: SourceFacts | undefined;
  /** From this age on one failed refresh is told; younger data waits for the second. Default 5 minutes. */
  readonly staleAfterMs?: number | undefined;
  /** From this age on it is said that the data may mislead. Default a day. */
  readonly veryStaleAfterMs?: number | undefined;
}

export interface StalenessFacts extends Staleness {
  /** Epoch milliseconds, renewed each minute; `undefined` on a server and while hydrating. */
  readonly now: number | undefined;
  /** Fetches what could not be refreshed once more. Never rejects. */
  readonly refresh: () => Promise<void>;
}

const minuteMs = 60_000;

/**
 * How old what is shown is: `useStaleness(notes)` with the result of a query hook, several of them, a key, a filter, or
 * nothing for all queries on the page. Fetches nothing by itself.
 */
export function useStaleness(target?: StaleTarget, options: StalenessOptions = {}): StalenessFacts {
  const { source, staleAfterMs = 5 * minuteMs, veryStaleAfterMs = 24 * 60 * minuteMs } = options;
  const sources = useSources(target);
  const facts = source ? [source] : sources.facts;
  const isBehind = facts.some(({ hasData, failures, isPaused }) => hasData && (failures > 0 || isPaused));
  // Between two minutes only a threshold is worth a look, and the nearest one says when.
  const thresholds = { staleAfterMs, veryStaleAfterMs };
  const [nearest, setNearest] = useState<number | undefined>(undefined);
  const now = useMinute(isBehind, nearest);
  const told = staleness(facts, thresholds, now);
  const nextMs = now === undefined ? undefined : staleInMs(facts, thresholds, now);
  const next = nextMs === undefined || now === undefined ? undefined : now + nextMs;
  if (next !== nearest) setNearest(next);

  const [isInVain, setInVain] = useState(false);
  const { refresh: fetchAgain } = sources;
  const refresh = useCallback(async () => {
    setInVain(false);
    try {
      await fetchAgain();
    } finally {
      setInVain(true);
    }
  }, [fetchAgain]);
  if (isInVain && told.state === 'fresh') setInVain(false);
  const isAgain = isInVain && (told.state === 'stale' || told.state === 'very-stale');
  return { ...told, state: isAgain ? 'failed-again' : told.state, now, refresh };
}
