'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { asApiError, isErrorView, isNothing, toErrorView } from '../view/index.js';

/**
 * Whether somebody closed the notice of this failure's group. Remembered across mounts, and forgotten
 * when the failure is gone, so that the next one is shown.
 */
export function useDismissal(failure: unknown, operation: string | undefined): readonly [boolean, () => void] {
  const { surfaces, catalogs } = useErrorUi();
  const group = groupOf();
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

  function groupOf(): string | undefined {
    if (isNothing(failure)) return undefined;
    return isErrorView(failure) ? failure.group : toErrorView(asApiError(failure, catalogs), { operation }).group;
  }
}
