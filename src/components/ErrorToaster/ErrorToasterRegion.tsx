'use client';

import { DismissableLayer } from 'radix-ui/internal';
import {
  forwardRef,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import { createPortal } from 'react-dom';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useStore } from '../ApiProvider/useStore.js';
import type { ErrorToasts } from './createErrorToasts.js';
import { errorToasts } from './errorToasts.js';
import { hotkeyLabel, type Hotkey } from './hotkey.js';
import type { Persist } from './readingTime.js';
import { ToasterContext, type Toaster } from './Toaster.js';
import { useClearOfFocus } from './useClearOfFocus.js';
import { useEscape } from './useEscape.js';
import { useFocusedToast } from './useFocusedToast.js';
import { useFocusReturn } from './useFocusReturn.js';
import { useHost } from './useHost.js';
import { useHotkey } from './useHotkey.js';
import { useNarrow } from './useNarrow.js';
import { usePaused } from './usePaused.js';
import { useToastSpeech } from './useToastSpeech.js';
import { useUnclaimed } from './useUnclaimed.js';
import { useUnhandled } from './useUnhandled.js';
import { visibleToasts } from './visibleToasts.js';

/** By the directions of text, so that right-to-left mirrors it. On phones it takes the whole width. */
export type ToastPlacement = `${'block-start' | 'block-end'} ${'inline-start' | 'inline-center' | 'inline-end'}`;

export interface ErrorToasterRegionProps extends ComponentPropsWithoutRef<'div'> {
  /** Default: `errorToasts`. */
  readonly toasts?: ErrorToasts | undefined;
  /** Default `block-end inline-end`. Moves to the other block edge while it would lie over what has the focus. */
  readonly placement?: ToastPlacement | undefined;
  /** Goes to the notices, and back. Default `F8`; `false` for none. Heard only while there are notices. */
  readonly hotkey?: Hotkey | false | undefined;
  /** How many are shown. Default 3, and 1 on a phone; the others wait behind "197 more". */
  readonly max?: number | undefined;
  /** What stays until dismissed. Default `failures`: the rest leaves after its reading time. */
  readonly persist?: Persist | undefined;
  /**
   * Whether errors that nobody caught are shown: of event handlers, timers and promises. Default false: they are bugs, and belong
   * to monitoring. Give the root `rootErrorHandlers()` as well, so that what React tells of is left out.
   */
  readonly showUnhandled?: boolean | undefined;
  /** Where it is put while no outlet is open. Default: the end of `body`. */
  readonly container?: HTMLElement | undefined;
}

/** The place of all notices. Nothing at all while there are none, and on a server. Holds the toaster's parts. */
export const ErrorToasterRegion = forwardRef<HTMLDivElement, ErrorToasterRegionProps>(
  function ErrorToasterRegion(props, ref) {
    const { toasts = errorToasts, hotkey = 'F8', max, persist = 'failures', ...others } = props;
    const { container, showUnhandled = false, placement = 'block-end inline-end', children, ...rest } = others;
    const { surfaces } = useErrorUi();
    const say = useSay();
    const region = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => region.current as HTMLDivElement);

    const isHost = useHost(toasts);
    useUnhandled(toasts, showUnhandled && isHost);
    const all = useUnclaimed(toasts, isHost, useFocusedToast(region));
    const outlet = useStore(surfaces.outlet, undefined);
    const isShown = all.length > 0;
    const [isExpanded, setExpanded] = useState(false);
    if (!isShown && isExpanded) setExpanded(false);
    const isNarrow = useNarrow();
    const { visible, hidden } = visibleToasts(all, max ?? (isNarrow ? 1 : 3), isExpanded);

    useToastSpeech(all);
    const isPaused = usePaused(region, isShown);
    const isMoved = useClearOfFocus(region, visible.length);
    const { prepare, toggle } = useFocusReturn(region, isShown);
    useHotkey(hotkey, isShown, toggle);

    const dismiss = useCallback(
      (id: string) => {
        prepare((item) => item.dataset['id'] === id && item.contains(document.activeElement));
        toasts.dismiss(id);
      },
      [prepare, toasts],
    );
    const dismissAll = useCallback(() => {
      prepare(() => region.current?.contains(document.activeElement) === true);
      toasts.dismissAll();
    }, [prepare, toasts]);
    useEscape(
      region,
      isShown,
      useCallback((item) => dismiss(item.dataset['id'] ?? ''), [dismiss]),
    );

    const toaster = useMemo<Toaster>(
      () => ({ toasts, all, visible, hidden, isExpanded, setExpanded, isPaused, persist, dismiss, dismissAll }),
      [toasts, all, visible, hidden, isExpanded, isPaused, persist, dismiss, dismissAll],
    );
    if (!isShown) return null;
    const [block, inline] = placement.split(' ');
    return createPortal(
      <ToasterContext.Provider value={toaster}>
        {/* A branch: pressing a notice is not "outside" of a dialog, and does not close it. */}
        <DismissableLayer.Branch
          data-rae="toaster"
          data-placement={`${isMoved ? opposite(block) : block} ${inline}`}
          data-state={isExpanded ? 'expanded' : 'folded'}
          role="region"
          aria-label={
            hotkey === false ? say((ui) => ui.notices) : say((ui) => ui.noticesHotkey, { hotkey: hotkeyLabel(hotkey) })
          }
          // Not a live region: the announcer speaks. The attribute keeps modal dialogs from hiding it.
          aria-live="off"
          data-react-aria-top-layer="true"
          {...rest}
          ref={region}
        >
          {children}
        </DismissableLayer.Branch>
      </ToasterContext.Provider>,
      outlet ?? container ?? document.body,
    );
  },
);

const opposite = (edge: string | undefined) => (edge === 'block-end' ? 'block-start' : 'block-end');
