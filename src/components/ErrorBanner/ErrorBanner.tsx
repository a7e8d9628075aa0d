'use client';

import { forwardRef } from 'react';

import { isErrorView } from '../view/index.js';
import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { NoticeDetails } from '../notice/NoticeDetails.js';
import { DismissButton } from '../notice/DismissButton.js';
import { ErrorBannerRoot, type ErrorBannerRootProps } from './ErrorBannerRoot.js';
import { useDismissal } from './useDismissal.js';

export interface ErrorBannerProps extends Omit<ErrorBannerRootProps, 'asChild'> {
  /** Closes it. Default: remembered for the failure's group until that is resolved. `false`: cannot be closed. */
  readonly onDismiss?: (() => void) | false | undefined;
  /** Whether Details are offered. Default false: a banner is short. */
  readonly hasDetails?: boolean | undefined;
}

/**
 * A notice above what still works: what is limited or failed, and at most two actions. Critical ones cannot be closed.
 * Renders nothing for `null`, `undefined` and cancelled calls.
 */
export const ErrorBanner = forwardRef<HTMLDivElement, ErrorBannerProps>(function ErrorBanner(props, ref) {
  const { onDismiss, hasDetails = false, children, ...rest } = props;
  const [isDismissed, dismiss] = useDismissal(rest.error, rest.operation);
  if (isDismissed && onDismiss === undefined) return null;
  const isCritical = weightOf(rest.error, rest.severity) === 'critical';
  const canDismiss = onDismiss !== false && !isCritical;
  return (
    <ErrorBannerRoot {...rest} ref={ref}>
      <NoticeIcon />
      <div data-rae-part="text">
        <NoticeTitle />
        <NoticeBody />
        {children}
        {hasDetails && <NoticeDetails />}
      </div>
      <NoticeActions max={2} />
      {canDismiss && <DismissButton onClick={onDismiss || dismiss} />}
    </ErrorBannerRoot>
  );
});

// No kind is critical by itself: only the app or a view says so.
const weightOf = (failure: unknown, asked: ErrorBannerRootProps['severity']) =>
  asked ?? (isErrorView(failure) ? failure.severity : undefined);
