'use client';

import { forwardRef, useContext, type ComponentPropsWithoutRef, type ReactNode } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { DismissButton } from '../notice/DismissButton.js';
import { CountBadge } from './CountBadge.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';
import { ToastRecordContext, useToaster } from './Toaster.js';

export interface ToastListProps extends Omit<ComponentPropsWithoutRef<'ol'>, 'children'> {
  /** Renders one notice. */
  readonly children: (toast: ErrorToastRecord) => ReactNode;
}

/** The notices that are shown, newest first: read, seen and tabbed through in the same order. */
export const ToastList = forwardRef<HTMLOListElement, ToastListProps>(function ToastList(props, ref) {
  const { children, ...rest } = props;
  const { visible } = useToaster('List');
  return (
    <ol data-rae-part="list" {...rest} ref={ref}>
      {visible.map((toast) => (
        <ToastRecordContext.Provider key={toast.id} value={toast}>
          {children(toast)}
        </ToastRecordContext.Provider>
      ))}
    </ol>
  );
});

export type ToastCountProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>;

/** How often it happened. Nothing for once. */
export const ToastCount = forwardRef<HTMLSpanElement, ToastCountProps>(function ToastCount(props, ref) {
  return <CountBadge count={useContext(ToastRecordContext)?.count ?? 1} {...props} ref={ref} />;
});

export type ToastDismissProps = ComponentPropsWithoutRef<'button'>;

/** Closes the notice it stands in. */
export const ToastDismiss = forwardRef<HTMLButtonElement, ToastDismissProps>(function ToastDismiss(props, ref) {
  const toast = useContext(ToastRecordContext);
  const { dismiss } = useToaster('Dismiss');
  return <DismissButton onClick={() => toast && dismiss(toast.id)} {...props} ref={ref} />;
});

export type ToastMoreProps = ComponentPropsWithoutRef<'button'>;

/** "197 more": opens the whole list in place, and folds it again. Nothing while all are shown. */
export const ToastMore = forwardRef<HTMLButtonElement, ToastMoreProps>(function ToastMore(props, ref) {
  const { hidden, isExpanded, setExpanded } = useToaster('More');
  const say = useSay();
  if (hidden === 0 && !isExpanded) return null;
  return (
    <button
      type="button"
      data-rae-part="quiet"
      data-action="more"
      aria-expanded={isExpanded}
      onClick={() => setExpanded(!isExpanded)}
      {...props}
      ref={ref}
    >
      {props.children ?? say((ui) => (isExpanded ? ui.fewer : ui.more), { count: hidden })}
    </button>
  );
});

export type ToastDismissAllProps = ComponentPropsWithoutRef<'button'>;

/** Closes all notices. Nothing while there is only one. */
export const ToastDismissAll = forwardRef<HTMLButtonElement, ToastDismissAllProps>(
  function ToastDismissAll(props, ref) {
    const { all, dismissAll } = useToaster('DismissAll');
    const say = useSay();
    if (all.length < 2) return null;
    return (
      <button type="button" data-rae-part="quiet" data-action="dismiss-all" onClick={dismissAll} {...props} ref={ref}>
        {props.children ?? say((ui) => ui.dismissAll)}
      </button>
    );
  },
);
