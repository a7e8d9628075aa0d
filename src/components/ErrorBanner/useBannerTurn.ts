'use client';

import { createContext, useContext, useMemo, useState } from 'react';

import { createStore } from '../../internal/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { bannerRank } from '../surfaces/bannerRank.js';
import type { BannerQueue, BannerTurns } from '../surfaces/createBannerTurns.js';
import { isErrorView, isNothing, severityOf, type Severity } from '../view/index.js';
import type { BannerPlacement } from './BannerPlacement.js';

/** The banners that stand together in a section or dialog; see `ErrorBanners`. */
export const BannerQueueContext = createContext<BannerQueue | undefined>(undefined);

const alone: BannerTurns = { first: undefined, waiting: 0, isOpen: false };
const nobody = createStore(alone);

export interface BannerTurn {
  /** Another one is shown in its place. */
  readonly isFolded: boolean;
  /** How many are folded into this one; 0 for all but the first. */
  readonly waiting: number;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Whose turn it is among the banners of a placement: those of the app, or those inside one `ErrorBanners`. */
export function useBannerTurn(
  failure: unknown,
  placement: BannerPlacement,
  severity: Severity | undefined,
  isHeld: boolean,
): BannerTurn {
  const { read } = useErrorUi();
  return useTurn(rankOf(), placement, isHeld);

  function rankOf(): number | undefined {
    if (isNothing(failure, read)) return undefined;
    if (isErrorView(failure)) return bannerRank({ kind: failure.kind, severity: severity ?? failure.severity });
    const { kind } = read(failure);
    return bannerRank({ kind, severity: severity ?? severityOf(kind) });
  }
}

/**
 * The same by a rank of `bannerRank`; `undefined` while there is nothing to show. Without a placement: inside the
 * `ErrorBanners` it stands in, else among those of the app.
 */
export function useTurn(rank: number | undefined, placement: BannerPlacement | undefined, isHeld: boolean): BannerTurn {
  const { surfaces } = useErrorUi();
  const around = useContext(BannerQueueContext);
  const queue = placement === 'app' ? surfaces.appBanners : (around ?? (placement ? undefined : surfaces.appBanners));
  const turns = useStore(queue ?? nobody, alone);
  const [me] = useState(() => ({}));
  useBrowserLayoutEffect(() => (queue && rank !== undefined ? queue.enter(me, rank) : undefined), [queue, rank, me]);
  const isFirst = turns.first === me;
  const hasOther = rank !== undefined && turns.first !== undefined && !isFirst;
  const { isOpen } = turns;
  return useMemo(
    () => ({
      // Not under somebody's hand.
      isFolded: hasOther && !isOpen && !isHeld,
      waiting: isFirst ? turns.waiting : 0,
      isOpen,
      setOpen: (next) => queue?.setOpen(next),
    }),
    [hasOther, isFirst, isOpen, isHeld, turns.waiting, queue],
  );
}
