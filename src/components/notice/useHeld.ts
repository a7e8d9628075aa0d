'use client';

import { useEffect, useState } from 'react';

/** Whether focus or pointer is inside an element; `null` while it is not there. */
export function useHeld(element: HTMLElement | null): boolean {
  const [held, setHeld] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    let hasPointer = false;
    const look = () => setHeld(hasPointer || element.contains(document.activeElement) ? element : null);
    const listen = (type: string, run: () => void) => {
      element.addEventListener(type, run);
      return () => element.removeEventListener(type, run);
    };
    const point = (isInside: boolean) => () => {
      hasPointer = isInside;
      look();
    };
    const stops = [
      listen('pointerenter', point(true)),
      listen('pointerleave', point(false)),
      listen('focusin', look),
      // While the event runs, nothing has the focus.
      listen('focusout', () => queueMicrotask(look)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [element]);
  return held !== null && held === element;
}
