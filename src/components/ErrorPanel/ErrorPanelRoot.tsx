'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { NoticeContext, useFocusKeeper, useNoticeState, type NoticeOptions } from '../notice/index.js';

export interface ErrorPanelRootProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title'>, ErrorViewProps, NoticeOptions {
  /** The failure, whatever its type, or an `ErrorView`. */
  readonly error: unknown;
  /** Gives its props to its only child instead of rendering a `div`. */
  readonly asChild?: boolean | undefined;
}

/** Stands in the place of content that could not be shown. Holds the panel's parts. */
export const ErrorPanelRoot = forwardRef<HTMLDivElement, ErrorPanelRootProps>(function ErrorPanelRoot(props, ref) {
  const { error, words, messages, operation, keeps, origin, severity, ...others } = props;
  const { onRetry, isRetrying, recovery, density, isExhausted, isSilent, asChild, children, ...rest } = others;
  const root = useRef<HTMLDivElement>(null);
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  const notice = useNoticeState(view, { onRetry, isRetrying, recovery, density, isExhausted, isSilent }, root);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useFocusKeeper(root);
  const Element = asChild ? Slot.Root : 'div';
  return (
    <NoticeContext.Provider value={notice}>
      <Element
        data-rae="panel"
        data-state={notice.state}
        data-kind={view.kind}
        data-severity={view.severity}
        data-density={notice.density}
        role="group"
        aria-labelledby={notice.titleId}
        {...rest}
        ref={root}
      >
        {children}
      </Element>
    </NoticeContext.Provider>
  );
});
