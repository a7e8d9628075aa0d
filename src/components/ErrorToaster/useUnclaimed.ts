'use client';

import { useEffect, useMemo } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { errorId } from '../view/errorId.js';
import { isErrorView } from '../view/index.js';
import type { ErrorToastRecord, ErrorToasts } from './createErrorToasts.js';
import { useStore } from './useStore.js';

const none: readonly ErrorToastRecord[] = [];
const noClaims: ReadonlyMap<string, number> = new Map();

/**
 * The notices nobody shows nearer to the cause. The store tells of a failure a frame after it happened, so a panel or
 * banner has had the time to claim it. What is claimed, also later, belongs to that surface and is dropped here.
 */
export function useUnclaimed(toasts: ErrorToasts, isHost: boolean): readonly ErrorToastRecord[] {
  const { surfaces, read } = useErrorUi();
  const records = useStore(toasts, none);
  const claims = useStore(surfaces.claims, noClaims);
  const sorted = useMemo(() => {
    const isClaimed = ({ failure, group }: ErrorToastRecord) => {
      const id = isErrorView(failure) ? failure.id : errorId(read(failure));
      return claims.has(id) || claims.has(group);
    };
    return { claimed: records.filter(isClaimed), free: records.filter((record) => !isClaimed(record)) };
  }, [records, claims, read]);
  useEffect(() => {
    if (isHost) for (const { id } of sorted.claimed) toasts.dismiss(id);
  }, [sorted, toasts, isHost]);
  return isHost ? sorted.free : none;
}
