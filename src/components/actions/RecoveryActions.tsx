'use client';

import { forwardRef, useCallback, type ComponentPropsWithoutRef } from 'react';

import { useErrorUi, type RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { ErrorView } from '../view/index.js';
import { ActionButton } from './ActionButton.js';
import { useRetryWait } from './useRetryWait.js';
import { actionsFor, type OfferedAction } from './actionsFor.js';

export interface RecoveryActionsProps extends ComponentPropsWithoutRef<'span'> {
  readonly view: ErrorView;
  readonly onRetry?: (() => unknown) | undefined;
  /** Handlers of this place; win over the provider's. */
  readonly recovery?: RecoveryHandlers | undefined;
  /** Trying again already runs, e.g. `isFetching`. */
  readonly isRetrying?: boolean | undefined;
  /** Of the first button; the others are outlined. Default `filled`. */
  readonly weight?: 'filled' | 'outlined' | undefined;
  /** How many buttons. Default 2. */
  readonly max?: number | undefined;
}

/** The buttons of a failure: what cures it first and filled, others outlined. Nothing at all when nothing can be done here. */
export const RecoveryActions = forwardRef<HTMLSpanElement, RecoveryActionsProps>(function RecoveryActions(props, ref) {
  const { view, onRetry, recovery, isRetrying, weight = 'filled', max = 2, children, ...rest } = props;
  const ui = useErrorUi();
  const retry = onRetry && { retry: () => onRetry() };
  const offered = actionsFor(view, { ...ui.recovery, ...recovery, ...retry }).slice(0, max);
  if (offered.length === 0 && !children) return null;
  return (
    <span data-rae-part="actions" {...rest} ref={ref}>
      {offered.map((one, at) => (
        <RecoveryButton
          key={one.action}
          offered={one}
          view={view}
          isBusy={one.action === 'retry' && isRetrying}
          weight={at === 0 && !isDoubtful(view, one) ? weight : 'outlined'}
        />
      ))}
      {children}
    </span>
  );
});

/** Whether it may have gone through already: then trying again is possible, but nothing to be drawn to. */
const isDoubtful = (view: ErrorView, { action }: OfferedAction) => view.outcome === 'unknown' && action === 'retry';

interface RecoveryButtonProps {
  readonly offered: OfferedAction;
  readonly view: ErrorView;
  readonly isBusy: boolean | undefined;
  readonly weight: 'filled' | 'outlined';
}

function RecoveryButton({ offered, view, isBusy, weight }: RecoveryButtonProps) {
  const say = useSay();
  const { action, run } = offered;
  const wait = useRetryWait(action === 'retry' ? view.waitUntil : undefined);
  return (
    <ActionButton
      data-action={action}
      onAct={useCallback(() => run(), [run])}
      weight={weight}
      isBusy={isBusy}
      isWaiting={wait !== undefined}
      busyLabel={action === 'retry' ? say((ui) => ui.retrying) : undefined}
      spokenLabel={wait?.name}
    >
      {wait?.label ?? say((ui) => ui.actions[action])}
    </ActionButton>
  );
}
