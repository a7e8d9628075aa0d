'use client';

import { forwardRef } from 'react';

import { DismissButton } from '../notice/DismissButton.js';
import { NoticeIcon, NoticeTitle } from '../notice/index.js';
import { BannerAction, BannerBody, BannerProgress } from './BannerParts.js';
import { LimitDetails } from './LimitDetails.js';
import type { RateLimitBannerRootProps } from './RateLimitBannerProps.js';
import { RateLimitBannerRoot } from './RateLimitBannerRoot.js';

export interface RateLimitBannerProps extends Omit<RateLimitBannerRootProps, 'asChild'> {
  /** Default: with `placement="control"` none, else offered. */
  readonly hasDetails?: boolean | undefined;
  /** Offers to close it. Default: it leaves by itself when the limit is over. */
  readonly onDismiss?: (() => void) | undefined;
}

/**
 * Says what is limited, until when, and what still works. `<RateLimitBanner />` alone watches all clients of the provider;
 * `error`, `view` or `limit` point it at one. Shows nothing while nothing is limited, and never starts a request by
 * itself: its button asks the gate, or runs `onRetry`.
 */
export const RateLimitBanner = forwardRef<HTMLDivElement, RateLimitBannerProps>(function RateLimitBanner(props, ref) {
  const { hasDetails = props.placement !== 'control', onDismiss, children, ...rest } = props;
  return (
    <RateLimitBannerRoot {...rest} ref={ref}>
      <NoticeIcon />
      <div data-rae-part="text">
        <NoticeTitle />
        <BannerBody />
        {children}
        {hasDetails && <LimitDetails />}
      </div>
      <BannerAction />
      {onDismiss && <DismissButton onClick={onDismiss} />}
      <BannerProgress />
    </RateLimitBannerRoot>
  );
});
