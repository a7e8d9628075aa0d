'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { useSay } from '../ApiProvider/useSay.js';

/** Closes a notice; the failure stays. */
export const DismissButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function DismissButton(props, ref) {
    const say = useSay();
    return (
      <button type="button" data-rae-part="dismiss" aria-label={say((ui) => ui.dismiss)} {...props} ref={ref}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 6l8 8M14 6l-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </button>
    );
  },
);
