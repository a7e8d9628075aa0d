'use client';

import { forwardRef } from 'react';

import { useCrowd } from '../surfaces/useCrowd.js';
import { NoticeRoot, type NoticeRootProps } from '../notice/NoticeRoot.js';

export type ErrorPanelRootProps = NoticeRootProps;

/** Stands in the place of content that could not be shown. Holds the panel's parts. */
export const ErrorPanelRoot = forwardRef<HTMLDivElement, ErrorPanelRootProps>(function ErrorPanelRoot(props, ref) {
  const isFolded = useCrowd(props.error, props.onRetry, props.operation);
  const isSilent = props.isSilent === true || isFolded;
  return (
    <NoticeRoot
      name="panel"
      role="group"
      data-folded={isFolded || undefined}
      {...props}
      isSilent={isSilent}
      ref={ref}
    />
  );
});
