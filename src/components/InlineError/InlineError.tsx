'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import type { ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { NoticeRoot } from '../notice/NoticeRoot.js';

export interface InlineErrorProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children' | 'title'>, ErrorViewProps {
  /** The failure, whatever its type, or an `ErrorView`. Nothing for `null`, `undefined` and cancelled calls. */
  readonly error: unknown;
  readonly onRetry?: (() => unknown) | undefined;
  readonly isRetrying?: boolean | undefined;
  readonly recovery?: RecoveryHandlers | undefined;
  /** Shows the body after the title. Default false: one line. */
  readonly hasBody?: boolean | undefined;
}

/** One line beside a control or in a table cell. Spoken only if the person did something (`origin="user"`). */
export const InlineError = forwardRef<HTMLSpanElement, InlineErrorProps>(function InlineError(props, ref) {
  const { onRetry, isRetrying, hasBody = false, ...rest } = props;
  return (
    <NoticeRoot name="inline" element="span" density="compact" isQuiet {...rest} ref={ref}>
      <NoticeIcon />
      <span data-rae-part="text">
        <NoticeTitle asChild>
          <span />
        </NoticeTitle>
        {hasBody && (
          <NoticeBody asChild>
            <span />
          </NoticeBody>
        )}
      </span>
      {/* The button itself tells how trying again stands: there is no room for more. */}
      <NoticeActions onRetry={onRetry} isRetrying={isRetrying} max={1} weight="outlined" />
    </NoticeRoot>
  );
});
