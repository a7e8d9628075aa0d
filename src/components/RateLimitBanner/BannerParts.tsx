'use client';

import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { focusPlace, isFocusLost, useNotice } from '../notice/index.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { RetryButton, type RetryButtonProps } from '../RetryButton/index.js';
import { CountdownBar, RetryCountdownRoot } from '../RetryCountdown/index.js';
import type { RateLimitBannerState } from './limitState.js';
import { useRateLimitNotice } from './RateLimit.js';

export interface BannerCountdownProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {}

/** Until when, as a sentence. A timer: silent by itself, readable at any time. */
export const BannerCountdown = forwardRef<HTMLSpanElement, BannerCountdownProps>(function BannerCountdown(props, ref) {
  const { view } = useNotice('Countdown');
  const { state } = useRateLimitNotice('Countdown');
  if (!view.body) return null;
  const timer = isCounting(state) ? { role: 'timer', 'aria-live': 'off' as const } : {};
  return (
    <span data-rae-part="countdown" {...timer} {...props} ref={ref}>
      {view.body}
    </span>
  );
});

export interface BannerBodyProps extends ComponentPropsWithoutRef<'p'> {}

/** Until when, and what still works. */
export const BannerBody = forwardRef<HTMLParagraphElement, BannerBodyProps>(function BannerBody(props, ref) {
  const { children, ...rest } = props;
  const { view, bodyId } = useNotice('Body');
  const { state } = useRateLimitNotice('Body');
  const say = useSay();
  const isLimited = isCounting(state) || state === 'unknown-wait';
  const isOwnLimit = view.kind === 'rate-limited' || view.kind === 'quota-exhausted';
  if (!children && !view.body) return null;
  return (
    <p data-rae-part="body" id={bodyId} {...rest} ref={ref}>
      {children ?? (
        <>
          <BannerCountdown />
          {isLimited && isOwnLimit && <span data-rae-part="else-works"> {say((ui) => ui.elseWorks)}</span>}
        </>
      )}
    </p>
  );
});

export interface BannerProgressProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {}

/** How much of the wait is left. Nothing when it is not known, or is told as an hour or a day. */
export const BannerProgress = forwardRef<HTMLSpanElement, BannerProgressProps>(function BannerProgress(props, ref) {
  const { state, until, since } = useRateLimitNotice('Progress');
  if (state !== 'waiting') return null;
  return (
    <RetryCountdownRoot until={until} since={since} isSilent {...props} ref={ref}>
      <CountdownBar />
    </RetryCountdownRoot>
  );
});

export type BannerActionProps = Partial<Omit<RetryButtonProps, 'for'>>;

/** "Try again": carries the wait, then asks the gate or runs `onRetry`. Nothing when there is nothing to try. */
export const BannerAction = forwardRef<HTMLButtonElement, BannerActionProps>(function BannerAction(props, ref) {
  const { act, state } = useRateLimitNotice('Action');
  if (!act || state === 'released' || state === 'near') return null;
  return <ShownAction {...props} act={act} ref={ref} />;
});

const ShownAction = forwardRef<HTMLButtonElement, BannerActionProps & { readonly act: () => unknown }>(
  function ShownAction({ act, ...rest }, ref) {
    const { until, state } = useRateLimitNotice('Action');
    const { titleRef } = useNotice('Action');
    const button = useRef<HTMLButtonElement>(null);
    useImperativeHandle(ref, () => button.current as HTMLButtonElement);
    useBrowserLayoutEffect(() => {
      const element = button.current;
      const title = titleRef.current;
      // It worked, and the button leaves: the focus goes to what says so.
      return () => {
        if (element !== document.activeElement) return;
        queueMicrotask(() => isFocusLost() && focusPlace(title));
      };
    }, [titleRef]);
    return (
      <span data-rae-part="actions">
        <RetryButton
          {...(rest as object)}
          onRetry={act}
          until={state === 'retrying' ? undefined : until}
          isRetrying={state === 'retrying'}
          isSilent
          ref={button}
        />
      </span>
    );
  },
);

const isCounting = (state: RateLimitBannerState) => state === 'waiting' || state === 'blocked-long';
