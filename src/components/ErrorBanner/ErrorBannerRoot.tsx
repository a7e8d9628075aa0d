'use client';

import { forwardRef, useCallback, useImperativeHandle, useRef, useState } from 'react';

import { NoticeRoot, type NoticeRootProps } from '../notice/NoticeRoot.js';
import { useHeld } from '../notice/useHeld.js';
import type { BannerPlacement } from './BannerPlacement.js';
import { withMore } from './MoreBanners.js';
import { useBannerTurn } from './useBannerTurn.js';

export interface ErrorBannerRootProps extends NoticeRootProps {
  /** Default `section`. Of several banners of the app one is shown; the others fold into its "and 2 more". */
  readonly placement?: BannerPlacement | undefined;
}

/** A named region, so that it can be found again after it was heard. */
export const ErrorBannerRoot = forwardRef<HTMLDivElement, ErrorBannerRootProps>(function ErrorBannerRoot(props, ref) {
  const { placement = 'section', children, ...rest } = props;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const attach = useCallback((next: HTMLElement | null) => {
    root.current = next as HTMLDivElement | null;
    setElement(next);
  }, []);
  const turn = useBannerTurn(rest.error, placement, rest.severity, useHeld(element));
  return (
    <NoticeRoot
      name="banner"
      role="region"
      data-placement={placement}
      // Hidden and not gone: it has claimed its failure and said it, and counts its retries.
      hidden={turn.isFolded || undefined}
      {...rest}
      ref={attach}
    >
      {withMore(rest.asChild, children, turn)}
    </NoticeRoot>
  );
});
