'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { NoticeContext, useFocusKeeper, useNoticeState, type NoticeOptions } from '../notice/index.js';

/** Where a banner stands: over the whole app, a section, or at the top of a dialog. */
export type BannerPlacement = 'app' | 'section' | 'dialog';

export interface ErrorBannerRootProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title'>, ErrorViewProps, NoticeOptions {
  /** The failure, whatever its type, or an `ErrorView`. */
  readonly error: unknown;
  /** Default `section`. */
  readonly placement?: BannerPlacement | undefined;
  readonly asChild?: boolean | undefined;
}

/** A named region, so that it can be found again after it was heard. */
export const ErrorBannerRoot = forwardRef<HTMLDivElement, ErrorBannerRootProps>(function ErrorBannerRoot(props, ref) {
  const { error, words, messages, operation, keeps, origin, severity, placement = 'section', ...others } = props;
  const { onRetry, isRetrying, recovery, density, isExhausted, isSilent, asChild, children, ...rest } = others;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  const notice = useNoticeState(view, { onRetry, isRetrying, recovery, density, isExhausted, isSilent }, root);
  useFocusKeeper(root);
  const Element = asChild ? Slot.Root : 'div';
  return (
    <NoticeContext.Provider value={notice}>
      <Element
        data-rae="banner"
        data-state={notice.state}
        data-kind={view.kind}
        data-severity={view.severity}
        data-density={notice.density}
        data-placement={placement}
        role="region"
        aria-labelledby={notice.titleId}
        {...rest}
        ref={root}
      >
        {children}
      </Element>
    </NoticeContext.Provider>
  );
});
