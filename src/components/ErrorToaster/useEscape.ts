'use client';

import { useEffect, type RefObject } from 'react';

const dismissing = ['Escape', 'Delete'];

/**
 * Escape and Delete dismiss the notice that has the focus, and only that one. Heard on the way down from the window: dialogs listen
 * on the document, and one that hosts the notices would take Escape for its own.
 */
export function useEscape(
  region: RefObject<HTMLElement | null>,
  isShown: boolean,
  onDismiss: (item: HTMLElement) => void,
) {
  useEffect(() => {
    if (!isShown) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { target, key, isComposing } = event;
      if (!dismissing.includes(key) || isComposing || !(target instanceof Element) || isEditable(target)) return;
      const item = target.closest<HTMLElement>('[data-rae="toast"]');
      if (!item || !region.current?.contains(item)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onDismiss(item);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [region, isShown, onDismiss]);
}

const isEditable = (element: Element) => element.matches('input, textarea, select, [contenteditable]');
