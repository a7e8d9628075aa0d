'use client';

import { forwardRef } from 'react';

import { NoticeBody, NoticeTitle } from '../notice/index.js';
import { OfflineBannerRoot, type OfflineBannerRootProps } from './OfflineBannerRoot.js';
import { OfflineDismiss, OfflineIcon, OfflineQueue, OfflineTryNow } from './OfflineParts.js';

export interface OfflineBannerProps extends Omit<OfflineBannerRootProps, 'asChild'> {
  /** Whether it can be shrunk to an icon. Default true. */
  readonly canShrink?: boolean | undefined;
}

/**
 * Says that nothing can be sent, what waits, and what was sent when it is back. Knows it by the browser's word, by calls
 * that do not arrive while nobody answers, and by a `probe`, never by `navigator.onLine` alone. Starts no request of its own.
 */
export const OfflineBanner = forwardRef<HTMLDivElement, OfflineBannerProps>(function OfflineBanner(props, ref) {
  const { canShrink = true, children, ...rest } = props;
  return (
    <OfflineBannerRoot {...rest} ref={ref}>
      <OfflineIcon />
      <div data-rae-part="text">
        <NoticeTitle />
        <NoticeBody />
        <OfflineQueue />
        {children}
      </div>
      <OfflineTryNow />
      {canShrink && <OfflineDismiss />}
    </OfflineBannerRoot>
  );
});
