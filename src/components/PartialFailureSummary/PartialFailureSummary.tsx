'use client';

import { forwardRef, type ReactNode, type RefAttributes } from 'react';

import { DismissButton } from '../notice/DismissButton.js';
import { NoticeBody } from '../notice/index.js';
import { PartialFailureSummaryRoot, type PartialFailureSummaryRootProps } from './PartialFailureSummaryRoot.js';
import { PartialGroups } from './PartialGroups.js';
import { CopyList, PartialIcon, PartialProgress, PartialTitle, RetryFailed, ShowAll } from './PartialParts.js';

export interface PartialFailureSummaryProps<TInput = unknown> extends Omit<
  PartialFailureSummaryRootProps<TInput>,
  'asChild'
> {
  /** Offers to close it. */
  readonly onDismiss?: (() => void) | undefined;
}

/**
 * Work on many items of which some failed: says what worked first, then why the others did not, by reason, and tries those
 * again that may be: `<PartialFailureSummary {...fromSettled(results, files)} labelOf={({ input }) => input.name} onRetry={…} />`.
 */
export const PartialFailureSummary = forwardRef<HTMLDivElement, PartialFailureSummaryProps>(
  function PartialFailureSummary(props, ref) {
    const { onDismiss, children, ...rest } = props;
    return (
      <PartialFailureSummaryRoot {...rest} ref={ref}>
        <PartialIcon />
        <div data-rae-part="text">
          <PartialTitle />
          <NoticeBody />
          <PartialGroups />
          {children}
          <PartialProgress />
          <span data-rae-part="actions">
            <RetryFailed />
            <ShowAll />
            <CopyList />
          </span>
        </div>
        {onDismiss && <DismissButton onClick={onDismiss} />}
      </PartialFailureSummaryRoot>
    );
  },
) as <TInput>(props: PartialFailureSummaryProps<TInput> & RefAttributes<HTMLDivElement>) => ReactNode;
