'use client';

import { Dialog, Slot } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export interface DialogPartProps extends ComponentPropsWithoutRef<'div'> {
  /** Gives the part's props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

/** What dims the page behind. A press on it does nothing. */
export const DialogBackdrop = forwardRef<HTMLDivElement, DialogPartProps>(function DialogBackdrop(props, ref) {
  const { asChild, ...rest } = props;
  const Element = asChild ? Slot.Root : 'div';
  return <Element data-rae-part="backdrop" aria-hidden="true" {...rest} ref={ref} />;
});

export interface DialogTitleProps extends ComponentPropsWithoutRef<'h2'> {
  /** Puts the part onto the child instead of an element of its own. */
  readonly asChild?: boolean;
}

/** Names the dialog. Can take the focus, so that it is read when the dialog has something else to say. */
export const DialogTitle = forwardRef<HTMLHeadingElement, DialogTitleProps>(function DialogTitle(props, ref) {
  return <Dialog.Title data-rae-part="title" tabIndex={-1} {...props} ref={ref} />;
});

export interface DialogBodyProps extends ComponentPropsWithoutRef<'p'> {
  /** Puts the part onto the child instead of an element of its own. */
  readonly asChild?: boolean;
}

/** Describes the dialog. */
export const DialogBody = forwardRef<HTMLParagraphElement, DialogBodyProps>(function DialogBody(props, ref) {
  return <Dialog.Description data-rae-part="body" {...props} ref={ref} />;
});
