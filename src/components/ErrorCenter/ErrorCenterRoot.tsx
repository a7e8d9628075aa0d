'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { forwardRef, useContext, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useApiErrors, type ApiErrors } from '../../query/index.js';
import type { ErrorToasts } from '../ErrorToaster/createErrorToasts.js';
import { errorToasts } from '../ErrorToaster/errorToasts.js';
import { useFocusKeeper } from '../notice/index.js';
import { CenterContext } from './Center.js';
import { useCenterState } from './useCenterState.js';

export interface ErrorCenterRootProps extends ComponentPropsWithoutRef<'div'> {
  /** Whose notices are listed. Default: `errorToasts`. */
  readonly toasts?: ErrorToasts | undefined;
}

/** Nothing at all while there is nothing to read again, and on a server. Holds the error centre's parts. */
export const ErrorCenterRoot = forwardRef<HTMLDivElement, ErrorCenterRootProps>(function ErrorCenterRoot(props, ref) {
  // Without TanStack Query there are only the notices.
  return useContext(QueryClientContext) ? (
    <FedRoot {...props} ref={ref} />
  ) : (
    <ShownRoot {...props} feed={noFeed} ref={ref} />
  );
});

const noFeed: ApiErrors = { incidents: [], dismiss: () => undefined, retry: () => 0 };

const FedRoot = forwardRef<HTMLDivElement, ErrorCenterRootProps>(function FedRoot(props, ref) {
  return <ShownRoot {...props} feed={useApiErrors()} ref={ref} />;
});

interface ShownRootProps extends ErrorCenterRootProps {
  readonly feed: ApiErrors;
}

const ShownRoot = forwardRef<HTMLDivElement, ShownRootProps>(function ShownRoot(props, ref) {
  const { toasts = errorToasts, feed, ...rest } = props;
  const center = useCenterState(toasts, feed);
  if (center.entries.length === 0 && !center.isOpen) return null;
  return (
    <CenterContext.Provider value={center}>
      <RootElement {...rest} ref={ref} />
    </CenterContext.Provider>
  );
});

const RootElement = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function RootElement(props, ref) {
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useFocusKeeper(root);
  return <div data-rae="center" {...props} ref={root} />;
});
