'use client';

import { useEffect, useMemo } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import { errorId } from '../view/errorId.js';
import { isErrorView } from '../view/index.js';
import type { ErrorToasts } from './createErrorToasts.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';

const none: readonly ErrorToastRecord[] = [];
const noClaims: ReadonlyMap<string, number> = new Map();

/**
 * The notices nobody shows nearer to the cause. The store tells of a failure a frame after it happened, so a panel or
 * banner has had the time to claim it. What is claimed, also later, belongs to that surface and is dropped here. What
 * has escalated is left to `ErrorBanners` where there is one, unless the focus (`held`) is on it.
 */
export function useUnclaimed(
  toasts: ErrorToasts,
  isHost: boolean,
  held: string | undefined,
): readonly ErrorToastRecord[] {
  const { surfaces, read } = useErrorUi();
  const records = useStore(toasts, none);
  const hasPlace = useStore(surfaces.bannerPlace, undefined) !== undefined;
  const claims = useStore(surfaces.claims, noClaims);
  const sorted = useMemo(() => {
    const isClaimed = ({ failure, group, isEscalated }: ErrorToastRecord) => {
      // Already a banner's: it stays in the store, where the banner has it from.
      if (isEscalated && hasPlace) return false;
      const id = isErrorView(failure) ? failure.id : errorId(read(failure));
      return claims.has(id) || claims.has(group);
    };
    const isFree = (record: ErrorToastRecord) =>
      !isClaimed(record) && !(hasPlace && record.isEscalated && record.id !== held);
    return { claimed: records.filter(isClaimed), free: records.filter(isFree) };
  }, [records, claims, read, hasPlace, held]);
  useEffect(() => {
    if (isHost) for (const { id } of sorted.claimed) toasts.dismiss(id);
  }, [sorted, toasts, isHost]);
  return isHost ? sorted.free : none;
}
