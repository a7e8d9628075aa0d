'use client';

import { forwardRef, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Icon, type IconProps } from '../Icon/index.js';
import { NoticeTitle, useNotice } from '../notice/index.js';
import { NoticeDetails, type NoticeDetailsProps } from '../notice/NoticeDetails.js';
import { useStaleNotice } from './Stale.js';

/** A clock that runs back. Decoration. */
export const StaleIcon = forwardRef<HTMLSpanElement, Partial<IconProps>>(function StaleIcon(props, ref) {
  const { view } = useNotice('Icon');
  return <Icon name={view.severity === 'caution' ? 'caution' : 'stale'} {...props} ref={ref} />;
});

export type StaleTitleProps = Omit<ComponentPropsWithoutRef<typeof NoticeTitle>, 'asChild'>;

/** When the data is from, for people and for machines. */
export const StaleTitle = forwardRef<HTMLHeadingElement, StaleTitleProps>(function StaleTitle(props, ref) {
  const { view } = useNotice('Title');
  const { updatedAt } = useStaleNotice('Title');
  const { children = view.title, ...rest } = props;
  return (
    <NoticeTitle {...rest} ref={ref}>
      {updatedAt === undefined ? children : <time dateTime={new Date(updatedAt).toISOString()}>{children}</time>}
    </NoticeTitle>
  );
});

/** Fetches again what could not be refreshed. Nothing where that cannot be done. */
export const StaleRefresh = forwardRef<HTMLButtonElement, Partial<ActionButtonProps>>(
  function StaleRefresh(props, ref) {
    const { refresh, state } = useStaleNotice('Refresh');
    const say = useSay();
    if (!refresh) return null;
    return (
      <ActionButton
        data-action="refresh"
        onAct={refresh}
        isBusy={state === 'refreshing'}
        busyLabel={say((ui) => ui.stale.refreshing)}
        {...props}
        ref={ref}
      >
        {props.children ?? say((ui) => ui.stale.refresh)}
      </ActionButton>
    );
  },
);

/** Hides what may mislead, and shows it again. Nothing unless the app can, and the data is that old. */
export const StaleHide = forwardRef<HTMLButtonElement, Partial<ActionButtonProps>>(function StaleHide(props, ref) {
  const { isHidden, setHidden } = useStaleNotice('Hide');
  const say = useSay();
  if (!setHidden) return null;
  return (
    <ActionButton data-action="hide" onAct={() => setHidden(!isHidden)} {...props} ref={ref}>
      {props.children ?? say((ui) => (isHidden ? ui.stale.show : ui.stale.hide))}
    </ActionButton>
  );
});

/** The buttons in a row; nothing at all when there is none. */
export const StaleActions = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  function StaleActions(props, ref) {
    const { refresh, setHidden } = useStaleNotice('Actions');
    if (!refresh && !setHidden && !props.children) return null;
    return (
      <span data-rae-part="actions" {...props} ref={ref}>
        {props.children ?? (
          <>
            <StaleRefresh />
            <StaleHide />
          </>
        )}
      </span>
    );
  },
);

/** What the last refresh failed with. Closed until asked for. */
export const StaleDetails = forwardRef<HTMLDivElement, NoticeDetailsProps>(function StaleDetails(props, ref) {
  return <NoticeDetails {...props} ref={ref} />;
});

export interface StaleDotProps extends ComponentPropsWithoutRef<'button'> {
  /** Towards which side its text opens. Default `start`: it begins where the dot does. */
  readonly align?: 'start' | 'end' | undefined;
}

/** An icon for a header. Its children are its text: on keyboard focus, on a press, gone with Escape. */
export const StaleDot = forwardRef<HTMLButtonElement, StaleDotProps>(function StaleDot(props, ref) {
  const { children, align = 'start', ...rest } = props;
  const { view } = useNotice('Dot');
  const [isOpen, setOpen] = useState(false);
  const isPressing = useRef(false);
  const id = useId();
  return (
    <div
      data-rae-part="dot"
      role="presentation"
      data-state={isOpen ? 'open' : 'closed'}
      onMouseDown={() => void (isPressing.current = true)}
      onMouseUp={() => void (isPressing.current = false)}
      onFocus={({ target }) => {
        // A press brings the focus as well, and opens by itself.
        if (!isPressing.current && target.matches('[data-rae-part="dot-button"]:focus-visible')) setOpen(true);
      }}
      onBlur={({ relatedTarget, currentTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // One press closes one thing: a dialog around it stays.
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <button
        type="button"
        data-rae-part="dot-button"
        aria-label={view.title}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        {...rest}
        ref={ref}
      >
        <StaleIcon />
      </button>
      <div data-rae-part="dot-text" data-align={align} id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
});
