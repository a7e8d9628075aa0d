'use client';

import { Slot } from 'radix-ui';
import {
  forwardRef,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';

import type { StaleWords } from '../../locales/index.js';
import { withMore } from '../ErrorBanner/MoreBanners.js';
import { useTurn } from '../ErrorBanner/useBannerTurn.js';
import { NoticeContext, useFocusKeeper, type Notice } from '../notice/index.js';
import { useHeld } from '../notice/useHeld.js';
import { staleRank } from '../surfaces/bannerRank.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import type { ErrorView } from '../view/index.js';
import { StaleContext, type StaleNoticeFacts, type StaleVariant } from './Stale.js';
import type { SourceFacts } from './staleness.js';
import { useStaleness } from './useStaleness.js';
import { useStaleSpeech } from './useStaleSpeech.js';
import { useStaleView } from './useStaleView.js';
import type { StaleTarget } from './useSources.js';

export interface StaleNoticeRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** The result of a query hook, several of them, `{ queryKey }`, or `{ filter }`. Default: all queries on the page. */
  readonly for?: StaleTarget | undefined;
  /** Instead of queries of TanStack's: what the app itself knows of its data. */
  readonly source?: SourceFacts | undefined;
  /** Default `line`. */
  readonly variant?: StaleVariant | undefined;
  /** From this age on one failed refresh is told; younger data waits for the second. Default 5 minutes. */
  readonly staleAfterMs?: number | undefined;
  /** From this age on the data may mislead, and hiding it is offered. Default a day. */
  readonly veryStaleAfterMs?: number | undefined;
  /** Default: fetches again what could not be refreshed. Needed with `source`. */
  readonly onRefresh?: (() => unknown) | undefined;
  /** Whether the app hides what may mislead. */
  readonly isHidden?: boolean | undefined;
  /** Offers to hide it, and to show it again. Without it, neither is offered. */
  readonly onHiddenChange?: ((isHidden: boolean) => void) | undefined;
  /** In place of the provider's words. */
  readonly words?: Partial<StaleWords> | undefined;
  /** Says nothing. Default false. */
  readonly isSilent?: boolean | undefined;
  /** Gives its props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

/** Shows while older data is shown for want of newer; nothing while all is fresh. */
export const StaleNoticeRoot = forwardRef<HTMLDivElement, StaleNoticeRootProps>(function StaleNoticeRoot(props, ref) {
  const { for: target, source, staleAfterMs, veryStaleAfterMs, onRefresh, ...others } = props;
  const { variant = 'line', isHidden = false, onHiddenChange, words, isSilent = false, asChild, ...rest } = others;
  const facts = useStaleness(target, { source, staleAfterMs, veryStaleAfterMs });
  const { view, moment } = useStaleView(facts, { variant, words });
  const { state, updatedAt, isOffline } = facts;
  const isShown = state !== 'fresh';
  useErrorSurface(isShown ? view : undefined);
  useStaleSpeech(state, view, isSilent);

  const canRefresh = !isOffline && (onRefresh !== undefined || source === undefined);
  const refresh = canRefresh ? (onRefresh ?? facts.refresh) : undefined;
  const canHide = state === 'very-stale' || isHidden;
  const notice = useNotice(view, refresh);
  const stale = useMemo<StaleNoticeFacts>(
    () => ({ state, updatedAt, moment, refresh, isHidden, setHidden: canHide ? onHiddenChange : undefined }),
    [state, updatedAt, moment, refresh, isHidden, canHide, onHiddenChange],
  );
  if (!isShown) return null;
  return (
    <NoticeContext.Provider value={notice}>
      <StaleContext.Provider value={stale}>
        <Placed
          asChild={asChild}
          data-rae="stale-notice"
          data-state={state}
          data-severity={view.severity}
          data-variant={variant}
          role={variant === 'page' ? 'region' : 'group'}
          aria-labelledby={notice.titleId}
          {...rest}
          ref={ref}
        />
      </StaleContext.Provider>
    </NoticeContext.Provider>
  );
});

interface PlacedProps extends ComponentPropsWithoutRef<'div'> {
  readonly asChild: boolean | undefined;
  readonly 'data-variant': StaleVariant;
}

/** Lines and dots belong to their lists; what is told once for the page takes its turn among the banners. */
const Placed = forwardRef<HTMLDivElement, PlacedProps>(function Placed({ asChild, children, ...rest }, ref) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useImperativeHandle(ref, () => element as HTMLDivElement, [element]);
  const isHeld = useHeld(element);
  const turn = useTurn(rest['data-variant'] === 'page' ? staleRank : undefined, undefined, isHeld);
  const Element = asChild ? Slot.Root : Shown;
  return (
    <Element hidden={turn.isFolded || undefined} {...rest} ref={setElement}>
      {withMore(asChild, children, turn)}
    </Element>
  );
});

/** The element, while there is one: when it leaves with the focus inside, the focus goes to what it stood above. */
const Shown = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function Shown(props, ref) {
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useFocusKeeper(root);
  return <div {...props} ref={root} />;
});

function useNotice(view: ErrorView, onRetry: (() => unknown) | undefined): Notice {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  return useMemo(
    () => ({
      view,
      state: 'idle',
      density: 'cozy',
      titleId: `${id}title`,
      bodyId: `${id}body`,
      titleRef,
      onRetry,
      recovery: undefined,
    }),
    [view, id, onRetry],
  );
}
