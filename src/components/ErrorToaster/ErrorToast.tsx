'use client';

import { forwardRef } from 'react';

import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { NoticeDetails } from '../notice/NoticeDetails.js';
import { ErrorToastItem, type ErrorToastItemProps } from './ErrorToastItem.js';
import { ToastCount, ToastDismiss } from './ToasterParts.js';

export interface ErrorToastProps extends Omit<ErrorToastItemProps, 'asChild'> {
  /** Whether Details are offered. Default false: a notice is short. */
  readonly hasDetails?: boolean | undefined;
}

/** One notice as `ErrorToaster` shows it: what happened, how often, what to do. Children come after the text. */
export const ErrorToast = forwardRef<HTMLLIElement, ErrorToastProps>(function ErrorToast(props, ref) {
  const { hasDetails = false, children, ...rest } = props;
  return (
    <ErrorToastItem {...rest} ref={ref}>
      <NoticeIcon />
      <div data-rae-part="text">
        <div data-rae-part="head">
          <NoticeTitle />
          <ToastCount />
        </div>
        <NoticeBody />
        {children}
        {hasDetails && <NoticeDetails />}
        <NoticeActions max={2} />
      </div>
      <ToastDismiss />
    </ErrorToastItem>
  );
});
