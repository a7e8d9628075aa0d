'use client';

import { forwardRef } from 'react';

import { CenterPanel } from './CenterPanel.js';
import { CenterClear, CenterClose, CenterFilter, CenterHeading, CenterList, CenterTrigger } from './CenterParts.js';
import { ErrorCenterRoot, type ErrorCenterRootProps } from './ErrorCenterRoot.js';

export interface ErrorCenterProps extends Omit<ErrorCenterRootProps, 'children'> {
  /** Of the panel; the notices in it are one lower. Default 2. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
}

/**
 * Where everything that went wrong in this session can be read again: `<ErrorCenter />` in a toolbar. A button "Notices (3)" that is
 * there only when it holds something, and a panel that leaves the page usable. It makes notices that leave by themselves
 * conform to WCAG 2.2.1.
 */
export const ErrorCenter = forwardRef<HTMLDivElement, ErrorCenterProps>(function ErrorCenter(props, ref) {
  const { headingLevel = 2, ...rest } = props;
  return (
    <ErrorCenterRoot {...rest} ref={ref}>
      <CenterTrigger />
      <CenterPanel>
        <div data-rae-part="head">
          <CenterHeading level={headingLevel} />
          <CenterFilter />
          <CenterClear />
          <CenterClose />
        </div>
        <CenterList headingLevel={headingLevel} />
      </CenterPanel>
    </ErrorCenterRoot>
  );
});
