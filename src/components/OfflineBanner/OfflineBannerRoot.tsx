'use client';

import { Slot } from 'radix-ui';
import {
  forwardRef,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';

import type { OfflineKind, OfflineWords } from '../../locales/index.js';
import type { BannerPlacement } from '../ErrorBanner/index.js';
import { withMore } from '../ErrorBanner/MoreBanners.js';
import { useTurn } from '../ErrorBanner/useBannerTurn.js';
import { NoticeContext, useFocusKeeper, type Notice } from '../notice/index.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { useHeld } from '../notice/useHeld.js';
import { bannerRank } from '../surfaces/bannerRank.js';
import { ClaimLosses } from './ClaimLosses.js';
import { emptyQueue, type Queue } from './createQueue.js';
import { OfflineContext } from './Offline.js';
import { OfflineShow } from './OfflineParts.js';
import type { ConnectionShown } from './offlineState.js';
import type { Probe } from './probe.js';
import { useConnection, type ConnectionFacts } from './useConnection.js';
import { useOfflineSpeech } from './useOfflineSpeech.js';
import { useOfflineView } from './useOfflineView.js';
import { useOnlyOne } from './useOnlyOne.js';

export interface OfflineBannerRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /**
   * Finds out whether the connection works: asked at the first sign of trouble, every 30 seconds while it lasts, and by
   * "Try now". Without one nothing is ever asked by itself, and "Try now" asks for the page's own address. See `probeAddress`.
   */
  readonly probe?: Probe | undefined;
  /** Told by the app, which knows better how the connection is; then nothing is watched. `null`: all is well. */
  readonly connection?: KnownConnection | null | undefined;
  /** What "Try now" does where the app tells the connection. */
  readonly onTryNow?: (() => void) | undefined;
  /** `app`: over the page, at its start. `section`, `dialog`: in the flow. Default `app`. */
  readonly placement?: BannerPlacement | undefined;
  /** Whether waiting changes outlive the page (a persister stores them). Default `page`: they do not, and that is said. */
  readonly keepsOn?: 'page' | 'device' | undefined;
  /** In place of the provider's words. */
  readonly words?: Partial<OfflineWords> | undefined;
  /** Says nothing. Default false. */
  readonly isSilent?: boolean | undefined;
  /** Gives its props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

/** How the connection is, in the words of {@link OfflineBannerState}. */
export interface KnownConnection {
  readonly phase: ConnectionShown['phase'];
  /** Default `no-network`. */
  readonly kind?: OfflineKind | undefined;
  /** Of the service that cannot be reached. */
  readonly serviceName?: string | undefined;
  /** Changes that wait, and what became of them. Default none. */
  readonly queue?: Partial<Queue> | undefined;
}

/** Shows while the connection is gone, and for six seconds after; else nothing. Of several at one placement the first one shows. */
export const OfflineBannerRoot = forwardRef<HTMLDivElement, OfflineBannerRootProps>(function OfflineBannerRoot(
  { connection, onTryNow, probe, ...rest },
  ref,
) {
  return connection === undefined ? (
    <Watching {...rest} probe={probe} ref={ref} />
  ) : (
    <Lasting {...rest} facts={factsOf(connection, onTryNow)} ref={ref} />
  );
});

const nothing = () => undefined;
const factsOf = (connection: KnownConnection | null, onTryNow: () => void = nothing): ConnectionFacts => ({
  shown: connection
    ? { kind: 'no-network', serviceName: undefined, isUnstable: connection.phase === 'unstable', ...connection }
    : undefined,
  queue: { ...emptyQueue, ...connection?.queue },
  ask: onTryNow,
});

const Watching = forwardRef<HTMLDivElement, OfflineBannerRootProps>(function Watching({ probe, ...rest }, ref) {
  return <Lasting {...rest} facts={useConnection(probe)} ref={ref} />;
});

const Lasting = forwardRef<HTMLDivElement, Omit<OfflineBannerRootProps, 'probe'> & { readonly facts: ConnectionFacts }>(
  function Lasting({ facts, placement = 'app', ...rest }, ref) {
    const isHost = useOnlyOne(`offline-${placement}`);
    const [element, setElement] = useState<HTMLDivElement | null>(null);
    const isHeld = useHeld(element);
    const shown = useLasting(facts.shown, isHeld || facts.queue.sending > 0);
    if (!isHost || !shown) return null;
    return (
      <ShownBanner
        {...rest}
        facts={facts}
        shown={shown}
        placement={placement}
        attach={setElement}
        isHeld={isHeld}
        ref={ref}
      />
    );
  },
);

/** "Back online" does not vanish under somebody's hand, nor before the changes have arrived. */
function useLasting(shown: ConnectionShown | undefined, isHeld: boolean): ConnectionShown | undefined {
  const [last, setLast] = useState(shown);
  if (shown && (shown.phase !== last?.phase || shown.kind !== last.kind || shown.serviceName !== last.serviceName)) {
    setLast(shown);
  }
  if (!shown && last && !(last.phase === 'back' && isHeld)) setLast(undefined);
  return shown ?? (last?.phase === 'back' && isHeld ? last : undefined);
}

interface ShownBannerProps extends Omit<OfflineBannerRootProps, 'probe'> {
  readonly facts: ConnectionFacts;
  readonly shown: ConnectionShown;
  readonly attach: (element: HTMLDivElement | null) => void;
  /** Focus or pointer is on it. */
  readonly isHeld: boolean;
}

const ShownBanner = forwardRef<HTMLDivElement, ShownBannerProps>(function ShownBanner(props, ref) {
  const {
    facts,
    shown,
    attach,
    isHeld,
    placement = 'app',
    keepsOn = 'page',
    words,
    isSilent = false,
    asChild,
    children,
    ...rest
  } = props;
  const { queue, ask } = facts;
  const state = shown.phase;
  const view = useOfflineView(shown, queue, { words, keepsOn });
  const root = useRef<HTMLDivElement | null>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const takeRoot = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      attach(element);
    },
    [attach],
  );
  const [isSmall, setSmall] = useSmall(root, state);
  useOfflineSpeech({ view, state, queue, isSilent });
  useFocusKeeper(root);
  // Shrunk to an icon it takes no room from the others.
  const turn = useTurn(isSmall ? undefined : bannerRank(view), placement, isHeld);

  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const notice = useMemo<Notice>(
    () => ({
      view,
      state: state === 'reconnecting' ? 'retrying' : 'idle',
      density: 'cozy',
      titleId: `${id}title`,
      bodyId: `${id}body`,
      titleRef,
      onRetry: ask,
      recovery: undefined,
    }),
    [view, state, id, ask],
  );
  const offline = useMemo(() => ({ state, queue, isSmall, setSmall, ask }), [state, queue, isSmall, setSmall, ask]);
  const Element = asChild ? Slot.Root : 'div';
  const named = isSmall ? { role: 'group' } : { role: 'region', 'aria-labelledby': `${id}title` };
  return (
    <NoticeContext.Provider value={notice}>
      <OfflineContext.Provider value={offline}>
        <Element
          data-rae="offline-banner"
          data-state={state}
          data-kind={shown.kind}
          data-severity={view.severity}
          data-placement={placement}
          data-size={isSmall ? 'small' : 'full'}
          hidden={turn.isFolded || undefined}
          {...named}
          {...rest}
          ref={takeRoot}
        >
          {isSmall ? <OfflineShow /> : withMore(asChild, children, turn)}
        </Element>
        {state !== 'back' && <ClaimLosses />}
      </OfflineContext.Provider>
    </NoticeContext.Provider>
  );
});

/** Closing leaves an icon, opening brings all of it back; the focus goes along. News are told in full again. */
function useSmall(
  root: { readonly current: HTMLElement | null },
  state: string,
): readonly [boolean, (isSmall: boolean) => void] {
  const [isSmall, setState] = useState(false);
  const [last, setLast] = useState(state);
  const isMoving = useRef(false);
  if (last !== state) {
    setLast(state);
    if (state === 'back') setState(false);
  }
  const setSmall = useCallback((next: boolean) => {
    isMoving.current = true;
    setState(next);
  }, []);
  useBrowserLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    root.current?.querySelector<HTMLElement>(`[data-rae-part="${isSmall ? 'show' : 'dismiss'}"]`)?.focus();
  }, [isSmall, root]);
  return [isSmall, setSmall];
}
