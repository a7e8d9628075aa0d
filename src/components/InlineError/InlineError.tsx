'use client';

import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { RecoveryActions } from '../actions/index.js';
import { useErrorUi, type RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { Icon, iconOf } from '../Icon/index.js';
import { useAnnounceFailure } from '../notice/useAnnounceFailure.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import { isNothing } from '../view/index.js';

export interface InlineErrorProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'>, ErrorViewProps {
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
  return isNothing(props.error, useErrorUi().read) ? null : <ShownInline {...props} ref={ref} />;
});

const ShownInline = forwardRef<HTMLSpanElement, InlineErrorProps>(function ShownInline(props, ref) {
  const { error, words, messages, operation, keeps, origin, severity, ...others } = props;
  const { onRetry, isRetrying, recovery, hasBody = false, ...rest } = others;
  const root = useRef<HTMLSpanElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLSpanElement);
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  useErrorSurface(view);
  useAnnounceFailure(view, { root, isSilent: view.origin !== 'user' });
  return (
    <span
      data-rae="inline"
      data-kind={view.kind}
      data-severity={view.severity}
      data-density="compact"
      {...rest}
      ref={root}
    >
      <Icon name={iconOf(view)} />
      <span data-rae-part="text">
        <span data-rae-part="title">{view.title}</span>
        {hasBody && view.body && <span data-rae-part="body">{view.body}</span>}
      </span>
      <RecoveryActions
        view={view}
        onRetry={onRetry}
        isRetrying={isRetrying}
        recovery={recovery}
        max={1}
        weight="outlined"
      />
    </span>
  );
});
