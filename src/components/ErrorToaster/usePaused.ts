'use client';

import { useEffect, useState, type RefObject } from 'react';

/** Whether reading time stands still: focus or pointer is on the notices, the tab is hidden, or the window is not in front. */
export function usePaused(region: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (!isShown || !element) return undefined;
    let hasPointer = false;
    let isAway = false;
    const look = () => {
      const hasFocus = element.contains(document.activeElement);
      setPaused(hasPointer || hasFocus || isAway || document.visibilityState === 'hidden');
    };
    const listen = (target: EventTarget, type: string, note: () => void = () => {}) => {
      const run = () => {
        note();
        look();
      };
      target.addEventListener(type, run);
      return () => target.removeEventListener(type, run);
    };
    const stops = [
      listen(element, 'pointerenter', () => (hasPointer = true)),
      listen(element, 'pointerleave', () => (hasPointer = false)),
      listen(document, 'focusin'),
      listen(document, 'focusout', () => queueMicrotask(look)),
      listen(document, 'visibilitychange'),
      listen(window, 'blur', () => (isAway = true)),
      listen(window, 'focus', () => (isAway = false)),
    ];
    look();
    return () => {
      stops.forEach((stop) => stop());
      setPaused(false);
    };
  }, [region, isShown]);
  return isPaused;
}
