import { createStore, type ReadableStore } from '../../internal/index.js';
import type { ErrorView } from '../view/index.js';
import { createBannerTurns, type BannerQueue } from './createBannerTurns.js';
import { createCrowds, type Crowds } from './createCrowds.js';

/** How much a surface takes for itself: this very failure, or all of its group. */
export type ClaimBy = 'id' | 'group';

/**
 * Who shows which failure, and where notices go. A failure is shown once, as near to its cause as
 * possible: what a mounted surface has claimed, the toaster leaves out.
 */
export interface Surfaces {
  /** Claims a failure for a mounted surface; returns how to release it. */
  claim(view: Pick<ErrorView, ClaimBy>, by?: ClaimBy): () => void;
  isClaimed(view: Pick<ErrorView, ClaimBy>): boolean;
  /** Changes whenever a claim is made or released. */
  readonly claims: ReadableStore<ReadonlyMap<string, number>>;
  /** Remembers that somebody closed the notice of a group; it stays closed until the group is resolved. */
  dismiss(group: string): void;
  /** The cause is gone: the next failure of the group is shown again. */
  resolve(group: string): void;
  readonly dismissed: ReadableStore<ReadonlySet<string>>;
  /** Takes in a place inside a dialog; the last one mounted hosts notices. */
  addOutlet(element: HTMLElement): () => void;
  /** The topmost outlet; `undefined` while there is none. */
  readonly outlet: ReadableStore<HTMLElement | undefined>;
  /** Panels of the page that show the same failure. */
  readonly crowds: Crowds;
  /** The banners of the whole app. */
  readonly appBanners: BannerQueue;
  /** Takes in a place for banners of what concerns the page; the last one mounted gets them. */
  addBannerPlace(place: object): () => void;
  /** Without one nothing escalates: notices stay notices, panels stay panels. */
  readonly bannerPlace: ReadableStore<object | undefined>;
}

export function createSurfaces(): Surfaces {
  const claims = createStore<ReadonlyMap<string, number>>(new Map());
  const dismissed = createStore<ReadonlySet<string>>(new Set());
  const outlet = createStore<HTMLElement | undefined>(undefined);
  const bannerPlace = createStore<object | undefined>(undefined);
  let outlets: readonly HTMLElement[] = [];
  let places: readonly object[] = [];

  const change = (key: string, by: 1 | -1) => {
    const next = new Map(claims.getSnapshot());
    const count = (next.get(key) ?? 0) + by;
    if (count > 0) next.set(key, count);
    else next.delete(key);
    claims.set(next);
  };

  return {
    claims,
    dismissed,
    outlet,
    crowds: createCrowds(),
    appBanners: createBannerTurns(),
    bannerPlace,
    addBannerPlace(place) {
      places = [...places, place];
      bannerPlace.set(place);
      return () => {
        places = places.filter((one) => one !== place);
        bannerPlace.set(places.at(-1));
      };
    },
    claim(view, by = 'id') {
      change(view[by], 1);
      return once(() => change(view[by], -1));
    },
    isClaimed: ({ id, group }) => claims.getSnapshot().has(id) || claims.getSnapshot().has(group),
    dismiss: (group) => dismissed.set(new Set([...dismissed.getSnapshot(), group])),
    resolve(group) {
      if (!dismissed.getSnapshot().has(group)) return;
      dismissed.set(new Set([...dismissed.getSnapshot()].filter((one) => one !== group)));
    },
    addOutlet(element) {
      outlets = [...outlets, element];
      outlet.set(element);
      return () => {
        outlets = outlets.filter((one) => one !== element);
        outlet.set(outlets.at(-1));
      };
    },
  };
}

function once(run: () => void): () => void {
  let hasRun = false;
  return () => {
    if (hasRun) return;
    hasRun = true;
    run();
  };
}
