'use client';

import { forwardRef } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useRetryWait } from '../actions/useRetryWait.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useNotice } from './Notice.js';

export type RetryActionProps = Partial<ActionButtonProps>;

/** "Try again" of the notice it stands in. Nothing when trying again is not offered. */
export const RetryAction = forwardRef<HTMLButtonElement, RetryActionProps>(function RetryAction(props, ref) {
  const { view, onRetry, state } = useNotice('Retry');
  const wait = useRetryWait(view.waitUntil);
  const say = useSay();
  if (!onRetry) return null;
  return (
    <ActionButton
      data-action="retry"
      weight="filled"
      onAct={onRetry}
      isBusy={state === 'retrying'}
      isWaiting={wait !== undefined}
      busyLabel={say((ui) => ui.retrying)}
      spokenLabel={wait?.name}
      {...props}
      ref={ref}
    >
      {props.children ?? wait?.label ?? say((ui) => ui.actions.retry)}
    </ActionButton>
  );
});
