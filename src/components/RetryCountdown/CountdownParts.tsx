'use client';

import { Slot } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { useCountdown } from './Countdown.js';

export interface CountdownTextProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {}

/**
 * The clock, with what is being done in front of it. A timer that never speaks by itself and can be read at any
 * time; its name is the whole sentence.
 */
export const CountdownText = forwardRef<HTMLSpanElement, CountdownTextProps>(function CountdownText(props, ref) {
  const { lead, clock, name, state } = useCountdown('Text');
  return (
    <span
      data-rae-part="countdown-text"
      data-state={state}
      role="timer"
      aria-live="off"
      aria-label={name}
      {...props}
      ref={ref}
    >
      {lead}
      {lead && clock && ' · '}
      {clock ? <span data-rae-part="clock">{clock}</span> : !lead && name}
    </span>
  );
});

export interface CountdownBarProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly asChild?: boolean | undefined;
}

/** How much of the wait is left, in steps of 5 %. Decoration: the text says it. Nothing for waits of hours. */
export const CountdownBar = forwardRef<HTMLSpanElement, CountdownBarProps>(function CountdownBar(props, ref) {
  const { asChild, ...rest } = props;
  const { step } = useCountdown('Bar');
  if (step === undefined) return null;
  const Element = asChild ? Slot.Root : 'span';
  return <Element data-rae-part="bar" data-step={step} aria-hidden="true" {...rest} ref={ref} />;
});
