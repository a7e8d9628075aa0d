'use client';

import { useMemo } from 'react';

import { ApiError, transportCodes } from '../../errors/index.js';
import { format, type PartialWords, type Phrase } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { spokenText, viewOf, type ErrorView, type Severity } from '../view/index.js';
import type { PartialGroup } from './groupItems.js';
import type { PartialSummaryState } from './Partial.js';

export interface PartialCounts {
  readonly succeeded: number;
  readonly total: number;
}

// Only for its shape: what is told of the whole is counted, not read.
const wholeError = new ApiError({
  ...transportCodes.unknown,
  code: 'unknown',
  messageKey: 'partly-failed',
  vendor: 'http',
});

/** What is told of the whole: first what worked, then what did not. */
export function usePartialView(
  state: Exclude<PartialSummaryState, 'retrying'>,
  { succeeded, total }: PartialCounts,
  groups: readonly PartialGroup[],
  texts: PartialWords,
): ErrorView {
  const { words } = useErrorUi();
  return useMemo(() => {
    const { tag } = words;
    const left = total - succeeded;
    const say = (phrase: Phrase, count: number) => format(phrase, { count, max: total, left }, tag) ?? '';
    const [reason] = groups;
    const whole = (severity: Severity, title: string, body: string | undefined): ErrorView => ({
      ...(reason?.view ?? viewOf(wholeError, { locale: words })),
      severity,
      title,
      body,
    });
    switch (state) {
      case 'done':
        return whole('resolved', say(texts.all, total), undefined);
      case 'partial':
        return whole('caution', say(texts.some, succeeded), say(texts.left, left));
      case 'all-failed': {
        // One reason for all is the failure itself; told once, not once an item.
        if (total === 1 && reason) return whole('error', reason.view.title, reason.view.body);
        const one =
          groups.length === 1 && reason ? spokenText({ ...reason.view, severity: 'error' }, words) : undefined;
        return whole('error', say(texts.none, total), one);
      }
      default:
        return state satisfies never;
    }
  }, [state, succeeded, total, groups, texts, words]);
}
