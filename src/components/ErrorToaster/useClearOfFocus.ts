'use client';

import { useEffect, useState, type RefObject } from 'react';

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const overlaps = (a: Span, b: Span): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

/** The same box at the opposite block edge of the window. */
export const mirrored = (box: Span, height: number): Span => ({
  ...box,
  top: height - box.bottom,
  bottom: height - box.top,
});

/**
 * Whether the notices have to stand at the opposite edge, because they would lie over what has the focus (WCAG 2.4.11).
 * They stay where they are when they would lie over it there as well.
 */
export function useClearOfFocus(region: RefObject<HTMLElement | null>, count: number): boolean {
  const [isMoved, setMoved] = useState(false);
  useEffect(() => {
    if (count === 0) return undefined;
    const look = () => {
      const element = region.current;
      const focused = document.activeElement;
      if (!element || !focused || focused === document.body || element.contains(focused)) return;
      const target = focused.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      setMoved((is) => {
        const home = is ? mirrored(box, innerHeight) : box;
        return overlaps(home, target) && !overlaps(mirrored(home, innerHeight), target);
      });
    };
    look();
    document.addEventListener('focusin', look);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('focusin', look);
      window.removeEventListener('resize', look);
    };
  }, [region, count]);
  return isMoved && count > 0;
}
