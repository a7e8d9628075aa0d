import { focusManager, onlineManager, type Query } from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { Clock } from '../../internal/index.js';
import { isServer } from '../isServer.js';

/** A query whose wait is too long to stay pending: it shows its error and comes back at `at`. */
export interface ParkedQuery {
  readonly at: number;
  readonly clock: Clock;
  /** The gate it was refused by, if known: opening early brings it back early. */
  readonly gate?: { readonly client: AnyApiClient; readonly scopeName: string } | undefined;
}

export interface Parking {
  park(query: Query, parked: ParkedQuery): void;
  leave(query: Query): void;
  find(query: Query): ParkedQuery | undefined;
}

interface Place {
  readonly parked: ParkedQuery;
  readonly stops: (() => void)[];
}

/**
 * Fetches each parked query once, when its time has come and it is still wanted: observed, on a page
 * that is seen and connected, and still in that very error (whatever else happens to it makes it leave). A
 * query nobody observes by then is let go; it is fetched when it is next mounted.
 */
export function createParking({ onChange }: { readonly onChange: (query: Query) => void }): Parking {
  const places = new Map<Query, Place>();

  const leave = (query: Query) => {
    const place = places.get(query);
    if (place === undefined) return;
    places.delete(query);
    for (const stop of place.stops) stop();
    onChange(query);
  };

  const comeBack = (query: Query, place: Place) => {
    if (places.get(query) !== place) return;
    if (!query.isActive()) return leave(query);
    if (!isReady()) return void place.stops.push(whenReady(() => comeBack(query, place)));
    leave(query);
    refetch(query);
  };

  return {
    find: (query) => places.get(query)?.parked,
    leave,
    park(query, parked) {
      leave(query);
      if (isServer()) return; // a server render keeps no timers
      const place: Place = { parked, stops: [] };
      places.set(query, place);
      const back = () => comeBack(query, place);
      place.stops.push(parked.clock.setTimeout(back, Math.max(0, parked.at - parked.clock.now())));
      if (parked.gate !== undefined) place.stops.push(whenOpened(parked.gate, back));
      onChange(query);
    },
  };
}

/** `fetchMeta` says that the next page was being fetched; without it the old pages would be. */
export function refetch(query: Query): void {
  const meta = query.state.fetchMeta;
  void query.fetch(undefined, meta === null ? undefined : { meta }).catch(() => {});
}

const isReady = () => focusManager.isFocused() && onlineManager.isOnline();

function whenReady(run: () => void): () => void {
  const look = () => void (isReady() && run());
  const stops = [focusManager.subscribe(look), onlineManager.subscribe(look)];
  return () => {
    for (const stop of stops) stop();
  };
}

function whenOpened({ client, scopeName }: NonNullable<ParkedQuery['gate']>, run: () => void): () => void {
  const nameOf = (id: string) => client.scopes.getSnapshot().find((scope) => scope.id === id)?.name;
  return client.subscribe((event) => {
    if (event.type === 'scope-opened' && nameOf(event.scope) === scopeName) run();
  });
}
