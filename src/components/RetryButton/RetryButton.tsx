'use client';

import { forwardRef, useImperativeHandle, useRef } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useRetryWait } from '../actions/useRetryWait.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { RetryTarget } from '../../query/index.js';
import { useSpokenWait } from '../RetryCountdown/index.js';
import { useRetryPress } from './useRetryPress.js';
import { useRetrySubject } from './useRetrySubject.js';

interface Shared extends Omit<
  ActionButtonProps,
  'onAct' | 'busyLabel' | 'spokenLabel' | 'isBusy' | 'isWaiting' | 'asChild'
> {
  /** The wait is spoken by somebody else; the button's name tells it all the same. Default false: it speaks while it has the focus. */
  readonly isSilent?: boolean | undefined;
}

interface RunProps extends Shared {
  /** Tries again. While a returned promise runs the button is busy; if it rejects, or resolves to a failed query result, that counts as an attempt. */
  readonly onRetry: () => unknown;
  /** Not before then, epoch milliseconds. */
  readonly until?: number | undefined;
  /** Trying again already runs, e.g. `isFetching`. */
  readonly isRetrying?: boolean | undefined;
  /** How many attempts make sense; spoken as "Attempt 2 of 5". The first one, which failed before, counts. */
  readonly maxAttempts?: number | undefined;
  readonly for?: never;
}

interface ForProps extends Shared {
  /** A query or mutation: its result, key or options. Asks its gate, and never overtakes a closed door. */
  readonly for: RetryTarget;
  readonly onRetry?: never;
  readonly until?: never;
  readonly isRetrying?: never;
  readonly maxAttempts?: never;
}

export type RetryButtonProps = RunProps | ForProps;

/**
 * "Try again". While its time has not come it says so: visibly "Try again · 0:42", by name "Try again, available in 42
 * seconds". It is never `disabled` and never leaves while it is busy, so the focus stays where the person put it.
 */
export const RetryButton = forwardRef<HTMLButtonElement, RetryButtonProps>(function RetryButton(props, ref) {
  return props.for === undefined ? <RunButton {...props} ref={ref} /> : <ForButton {...props} ref={ref} />;
});

const ForButton = forwardRef<HTMLButtonElement, ForProps>(function ForButton({ for: target, ...rest }, ref) {
  const subject = useRetrySubject(target);
  return <RunButton {...subject} {...rest} ref={ref} />;
});

const RunButton = forwardRef<HTMLButtonElement, RunProps>(function RunButton(props, ref) {
  const { onRetry, until, isRetrying, maxAttempts: max, for: _, isSilent = false, children, ...rest } = props;
  const { announcer } = useErrorUi();
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => button.current as HTMLButtonElement);

  const tell = (failures: number) => {
    if (failures === 0) return;
    const text = say((ui) => ui.stillNotWorking, { attempt: failures + 1, max });
    announcer.say({ text, politeness: 'assertive', topic: 'retry' });
  };
  const { start, isPending, isResting } = useRetryPress(onRetry, tell, until === undefined);
  const wait = useRetryWait(until);
  useSpokenWait(until, { isSilent, control: button, isForControlOnly: true });
  return (
    <ActionButton
      data-rae="retry-button"
      data-action="retry"
      weight="filled"
      busyLabel={say((ui) => ui.retrying)}
      {...rest}
      spokenLabel={wait?.name ?? (isResting ? say((ui) => ui.retryAvailable) : undefined)}
      onAct={start}
      isBusy={isPending || isRetrying === true}
      isWaiting={wait !== undefined || isResting}
      ref={button}
    >
      {wait?.label ?? children ?? say((ui) => ui.actions.retry)}
    </ActionButton>
  );
});
