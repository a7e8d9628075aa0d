import { notifyManager } from '@tanstack/react-query';

import type { AnyApiError } from '../../errors/index.js';
import { createStore, type Clock, type ReadableStore } from '../../internal/index.js';
import { isHandled, onHandled } from '../handled.js';
import { incidentGroup } from './incidentGroup.js';

/** One thing that went wrong, however many calls it hit. Replaced, never changed. */
export interface ErrorIncident {
  /** Of this incident; the same group may fail again later under another id. */
  readonly id: string;
  /** See `incidentGroup`; names what failed, not the failure. */
  readonly group: string;
  /** The latest failure. */
  readonly error: AnyApiError;
  readonly source: 'query' | 'mutation';
  /** Failed calls so far. */
  readonly count: number;
  /** Epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** True when older data is still on screen. */
  readonly isBackground: boolean;
  /** True when a boundary, a panel or a field shows the latest failure already. See `markHandled`. */
  readonly isHandled: boolean;
  /** True when everything that failed has succeeded since. */
  readonly isResolved: boolean;
}

/** A call that failed for good. */
export interface FinalFailure {
  /** The call's identity: failures and successes of the same one belong together. */
  readonly key: string;
  readonly error: AnyApiError;
  /** What was thrown; marks may lie on it or on its reading. */
  readonly thrown: unknown;
  readonly source: 'query' | 'mutation';
  readonly isBackground: boolean;
}

export interface ErrorFeed extends ReadableStore<readonly ErrorIncident[]> {
  failed(failure: FinalFailure, clock: Clock): void;
  succeeded(key: string): void;
  /** Hides one incident, or all, until it is resolved and happens again. */
  dismiss(id?: string): void;
  /** The calls of an incident that still fail. */
  failing(id: string): readonly string[];
}

interface Entry {
  incident: ErrorIncident;
  thrown: unknown;
  isDismissed: boolean;
  readonly failing: Set<string>;
}

const mostIncidents = 100;

/** Final failures, grouped by incident, newest first; at most 100, in memory, without any body. */
export function createErrorFeed(): ErrorFeed {
  const store = createStore<readonly ErrorIncident[]>([]);
  let entries: Entry[] = [];
  let counter = 0;
  let listeners = 0;
  let stopMarks = () => {};

  const publish = () => {
    const next = entries.filter((entry) => !entry.isDismissed).map(current);
    const last = store.getSnapshot();
    if (next.length !== last.length || next.some((incident, index) => incident !== last[index])) store.set(next);
  };

  const record = ({ key, error, thrown, source, isBackground }: FinalFailure, now: number) => {
    const group = incidentGroup(error);
    const known = entries.find((entry) => entry.incident.group === group && !entry.incident.isResolved);
    const facts = { group, error, source, isBackground, lastAt: now, isHandled: false, isResolved: false };
    if (known === undefined) {
      const incident = { ...facts, id: `incident-${(counter += 1)}`, count: 1, firstAt: now };
      entries = [{ incident, thrown, isDismissed: false, failing: new Set([key]) }, ...entries].slice(0, mostIncidents);
    } else {
      known.incident = { ...known.incident, ...facts, count: known.incident.count + 1 };
      known.thrown = thrown;
      known.failing.add(key);
    }
    publish();
  };

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe(onChange) {
      const stop = store.subscribe(() => notifyManager.schedule(onChange));
      listeners += 1;
      if (listeners === 1) stopMarks = onHandled(publish);
      publish(); // marks that came while nobody looked
      return () => {
        stop();
        listeners -= 1;
        if (listeners === 0) stopMarks();
      };
    },
    failed(failure, clock) {
      // After a macrotask, so that whoever shows the failure in place has had the time to say so.
      clock.setTimeout(() => record(failure, clock.now()), 0);
    },
    succeeded(key) {
      for (const entry of entries) {
        if (!entry.failing.delete(key) || entry.failing.size > 0) continue;
        entry.incident = { ...entry.incident, isResolved: true };
      }
      entries = entries.filter((entry) => !(entry.isDismissed && entry.incident.isResolved));
      publish();
    },
    dismiss(id) {
      for (const entry of entries) if (id === undefined || entry.incident.id === id) entry.isDismissed = true;
      entries = entries.filter((entry) => !(entry.isDismissed && entry.incident.isResolved));
      publish();
    },
    failing: (id) => [...(entries.find((entry) => entry.incident.id === id)?.failing ?? [])],
  };
}

/** The incident with its mark as it is now; the same object while that did not change. */
function current(entry: Entry): ErrorIncident {
  const isMarked = isHandled(entry.thrown) || isHandled(entry.incident.error);
  if (isMarked !== entry.incident.isHandled) entry.incident = { ...entry.incident, isHandled: isMarked };
  return entry.incident;
}
