'use client';

import type { ReactNode } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import type { BannerTurn } from './useBannerTurn.js';

/** "and 2 more": opens the banners that are folded into this one, in their own places. Nothing when there are none. */
export function MoreBanners({ turn }: { readonly turn: BannerTurn }) {
  const say = useSay();
  const { waiting, isOpen, setOpen } = turn;
  if (waiting === 0) return null;
  return (
    <button
      type="button"
      data-rae-part="quiet"
      data-action="more"
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      {say((ui) => (isOpen ? ui.fewer : ui.andMore), { count: waiting })}
    </button>
  );
}

/** A banner's children, and the way to those folded into it; an only child, which takes the banner's props, stays alone. */
export function withMore(asChild: boolean | undefined, children: ReactNode, turn: BannerTurn): ReactNode {
  if (asChild) return children;
  return (
    <>
      {children}
      <MoreBanners turn={turn} />
    </>
  );
}
