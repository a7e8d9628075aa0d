'use client';

import { Slot } from 'radix-ui';
import { useEffect, useId, useMemo, useRef, type RefObject } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useNow } from '../ApiProvider/useNow.js';
import { NoticeContext, useFocusKeeper, type Notice } from '../notice/index.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import type { ErrorView } from '../view/index.js';
import { limitState, type RateLimitBannerState } from './limitState.js';
import { RateLimitContext } from './RateLimit.js';
import type { RateLimitBannerRootProps, RateLimitPlacement } from './RateLimitBannerProps.js';
import type { LimitSource, LimitSourceProps } from './useLimitSource.js';
import { useLimitSpeech } from './useLimitSpeech.js';
import { useLimitWords } from './useLimitWords.js';

export interface ShownBannerProps extends Omit<RateLimitBannerRootProps, keyof LimitSourceProps | 'onRetry'> {
  readonly source: LimitSource;
  readonly isReleased: boolean;
  readonly isRetrying: boolean;
  readonly act: (() => unknown) | undefined;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly attach: (element: HTMLDivElement | null) => void;
}

/** The banner while there is something to tell. */
export function ShownBanner(props: ShownBannerProps) {
  const { source, isReleased, isRetrying, act, root, attach, ...others } = props;
  const {
    placement = 'section',
    isSilent = false,
    onReady,
    words,
    messages,
    operation,
    keeps,
    origin,
    asChild,
    children,
    ...rest
  } = others;
  const [longest] = source.limits;
  const { until } = longest!;
  const failure = useErrorView(source.failure, { words, messages, operation, keeps, origin });
  const { clock } = useErrorUi();
  const ticked = useNow(until);
  // The ticker stops at the moment itself; whatever renders later still knows that it has passed.
  const now = ticked === undefined ? undefined : Math.max(ticked, clock.now());
  const state: RateLimitBannerState = isReleased ? 'released' : (limitState(longest!, now, isRetrying) ?? 'released');
  const view = useLimitWords(failure, longest!, state, now);
  useErrorSurface(failure);
  useFocusKeeper(root);
  useLimitSpeech({ view, state, until, isGate: source.isGate, isSilent });
  useReadyCall(state, onReady);

  const notice = useBannerNotice(view, state, placement, act);
  const { limits } = source;
  const limited = useMemo(
    () => ({ state, limits, until, since: longest!.since, act }),
    [state, limits, until, longest, act],
  );
  const Element = asChild ? Slot.Root : 'div';
  return (
    <NoticeContext.Provider value={notice}>
      <RateLimitContext.Provider value={limited}>
        <Element
          data-rae="rate-limit-banner"
          data-state={state}
          data-kind={view.kind}
          data-severity={view.severity}
          data-density={notice.density}
          data-placement={placement}
          role="region"
          aria-labelledby={notice.titleId}
          {...rest}
          ref={attach}
        >
          {children}
        </Element>
      </RateLimitContext.Provider>
    </NoticeContext.Provider>
  );
}

/** Once for each wait that ends. */
function useReadyCall(state: RateLimitBannerState, onReady: (() => void) | undefined): void {
  const isReady = state === 'ready' || state === 'released';
  const was = useRef(isReady);
  useEffect(() => {
    if (isReady && !was.current) onReady?.();
    was.current = isReady;
  }, [isReady, onReady]);
}

function useBannerNotice(
  view: ErrorView,
  state: RateLimitBannerState,
  placement: RateLimitPlacement,
  onRetry: (() => unknown) | undefined,
): Notice {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  return useMemo(
    () => ({
      view,
      state: state === 'retrying' || state === 'waiting' ? state : 'idle',
      density: placement === 'control' ? 'compact' : 'cozy',
      titleId: `${id}title`,
      bodyId: `${id}body`,
      titleRef,
      onRetry,
      recovery: undefined,
    }),
    [view, state, placement, id, onRetry],
  );
}
