'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useContext, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { UsageError } from '../../internal/index.js';
import { NoticeContext } from '../notice/index.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';
import { readingTime } from './readingTime.js';
import { ToastRecordContext, useToaster } from './Toaster.js';
import { useLeaving } from './useLeaving.js';
import { useSwipe } from './useSwipe.js';
import { useToastNotice } from './useToastNotice.js';

export interface ErrorToastItemProps extends ComponentPropsWithoutRef<'li'> {
  /** The notice. Default: the one of the list it stands in. */
  readonly toast?: ErrorToastRecord | undefined;
  readonly asChild?: boolean | undefined;
}

/** One notice. A tab stop, so that it can be read and dismissed by keyboard; holds the notice's parts. */
export const ErrorToastItem = forwardRef<HTMLLIElement, ErrorToastItemProps>(function ErrorToastItem(props, ref) {
  const given = useContext(ToastRecordContext);
  const { toast = given, asChild, children, ...rest } = props;
  if (!toast)
    throw new UsageError('RAE-402', '<Item> has no notice to show. Put it inside a List, or give it `toast`.');
  const { toasts, isPaused, persist, dismiss } = useToaster('Item');
  const root = useRef<HTMLLIElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLLIElement);
  const { notice, hasWorked } = useToastNotice(toast, toasts, root);
  const { view, state, titleId, bodyId } = notice;
  const leave = () => dismiss(toast.id);
  useLeaving({
    stayMs: toast.isResolved && !hasWorked ? 0 : readingTime(view, toast.options, persist),
    isPaused: isPaused || state === 'retrying',
    key: `${toast.count}|${toast.isResolved}`,
    isBusy: () => root.current?.querySelector('[data-rae="details"][data-state="open"]') != null,
    onLeave: leave,
  });
  const swipe = useSwipe(leave);
  const Element = asChild ? Slot.Root : 'li';
  return (
    <ToastRecordContext.Provider value={toast}>
      <NoticeContext.Provider value={notice}>
        <Element
          data-rae="toast"
          data-id={toast.id}
          data-state={toast.isResolved ? 'resolved' : state}
          data-kind={view.kind}
          data-severity={view.severity}
          data-density="cozy"
          tabIndex={0}
          aria-labelledby={titleId}
          aria-describedby={view.body ? bodyId : undefined}
          {...swipe}
          {...rest}
          ref={root}
        >
          {children}
        </Element>
      </NoticeContext.Provider>
    </ToastRecordContext.Provider>
  );
});
