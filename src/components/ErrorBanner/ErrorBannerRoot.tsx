'use client';

import { forwardRef } from 'react';

import { NoticeRoot, type NoticeRootProps } from '../notice/NoticeRoot.js';

/** Where a banner stands: over the whole app, a section, or at the top of a dialog. */
export type BannerPlacement = 'app' | 'section' | 'dialog';

export interface ErrorBannerRootProps extends NoticeRootProps {
  /** Default `section`. */
  readonly placement?: BannerPlacement | undefined;
}

/** A named region, so that it can be found again after it was heard. */
export const ErrorBannerRoot = forwardRef<HTMLDivElement, ErrorBannerRootProps>(function ErrorBannerRoot(props, ref) {
  const { placement = 'section', ...rest } = props;
  return <NoticeRoot name="banner" role="region" data-placement={placement} {...rest} ref={ref} />;
});
