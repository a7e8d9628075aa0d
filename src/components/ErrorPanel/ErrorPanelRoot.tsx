'use client';

import { forwardRef } from 'react';

import { NoticeRoot, type NoticeRootProps } from '../notice/NoticeRoot.js';

export type ErrorPanelRootProps = NoticeRootProps;

/** Stands in the place of content that could not be shown. Holds the panel's parts. */
export const ErrorPanelRoot = forwardRef<HTMLDivElement, ErrorPanelRootProps>(function ErrorPanelRoot(props, ref) {
  return <NoticeRoot name="panel" role="group" {...props} ref={ref} />;
});
