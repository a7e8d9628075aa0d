'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { Glyph } from '../Icon/index.js';
import { useSay } from '../ApiProvider/useSay.js';

/** Closes a notice; the failure stays. */
export const DismissButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function DismissButton(props, ref) {
    const say = useSay();
    return (
      <button type="button" data-rae-part="dismiss" aria-label={say((ui) => ui.dismiss)} {...props} ref={ref}>
        <Glyph name="dismiss" />
      </button>
    );
  },
);
