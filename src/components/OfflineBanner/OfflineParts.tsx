'use client';

import { forwardRef, useImperativeHandle, useRef, type ComponentPropsWithoutRef } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Icon, type IconProps } from '../Icon/index.js';
import { DismissButton } from '../notice/DismissButton.js';
import { focusPlace, isFocusLost, useNotice } from '../notice/index.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { useOfflineNotice } from './Offline.js';

export type OfflineIconProps = Partial<IconProps>;

/** The shape of what is told. Decoration. */
export const OfflineIcon = forwardRef<HTMLSpanElement, OfflineIconProps>(function OfflineIcon(props, ref) {
  const { state } = useOfflineNotice('Icon');
  const { view } = useNotice('Icon');
  const isGone = state === 'offline' || state === 'reconnecting';
  const name = view.severity === 'resolved' ? 'resolved' : view.kind === 'offline' && isGone ? 'offline' : 'caution';
  return <Icon name={name} {...props} ref={ref} />;
});

export interface OfflineQueueProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {}

/** How many changes wait. Nothing when none does. */
export const OfflineQueue = forwardRef<HTMLSpanElement, OfflineQueueProps>(function OfflineQueue(props, ref) {
  const { queue, state } = useOfflineNotice('Queue');
  const say = useSay();
  if (queue.waiting === 0 || state === 'back') return null;
  return (
    <span data-rae-part="queue" {...props} ref={ref}>
      {say((ui) => ui.offline.waiting, { count: queue.waiting })}
    </span>
  );
});

export type OfflineTryNowProps = Partial<ActionButtonProps>;

/** Asks at once whether the connection works. */
export const OfflineTryNow = forwardRef<HTMLButtonElement, OfflineTryNowProps>(function OfflineTryNow(props, ref) {
  const { state } = useOfflineNotice('TryNow');
  if (state !== 'offline' && state !== 'reconnecting') return null;
  return <ShownTryNow {...props} ref={ref} />;
});

const ShownTryNow = forwardRef<HTMLButtonElement, OfflineTryNowProps>(function ShownTryNow(props, ref) {
  const { state, ask } = useOfflineNotice('TryNow');
  const { titleRef } = useNotice('TryNow');
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => button.current as HTMLButtonElement);
  useBrowserLayoutEffect(() => {
    const element = button.current;
    const title = titleRef.current;
    // It worked, and the button leaves: the focus goes to what says so.
    return () => {
      if (element !== document.activeElement) return;
      queueMicrotask(() => isFocusLost() && focusPlace(title));
    };
  }, [titleRef]);
  return (
    <span data-rae-part="actions">
      <ActionButton
        onAct={ask}
        isBusy={state === 'reconnecting'}
        busyLabel={say((ui) => ui.offline.trying)}
        {...props}
        ref={button}
      >
        {props.children ?? say((ui) => ui.offline.tryNow)}
      </ActionButton>
    </span>
  );
});

export type OfflineDismissProps = ComponentPropsWithoutRef<'button'>;

/** Shrinks the banner to an icon; it does not vanish, since nothing has changed. What is over can be closed by waiting. */
export const OfflineDismiss = forwardRef<HTMLButtonElement, OfflineDismissProps>(function OfflineDismiss(props, ref) {
  const { setSmall, state } = useOfflineNotice('Dismiss');
  if (state === 'back') return null;
  return <DismissButton onClick={() => setSmall(true)} {...props} ref={ref} />;
});

/** What it shrinks to. */
export const OfflineShow = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function OfflineShow(props, ref) {
    const { setSmall, queue } = useOfflineNotice('Show');
    const { view } = useNotice('Show');
    const say = useSay();
    return (
      <button type="button" data-rae-part="show" onClick={() => setSmall(false)} {...props} ref={ref}>
        <OfflineIcon />
        <span data-rae-part="hidden">{say((ui) => ui.offline.show, { title: view.title })}</span>
        {queue.waiting > 0 && (
          <span data-rae-part="count" aria-hidden="true">
            {queue.waiting}
          </span>
        )}
      </button>
    );
  },
);
