'use client';

import { useEffect, useLayoutEffect, type RefObject } from 'react';

// React 18 warns of layout effects while rendering on a server.
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * When a notice leaves while it holds the focus (its "Try again" worked), the focus goes to what
 * stands in its place instead of to the top of the page.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>): void {
  useBrowserLayoutEffect(() => {
    const element = root.current;
    return () => {
      // React runs this before it takes the element out.
      if (!element?.contains(document.activeElement)) return;
      const { parentElement, previousElementSibling } = element;
      queueMicrotask(() => {
        if (element.isConnected || !isFocusLost()) return;
        const successor = previousElementSibling?.isConnected
          ? previousElementSibling.nextElementSibling
          : parentElement?.firstElementChild;
        focusPlace(successor ?? parentElement);
      });
    };
  }, [root]);
}

/** The browser puts a lost focus on `body`. */
export const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;

/** Focuses an element that is none of the tab stops, without scrolling and without making it one. */
export function focusPlace(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement) || !element.isConnected) return;
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}
