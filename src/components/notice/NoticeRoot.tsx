'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { isNothing } from '../view/index.js';
import { NoticeContext } from './Notice.js';
import { useFocusKeeper } from './useFocusKeeper.js';
import { useNoticeState, type NoticeOptions } from './useNoticeState.js';

export interface NoticeRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'>, ErrorViewProps, NoticeOptions {
  /** The failure, whatever its type, or an `ErrorView`. Nothing is rendered for `null`, `undefined` and cancelled calls. */
  readonly error: unknown;
  /** Gives its props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

interface NamedRootProps extends NoticeRootProps {
  /** The component's name in `data-rae`. */
  readonly name: string;
  /** Default `div`; `span` for what stands within a line. */
  readonly element?: 'div' | 'span' | undefined;
  /** Speaks only of what the person did. Default false. */
  readonly isQuiet?: boolean | undefined;
}

/** What panel, banner and inline error have in common: one element that knows its failure and how it stands. */
export const NoticeRoot = forwardRef<HTMLElement, NamedRootProps>(function NoticeRoot(props, ref) {
  return isNothing(props.error, useErrorUi().read) ? null : <ShownNotice {...props} ref={ref} />;
});

const ShownNotice = forwardRef<HTMLElement, NamedRootProps>(function ShownNotice(props, ref) {
  const { error, words, messages, operation, keeps, origin, severity, ...others } = props;
  const { onRetry, isRetrying, recovery, density, isExhausted, isSilent, ...named } = others;
  const { name, element = 'div', isQuiet, asChild, ...rest } = named;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLElement);
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  const isUnheard = isSilent || (isQuiet && view.origin !== 'user');
  const options = { onRetry, isRetrying, recovery, density, isExhausted, isSilent: isUnheard };
  const notice = useNoticeState(view, options, root);
  useFocusKeeper(root);
  const Element = asChild ? Slot.Root : element;
  return (
    <NoticeContext.Provider value={notice}>
      <Element
        data-rae={name}
        data-state={notice.state}
        data-kind={view.kind}
        data-severity={view.severity}
        data-density={notice.density}
        // What has no role cannot have a name.
        aria-labelledby={rest.role && notice.titleId}
        {...rest}
        ref={root}
      />
    </NoticeContext.Provider>
  );
});
