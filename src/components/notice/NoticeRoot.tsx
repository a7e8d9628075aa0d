'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { NoticeContext } from './Notice.js';
import { useFocusKeeper } from './useFocusKeeper.js';
import { useNoticeState, type NoticeOptions } from './useNoticeState.js';

export interface NoticeRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'>, ErrorViewProps, NoticeOptions {
  /** The failure, whatever its type, or an `ErrorView`. */
  readonly error: unknown;
  /** Gives its props to its only child instead of rendering a `div`. */
  readonly asChild?: boolean | undefined;
}

interface NamedRootProps extends NoticeRootProps {
  /** The component's name in `data-rae`. */
  readonly name: string;
}

/** What panel and banner have in common: one element that knows its failure and how it stands. */
export const NoticeRoot = forwardRef<HTMLDivElement, NamedRootProps>(function NoticeRoot(props, ref) {
  const { error, words, messages, operation, keeps, origin, severity, ...others } = props;
  const { onRetry, isRetrying, recovery, density, isExhausted, isSilent, name, asChild, children, ...rest } = others;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  const notice = useNoticeState(view, { onRetry, isRetrying, recovery, density, isExhausted, isSilent }, root);
  useFocusKeeper(root);
  const Element = asChild ? Slot.Root : 'div';
  return (
    <NoticeContext.Provider value={notice}>
      <Element
        data-rae={name}
        data-state={notice.state}
        data-kind={view.kind}
        data-severity={view.severity}
        data-density={notice.density}
        aria-labelledby={notice.titleId}
        {...rest}
        ref={root}
      >
        {children}
      </Element>
    </NoticeContext.Provider>
  );
});
