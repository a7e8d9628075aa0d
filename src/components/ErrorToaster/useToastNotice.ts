'use client';

import { useId, useMemo, useRef, useState, type RefObject } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useNow } from '../ApiProvider/useNow.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { Notice } from '../notice/index.js';
import { useRetryPress } from '../RetryButton/useRetryPress.js';
import type { ErrorView } from '../view/index.js';
import type { ErrorToasts } from './createErrorToasts.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';

const nothing = () => undefined;

export interface ToastNotice {
  readonly notice: Notice;
  /** Its own "Try again" worked: somebody waits to read that. */
  readonly hasWorked: boolean;
}

/** What the parts of one notice share, and its retry: when that works, the notice says so and leaves. */
export function useToastNotice(
  { id, failure, options, isResolved }: ErrorToastRecord,
  toasts: ErrorToasts,
  root: RefObject<HTMLElement | null>,
): ToastNotice {
  const [hasWorked, setWorked] = useState(false);
  const { announcer, clock } = useErrorUi();
  const say = useSay();
  const { onRetry, recovery, words, messages, operation, keeps, origin, severity } = options;
  const failed = useErrorView(failure, { words, messages, operation, keeps, origin, severity });
  const partId = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);

  const settled = (failures: number) => {
    if (failures > 0) {
      const text = say((ui) => ui.stillNotWorking, { attempt: failures + 1 });
      return announcer.say({ text, politeness: 'assertive', topic: `${failed.group}|retry` });
    }
    announcer.say({ text: say((ui) => ui.worksAgain), politeness: 'polite', topic: `${failed.group}|retry` });
    // Its button goes, the focus stays in the notice.
    if (root.current?.contains(document.activeElement)) root.current.focus({ preventScroll: true });
    setWorked(true);
    toasts.resolve(id);
  };
  const { start, isPending } = useRetryPress(onRetry ?? nothing, settled, false);

  const now = useNow(failed.waitUntil) ?? clock.now();
  const isWaiting = failed.waitUntil !== undefined && failed.waitUntil > now;
  const state = isPending ? 'retrying' : isWaiting ? 'waiting' : 'idle';
  const worksAgain = say((ui) => ui.worksAgain);
  const view = useMemo<ErrorView>(
    () => (isResolved ? { ...failed, severity: 'resolved', title: worksAgain, body: undefined, recovery: [] } : failed),
    [failed, isResolved, worksAgain],
  );
  const canRetry = onRetry !== undefined && !isResolved;
  const notice = useMemo<Notice>(
    () => ({
      view,
      state,
      density: 'cozy',
      recovery,
      titleRef,
      titleId: `${partId}title`,
      bodyId: `${partId}body`,
      onRetry: canRetry ? start : undefined,
    }),
    [view, state, recovery, partId, canRetry, start],
  );
  return { notice, hasWorked };
}
