'use client';

import { useEffect, useState, type RefObject } from 'react';

/** The id of the notice that has the focus. */
export function useFocusedToast(region: RefObject<HTMLElement | null>): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const look = () => {
      const item = document.activeElement?.closest<HTMLElement>('[data-rae="toast"]');
      setId(item && region.current?.contains(item) ? item.dataset['id'] : undefined);
    };
    const lookAfter = () => queueMicrotask(look);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', lookAfter);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', lookAfter);
    };
  }, [region]);
  return id;
}
