'use client';

import { useRef, type RefObject } from 'react';

import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';

/**
 * When an open dialog begins to say something else, its title gets the focus: it is read, and no press that was meant for
 * the buttons before hits the new ones. `step` names what it says; it stays where it is while that is the same.
 */
export function useStepFocus(step: string, isOpen: boolean): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef<string | undefined>(undefined);
  useBrowserLayoutEffect(() => {
    const before = last.current;
    last.current = isOpen ? step : undefined;
    if (isOpen && before !== undefined && before !== step) title.current?.focus({ preventScroll: true });
  }, [step, isOpen]);
  return title;
}
