'use client';

import { useEffect, useRef, type RefObject } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { politenessOf, spokenText, type ErrorView } from '../view/index.js';

export interface AnnounceFailureOptions {
  readonly root: RefObject<HTMLElement | null>;
  /** How often it was tried again here. */
  readonly countRetries?: (() => number) | undefined;
  readonly hasRetryFailed?: boolean | undefined;
  readonly isSilent?: boolean | undefined;
}

/**
 * Says a failure once, when it appears. After a retry it says that it still does not work instead of
 * the whole text again. What has the focus is read anyway, so nothing is said then.
 */
export function useAnnounceFailure(view: ErrorView | undefined, options: AnnounceFailureOptions): void {
  const { root, countRetries, hasRetryFailed = false, isSilent = false } = options;
  const { announcer, words, clock } = useErrorUi();
  const say = useSay();
  const said = useRef<{ readonly id: string; readonly hasRetryFailed: boolean } | undefined>(undefined);
  useEffect(() => {
    if (!view) return;
    const before = said.current;
    said.current = { id: view.id, hasRetryFailed };
    const isNew = before?.id !== view.id;
    const hasJustFailed = hasRetryFailed && before?.hasRetryFailed === false;
    if (!isNew && !hasJustFailed) return;
    if (isSilent) return;
    const attempt = (countRetries?.() ?? 0) + 1;
    if (attempt > 1) {
      const text = say((ui) => ui.stillNotWorking, { attempt });
      announcer.say({ text, politeness: 'assertive', topic: `${view.group}|retry` });
    } else if (!hasFocus(root.current)) {
      const politeness = politenessOf(view, clock.now());
      announcer.say({ text: spokenText(view, words), politeness, topic: view.group, isProblem: true });
    }
  }, [view, hasRetryFailed, isSilent, countRetries, root, announcer, words, clock, say]);
}

const hasFocus = (element: HTMLElement | null) => element !== null && element.contains(document.activeElement);
