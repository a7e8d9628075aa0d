'use client';

import { useMemo, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { groupOf, isErrorView, isNothing } from '../view/index.js';
import { reasonOf, type Crowd } from './createCrowds.js';

const noCrowds: readonly Crowd[] = [];
const none: ReadonlySet<string> = new Set();

/**
 * Counts a panel among those that show the same failure. True once they are more than five and `ErrorBanners` tells it for all
 * of them: then the panel only keeps its place. Nobody's dismissal of that notice leaves them silent.
 */
export function useCrowd(
  failure: unknown,
  onRetry: (() => unknown) | undefined,
  operation: string | undefined,
): boolean {
  const { surfaces, read, announcer } = useErrorUi();
  const error = useMemo(() => {
    if (isNothing(failure, read)) return undefined;
    return isErrorView(failure) ? failure.error : read(failure);
  }, [failure, read]);
  const reason = error && reasonOf(error);
  const retry = useRef(onRetry);
  useBrowserLayoutEffect(() => void (retry.current = onRetry));
  const canRetry = onRetry !== undefined;
  useBrowserLayoutEffect(() => {
    if (!error || reason === undefined) return undefined;
    return surfaces.crowds.enter({ reason, error, onRetry: canRetry ? () => retry.current?.() : undefined });
  }, [surfaces, error, reason, canRetry]);

  const hasPlace = useStore(surfaces.bannerPlace, undefined) !== undefined;
  const isCrowded = useStore(surfaces.crowds, noCrowds).some((crowd) => crowd.reason === reason);
  const isDismissed = useStore(surfaces.dismissed, none).has(reason ?? '');
  const isFolded = hasPlace && isCrowded && !isDismissed;
  const topic = isErrorView(failure) ? failure.group : error && groupOf(error, operation);
  // What was about to be said for this panel alone is said once for all.
  useBrowserLayoutEffect(() => {
    if (isFolded && topic !== undefined) announcer.unsay(topic);
  }, [announcer, isFolded, topic]);
  return isFolded;
}
