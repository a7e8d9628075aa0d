'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';

export interface CountBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly count: number;
}

/** How often it happened: "×200", heard as "200 times". Nothing for once. */
export const CountBadge = forwardRef<HTMLSpanElement, CountBadgeProps>(function CountBadge({ count, ...props }, ref) {
  const { words } = useErrorUi();
  const say = useSay();
  if (count < 2) return null;
  return (
    // A new element for each count, so that the badge fades once when it changes.
    <span key={count} data-rae-part="count" {...props} ref={ref}>
      <span aria-hidden="true">×{new Intl.NumberFormat(words.tag).format(count)}</span>
      <span data-rae-part="hidden">{say((ui) => ui.times, { count })}</span>
    </span>
  );
});
