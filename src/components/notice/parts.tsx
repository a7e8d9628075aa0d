'use client';

import { Slot } from 'radix-ui';
import {
  cloneElement,
  forwardRef,
  isValidElement,
  useImperativeHandle,
  type ComponentPropsWithoutRef,
  type PropsWithChildren,
  type ReactNode,
} from 'react';

import { RecoveryActions, type RecoveryActionsProps } from '../actions/RecoveryActions.js';
import { Icon, iconOf, type IconProps } from '../Icon/index.js';
import { useNotice } from './Notice.js';

/** The text as content, or in the empty element that stands for the part. */
function textIn(children: ReactNode, text: string | undefined): ReactNode {
  const isEmpty = isValidElement<PropsWithChildren>(children) && children.props.children === undefined;
  return isEmpty ? cloneElement(children, undefined, text) : (children ?? text);
}

interface AsChild {
  /** Gives the part's props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

export type NoticeIconProps = Partial<IconProps>;

/** The shape of what failed. Decoration. */
export const NoticeIcon = forwardRef<HTMLSpanElement, NoticeIconProps>(function NoticeIcon(props, ref) {
  const { view } = useNotice('Icon');
  return <Icon name={iconOf(view)} {...props} ref={ref} />;
});

export interface NoticeTitleProps extends ComponentPropsWithoutRef<'p'>, AsChild {
  /** Makes it a heading of that level. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}

/** What happened. Can take the focus, so that it is read when what had the focus is gone. */
export const NoticeTitle = forwardRef<HTMLHeadingElement, NoticeTitleProps>(function NoticeTitle(props, ref) {
  const { asChild, headingLevel, children, ...rest } = props;
  const { view, titleId, titleRef } = useNotice('Title');
  useImperativeHandle(ref, () => titleRef.current as HTMLHeadingElement);
  const Element = asChild ? Slot.Root : headingLevel ? (`h${headingLevel}` as const) : 'p';
  return (
    <Element data-rae-part="title" id={titleId} tabIndex={-1} {...rest} ref={titleRef}>
      {textIn(children, view.title)}
    </Element>
  );
});

export interface NoticeBodyProps extends ComponentPropsWithoutRef<'p'>, AsChild {}

/** What still works or is kept, and what to do. Nothing when there is nothing to say. */
export const NoticeBody = forwardRef<HTMLParagraphElement, NoticeBodyProps>(function NoticeBody(props, ref) {
  const { asChild, children, ...rest } = props;
  const { view, bodyId } = useNotice('Body');
  const content = textIn(children, view.body);
  if (!content) return null;
  const Element = asChild ? Slot.Root : 'p';
  return (
    <Element data-rae-part="body" id={bodyId} {...rest} ref={ref}>
      {content}
    </Element>
  );
});

export type NoticeActionsProps = Partial<RecoveryActionsProps>;

/** The actions that are offered; children come after them. */
export const NoticeActions = forwardRef<HTMLSpanElement, NoticeActionsProps>(function NoticeActions(props, ref) {
  const { view, onRetry, recovery, state } = useNotice('Actions');
  return (
    <RecoveryActions
      view={view}
      onRetry={onRetry}
      recovery={recovery}
      isRetrying={state === 'retrying'}
      {...props}
      ref={ref}
    />
  );
});
