'use client';

import { useEffect, type RefObject } from 'react';

/**
 * Closes what is open when somebody presses or focuses something else, and on Escape; after Escape the focus is on the button again.
 * Escape is heard on the way down from the window, and only with the focus inside: a dialog around would take it for its own.
 */
export function useLightDismiss(
  panel: RefObject<HTMLElement | null>,
  trigger: RefObject<HTMLElement | null>,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    const isInside = (target: EventTarget | null) =>
      target instanceof Node &&
      (panel.current?.contains(target) === true || trigger.current?.contains(target) === true);
    const leave = ({ target }: Event) => {
      if (!isInside(target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !isInside(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      trigger.current?.focus({ preventScroll: true });
      setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    window.addEventListener('keydown', escape, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      window.removeEventListener('keydown', escape, { capture: true });
    };
  }, [panel, trigger, setOpen]);
}
