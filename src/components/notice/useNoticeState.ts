'use client';

import { useCallback, useEffect, useId, useMemo, useRef, type RefObject } from 'react';

import { usePending } from '../actions/usePending.js';
import { useErrorUi, type RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useNow } from '../ApiProvider/useNow.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import type { ErrorView } from '../view/index.js';
import type { Density, Notice } from './Notice.js';
import { useAnnounceFailure } from './useAnnounceFailure.js';

export interface NoticeOptions {
  readonly onRetry?: (() => unknown) | undefined;
  readonly isRetrying?: boolean | undefined;
  readonly recovery?: RecoveryHandlers | undefined;
  readonly density?: Density | undefined;
  readonly isExhausted?: boolean | undefined;
  /** Said by somebody else, or not at all. */
  readonly isSilent?: boolean | undefined;
}

/** How a notice stands: claims its failure, says it once, counts attempts. */
export function useNoticeState(view: ErrorView, options: NoticeOptions, root: RefObject<HTMLElement | null>): Notice {
  const { onRetry, isRetrying, recovery, density = 'cozy', isExhausted, isSilent = false } = options;
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const presses = useRef(0);
  const retry = useCallback(() => {
    presses.current += 1;
    return onRetry?.();
  }, [onRetry]);
  const countRetries = useCallback(() => presses.current, []);
  const [pending, start] = usePending(retry);
  useErrorSurface(view);
  useAnnounceFailure(view, { root, countRetries, isSilent, hasRetryFailed: pending === 'failed' });
  // A retry that worked starts a new count; a mounted notice whose failure is of another group does too.
  useEffect(() => () => void (presses.current = 0), [view.group]);

  const { clock } = useErrorUi();
  const now = useNow(view.waitUntil) ?? clock.now();
  const isPending = isRetrying === true || pending === 'pending';
  const isWaiting = view.waitUntil !== undefined && view.waitUntil > now;
  const state = isExhausted ? 'exhausted' : isPending ? 'retrying' : isWaiting ? 'waiting' : 'idle';
  const canRetry = onRetry !== undefined && !isExhausted;
  return useMemo(
    () => ({
      view,
      state,
      density,
      recovery,
      titleRef,
      titleId: `${id}title`,
      bodyId: `${id}body`,
      onRetry: canRetry ? start : undefined,
    }),
    [view, state, density, recovery, id, canRetry, start],
  );
}
