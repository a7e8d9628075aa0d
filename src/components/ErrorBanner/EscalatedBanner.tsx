'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { ErrorToasts } from '../ErrorToaster/createErrorToasts.js';
import type { ErrorToastRecord } from '../ErrorToaster/ErrorToastRecord.js';
import { readingTime } from '../ErrorToaster/readingTime.js';
import { ToastRecordContext } from '../ErrorToaster/Toaster.js';
import { ToastCount } from '../ErrorToaster/ToasterParts.js';
import { DismissButton } from '../notice/DismissButton.js';
import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import type { ErrorView } from '../view/index.js';
import type { BannerPlacement } from './BannerPlacement.js';
import { ErrorBannerRoot } from './ErrorBannerRoot.js';
import { notAnswering } from './notAnswering.js';

export interface EscalatedBannerProps {
  readonly record: ErrorToastRecord;
  readonly toasts: ErrorToasts;
  readonly placement: BannerPlacement;
}

/** What was a notice in the toaster until it happened too often. */
export function EscalatedBanner({ record, toasts, placement }: EscalatedBannerProps) {
  const { clock, words: locale } = useErrorUi();
  const say = useSay();
  const { id, failure, options, isResolved } = record;
  const { onRetry, recovery, messages, operation, keeps, origin, severity } = options;
  const failed = useErrorView(failure, { messages, operation, keeps, origin, severity, words: options.words });
  const view = useMemo<ErrorView>(() => {
    // One banner however often it fails again: it has the notice's identity, not the latest failure's.
    const same = { ...failed, id, group: `${record.group}|banner` };
    if (isResolved)
      return { ...same, severity: 'resolved', title: say((ui) => ui.worksAgain), body: undefined, recovery: [] };
    return options.words ? same : { ...same, title: notAnswering(failed, locale) ?? failed.title };
  }, [failed, id, record.group, isResolved, options.words, locale, say]);

  const dismiss = useCallback(() => toasts.dismiss(id), [toasts, id]);
  const stayMs = isResolved ? readingTime(view, {}, 'failures') : undefined;
  useEffect(() => (stayMs === undefined ? undefined : clock.setTimeout(dismiss, stayMs)), [clock, stayMs, dismiss]);

  const failing = useRef(onRetry);
  useEffect(() => void (failing.current = onRetry));
  const [isRetrying, setRetrying] = useState(false);
  const retry = useCallback(async () => {
    setRetrying(true);
    try {
      await failing.current?.();
      toasts.resolve(id);
    } finally {
      setRetrying(false);
    }
  }, [toasts, id]);

  return (
    <ToastRecordContext.Provider value={record}>
      <ErrorBannerRoot
        error={view}
        severity={view.severity}
        placement={placement}
        onRetry={onRetry && !isResolved ? retry : undefined}
        isRetrying={isRetrying}
        recovery={recovery}
        data-action="escalated"
      >
        <NoticeIcon />
        <div data-rae-part="text">
          <div data-rae-part="head">
            <NoticeTitle />
            <ToastCount />
          </div>
          <NoticeBody />
        </div>
        <NoticeActions max={2} />
        {view.severity !== 'critical' && <DismissButton onClick={dismiss} />}
      </ErrorBannerRoot>
    </ToastRecordContext.Provider>
  );
}
