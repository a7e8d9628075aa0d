'use client';

import { Slot } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { usePending } from './usePending.js';

export interface ActionButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'disabled'> {
  /** What it does. While a returned promise runs, the button is busy and does not start again. */
  readonly onAct: () => unknown;
  /** Shown while busy. Default: the children. */
  readonly busyLabel?: string | undefined;
  /** Busy for a reason of the caller's, e.g. `isFetching`. */
  readonly isBusy?: boolean | undefined;
  /** Not yet allowed: the button keeps its focus and says so, but does nothing. */
  readonly isWaiting?: boolean | undefined;
  /** Heard instead of the children, which may tick. Default: the children are heard. */
  readonly spokenLabel?: string | undefined;
  /** Renders the only child instead of a `button`. */
  readonly asChild?: boolean | undefined;
  /** `filled` for the one that cures, `outlined` for the others. Default `outlined`. */
  readonly weight?: 'filled' | 'outlined' | undefined;
}

/**
 * A button that never vanishes or becomes `disabled` under somebody's finger: while it is busy or
 * has to wait it is `aria-disabled`, stays focused, and says why. If its action throws, that is told beside it.
 */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(props, ref) {
  const {
    onAct,
    onClick,
    busyLabel,
    isBusy,
    isWaiting,
    spokenLabel,
    asChild,
    weight = 'outlined',
    children,
    ...rest
  } = props;
  const [pending, start] = usePending(onAct);
  const say = useSay();
  const busy = pending === 'pending' || isBusy === true;
  const isClosed = busy || isWaiting === true;
  const Element = asChild ? Slot.Root : 'button';

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isClosed) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
    if (!event.defaultPrevented) start();
  };

  return (
    <>
      <Element
        data-rae-part="action"
        // Only our own label can be told to stay readable on the fill.
        data-weight={asChild ? 'outlined' : weight}
        data-state={busy ? 'busy' : isWaiting ? 'waiting' : pending === 'failed' ? 'failed' : 'ready'}
        {...(asChild ? {} : { type: 'button' as const })}
        aria-disabled={isClosed || undefined}
        {...rest}
        onClick={press}
        ref={ref}
      >
        {asChild ? (
          children
        ) : (
          <Label spoken={busy ? undefined : spokenLabel}>{busy && busyLabel ? busyLabel : children}</Label>
        )}
      </Element>
      {pending === 'failed' && (
        <span data-rae-part="action-failed" role="status">
          {say((ui) => ui.actionFailed)}
        </span>
      )}
    </>
  );
});

/** No `aria-label`: its words would not hold the visible clock, and those who speak to the page say what they see. */
function Label({ spoken, children }: { readonly spoken: string | undefined; readonly children: ReactNode }) {
  if (spoken === undefined) return <span data-rae-part="label">{children}</span>;
  return (
    <>
      <span data-rae-part="label" aria-hidden="true">
        {children}
      </span>
      <span data-rae-part="hidden">{spoken}</span>
    </>
  );
}
