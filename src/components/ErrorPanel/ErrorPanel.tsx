'use client';

import { forwardRef, type ReactNode } from 'react';

import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { NoticeDetails } from '../notice/NoticeDetails.js';
import { ErrorPanelRoot, type ErrorPanelRootProps } from './ErrorPanelRoot.js';

export interface ErrorPanelProps extends Omit<ErrorPanelRootProps, 'asChild'> {
  /** Default 2 with `density="page"`, else 3. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** In place of the failure's own actions. */
  readonly actions?: ReactNode;
  /** Copied with the reference. */
  readonly appVersion?: string | undefined;
}

/** How many actions there is room for. */
const shown = { compact: 1, cozy: 2, page: 3 } as const;

/**
 * Tells in place of content what failed, what is kept and what to do:
 * `<ErrorPanel error={error} onRetry={refetch} />`. Takes any failure. Children come after the actions.
 *
 * Renders nothing for `null`, `undefined` and cancelled calls. Never retries by itself.
 */
export const ErrorPanel = forwardRef<HTMLDivElement, ErrorPanelProps>(function ErrorPanel(props, ref) {
  const { headingLevel, appVersion, actions, children, ...rest } = props;
  const { density = 'cozy' } = rest;
  return (
    <ErrorPanelRoot {...rest} ref={ref}>
      <NoticeIcon />
      <NoticeTitle headingLevel={headingLevel ?? (density === 'page' ? 2 : 3)} />
      <NoticeBody />
      {actions ?? <NoticeActions max={shown[density]} weight={density === 'compact' ? 'outlined' : 'filled'} />}
      {children}
      <NoticeDetails appVersion={appVersion} />
    </ErrorPanelRoot>
  );
});
