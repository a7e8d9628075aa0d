import { createStore, type ReadableStore } from '../../internal/index.js';

/** The banners of one placement: one is shown, and how many wait behind it. */
export interface BannerTurns {
  readonly first: object | undefined;
  readonly waiting: number;
  /** Somebody asked for all of them. */
  readonly isOpen: boolean;
}

export interface BannerQueue extends ReadableStore<BannerTurns> {
  /** Takes a banner in; returns how to take it out. `rank` as `bannerRank` has it; of equal ones the earlier stays. */
  enter(banner: object, rank: number): () => void;
  setOpen(isOpen: boolean): void;
}

const empty: BannerTurns = { first: undefined, waiting: 0, isOpen: false };

/** At most one banner a placement, so that trouble does not push the page away. */
export function createBannerTurns(): BannerQueue {
  const store = createStore(empty);
  let entered: readonly { readonly banner: object; readonly rank: number }[] = [];

  const publish = (isOpen: boolean) => {
    const [first] = [...entered].sort((a, b) => a.rank - b.rank);
    const waiting = Math.max(0, entered.length - 1);
    store.set(first ? { first: first.banner, waiting, isOpen: isOpen && waiting > 0 } : empty);
  };

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe: (onChange) => store.subscribe(onChange),
    setOpen: publish,
    enter(banner, rank) {
      const one = { banner, rank };
      entered = [...entered, one];
      publish(store.getSnapshot().isOpen);
      return () => {
        entered = entered.filter((other) => other !== one);
        publish(store.getSnapshot().isOpen);
      };
    },
  };
}
