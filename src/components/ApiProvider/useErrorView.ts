'use client';

import { useMemo } from 'react';

import { asApiError, toErrorView, type ErrorView, type ErrorViewOptions } from '../view/index.js';
import { useErrorUi } from './ErrorUi.js';
import { useNow } from './useNow.js';

/** What a component says about a place, beside what the provider says about the app. */
export type ErrorViewProps = Pick<
  ErrorViewOptions,
  'words' | 'messages' | 'operation' | 'keeps' | 'origin' | 'severity'
>;

/** The failure with words chosen; waits are told again whenever their words change. */
export function useErrorView(failure: unknown, props: ErrorViewProps = {}): ErrorView {
  const ui = useErrorUi();
  const { words, operation, keeps, origin, severity } = props;
  const messages = props.messages ?? ui.messages;
  // Memoised, because a thrown string becomes a new error each time it is read.
  const error = useMemo(() => asApiError(failure), [failure]);
  const now = useNow(error.retryAfter?.at);
  return useMemo(
    () =>
      toErrorView(error, {
        words,
        messages,
        operation,
        keeps,
        origin,
        severity,
        now,
        locale: ui.words,
        catalogMessages: ui.catalogMessages,
        timeZone: ui.timeZone,
      }),
    [error, words, messages, operation, keeps, origin, severity, now, ui],
  );
}
