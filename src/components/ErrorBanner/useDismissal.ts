'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { groupOf, isErrorView, isNothing } from '../view/index.js';

/**
 * Whether somebody closed the notice of this failure's group. Remembered across mounts, and forgotten
 * when the failure is gone, so that the next one is shown.
 */
export function useDismissal(failure: unknown, operation: string | undefined): readonly [boolean, () => void] {
  const { surfaces, read } = useErrorUi();
  const group = groupOfFailure();
  const dismissed = useSyncExternalStore(
    (onChange) => surfaces.dismissed.subscribe(onChange),
    () => surfaces.dismissed.getSnapshot(),
    () => surfaces.dismissed.getSnapshot(),
  );
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (last.current !== undefined && last.current !== group) surfaces.resolve(last.current);
    last.current = group;
  }, [surfaces, group]);
  return [group !== undefined && dismissed.has(group), () => group !== undefined && surfaces.dismiss(group)];

  function groupOfFailure(): string | undefined {
    if (isNothing(failure, read)) return undefined;
    return isErrorView(failure) ? failure.group : groupOf(read(failure), operation);
  }
}
