'use client';

import { Dialog } from 'radix-ui';
import {
  createContext,
  forwardRef,
  useContext,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';

import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { stackLayer } from './stackLayer.js';
import { topModal } from './topModal.js';

export interface DialogFrameProps extends ComponentPropsWithoutRef<'div'> {
  readonly isOpen: boolean;
  /** Escape was pressed. Leaving is refused while this is `undefined`. */
  readonly onLeave: (() => void) | undefined;
  /** Which dialog, in `data-name`. */
  readonly name: string;
  /** Where it is put. Default: the open modal `<dialog>` of the page, else the end of `body`. */
  readonly container?: HTMLElement | undefined;
}

interface Frame {
  readonly isOpen: boolean;
  readonly onLeave: (() => void) | undefined;
}

const FrameContext = createContext<Frame>({ isOpen: false, onLeave: undefined });

/** How the nearest dialog stands and may be left. */
export const useDialogFrame = (): Frame => useContext(FrameContext);

/**
 * The layer over the page in which a modal dialog stands: backdrop and content go inside. Radix keeps the focus in and the
 * rest of the page away from screen readers; its `Overlay` is left out, since the scroll lock that comes with it
 * injects a style element, which a strict policy refuses. Nothing on a server.
 */
export const DialogFrame = forwardRef<HTMLDivElement, DialogFrameProps>(function DialogFrame(props, ref) {
  const { isOpen, onLeave, name, container, children, ...rest } = props;
  const frame = useMemo(() => ({ isOpen, onLeave }), [isOpen, onLeave]);
  return (
    <FrameContext.Provider value={frame}>
      <Dialog.Root open={isOpen} onOpenChange={(next) => next || onLeave?.()}>
        {isOpen && (
          <Layer name={name} container={container} {...rest} ref={ref}>
            {children}
          </Layer>
        )}
      </Dialog.Root>
    </FrameContext.Provider>
  );
});

interface LayerProps extends ComponentPropsWithoutRef<'div'> {
  readonly name: string;
  readonly container: HTMLElement | undefined;
  readonly children?: ReactNode;
}

const Layer = forwardRef<HTMLDivElement, LayerProps>(function Layer({ name, container, ...rest }, ref) {
  // Looked for once: what opens above this one later is not its place.
  const [place] = useState(topModal);
  const [isScrolled, setScrolled] = useState(false);
  // Only then does the lock keep the scroll bar's room: on a short page that room would be new.
  useBrowserLayoutEffect(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    setScrolled(scrollHeight > clientHeight);
  }, []);
  // The portal renders a moment later, so the element comes by state.
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useImperativeHandle(ref, () => element as HTMLDivElement, [element]);
  useEffect(() => (element ? stackLayer(element) : undefined), [element]);
  return (
    <Dialog.Portal container={container ?? place}>
      <div
        data-rae="dialog"
        data-name={name}
        data-state="open"
        data-scrolls={isScrolled || undefined}
        {...rest}
        ref={setElement}
      />
    </Dialog.Portal>
  );
});
