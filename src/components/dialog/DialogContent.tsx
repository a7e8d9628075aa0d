'use client';

import { Dialog } from 'radix-ui';
import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react';

import { focusPlace } from '../notice/useFocusKeeper.js';
import { ErrorOutlet } from '../surfaces/ErrorOutlet.js';
import { useDialogFrame } from './DialogFrame.js';
import { rememberPlace } from './rememberPlace.js';

export interface DialogContentProps extends ComponentPropsWithoutRef<'div'> {
  /** Finds what gets the focus first. Default, and if it finds nothing: the title. */
  readonly firstFocus?: ((content: HTMLElement) => Element | null | undefined) | undefined;
}

/**
 * What is read and used of a modal dialog: an `alertdialog` named by its title and described by its body. A press outside is
 * refused, always. Holds the outlet, so that notices and announcements work inside. When it closes, the focus goes back.
 */
export const DialogContent = forwardRef<HTMLDivElement, DialogContentProps>(function DialogContent(props, ref) {
  const { firstFocus, children, ...rest } = props;
  const { onLeave } = useDialogFrame();
  const goBack = useRef<(() => void) | undefined>(undefined);
  return (
    <Dialog.Content
      // Without a body there is nothing to be described by; Radix adds the id when there is one.
      aria-describedby={undefined}
      {...rest}
      role="alertdialog"
      aria-modal="true"
      data-rae-part="content"
      onPointerDownOutside={refuse}
      onInteractOutside={refuse}
      // Escape that ends the composition of a Japanese or Chinese word is not meant for the dialog.
      onEscapeKeyDown={(event) => (event.isComposing || !onLeave) && event.preventDefault()}
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        goBack.current = rememberPlace();
        const place = event.currentTarget as HTMLElement;
        focusPlace(firstFocus?.(place) ?? place.querySelector('[data-rae-part="title"]') ?? place);
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        goBack.current?.();
      }}
      ref={ref}
    >
      {/* Asks for its own width. The outlet stands beside it: what floats in there goes by the window. */}
      <div data-rae-part="sheet">{children}</div>
      <ErrorOutlet />
    </Dialog.Content>
  );
});

const refuse = (event: Event) => event.preventDefault();
