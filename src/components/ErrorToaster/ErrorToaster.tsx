'use client';

import { forwardRef, type ReactNode } from 'react';

import type { ErrorToastRecord } from './ErrorToastRecord.js';
import { ErrorToast } from './ErrorToast.js';
import { ErrorToasterRegion, type ErrorToasterRegionProps } from './ErrorToasterRegion.js';
import { ToastDismissAll, ToastList, ToastMore } from './ToasterParts.js';

export interface ErrorToasterProps extends Omit<ErrorToasterRegionProps, 'children'> {
  /** Renders one notice. Default {@link ErrorToast}. */
  readonly children?: ((toast: ErrorToastRecord) => ReactNode) | undefined;
  /** Whether each notice offers Details. Default false. */
  readonly hasDetails?: boolean | undefined;
}

const asToast = () => <ErrorToast />;
const asToastWithDetails = () => <ErrorToast hasDetails />;

/**
 * Shows what `errorToasts` was told, once in an app: `<ErrorToaster />`. For failures whose place is gone; what a panel or banner
 * shows already is left out. 200 equal failures are one notice with a count; what failed stays until it is dismissed.
 */
export const ErrorToaster = forwardRef<HTMLDivElement, ErrorToasterProps>(function ErrorToaster(props, ref) {
  const { hasDetails = false, children = hasDetails ? asToastWithDetails : asToast, ...rest } = props;
  return (
    <ErrorToasterRegion {...rest} ref={ref}>
      <ToastList>{children}</ToastList>
      <div data-rae-part="foot">
        <ToastMore />
        <ToastDismissAll />
      </div>
    </ErrorToasterRegion>
  );
});
