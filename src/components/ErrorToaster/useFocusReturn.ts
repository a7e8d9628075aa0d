'use client';

import { useCallback, useEffect, useRef, type RefObject } from 'react';

import { focusPlace, isFocusLost } from '../notice/index.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';

const itemsOf = (region: HTMLElement | null) => [
  ...(region?.querySelectorAll<HTMLElement>('[data-rae="toast"]') ?? []),
];

export interface FocusReturn {
  /** To be called before notices leave: remembers that the focus was inside. */
  readonly prepare: (isInside: (item: HTMLElement) => boolean) => void;
  /** Into the notices, to the newest; or back, when the focus is there already. */
  readonly toggle: () => void;
}

/** When a notice leaves with the focus inside, the focus goes to the next one, and after the last back to where it came from. */
export function useFocusReturn(region: RefObject<HTMLElement | null>, isShown: boolean): FocusReturn {
  const cameFrom = useRef<Element | null>(null);
  const leaving = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (!isShown) return undefined;
    const note = ({ target, relatedTarget }: FocusEvent) => {
      const element = region.current;
      if (!element?.contains(target as Node) || element.contains(relatedTarget as Node | null)) return;
      if (relatedTarget instanceof Element) cameFrom.current = relatedTarget;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [region, isShown]);

  const goBack = useCallback(() => {
    if (cameFrom.current?.isConnected) focusPlace(cameFrom.current);
  }, []);

  // After each commit: an item that was dismissed is gone by then.
  useBrowserLayoutEffect(() => {
    const at = leaving.current;
    if (at === undefined) return;
    // Not gone yet, or the person has moved on.
    if (!isFocusLost()) return void (region.current?.contains(document.activeElement) || (leaving.current = undefined));
    leaving.current = undefined;
    const items = itemsOf(region.current);
    const next = items[at] ?? items.at(-1);
    if (next) next.focus({ preventScroll: true });
    else goBack();
  });

  return {
    prepare: useCallback(
      (isInside) => {
        const at = itemsOf(region.current).findIndex(isInside);
        if (at >= 0) leaving.current = at;
      },
      [region],
    ),
    toggle: useCallback(() => {
      const element = region.current;
      if (!element) return;
      if (element.contains(document.activeElement)) return goBack();
      cameFrom.current = document.activeElement;
      itemsOf(element)[0]?.focus({ preventScroll: true });
    }, [region, goBack]),
  };
}
