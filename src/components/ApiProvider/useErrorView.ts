'use client';

import { useMemo } from 'react';

import { isErrorView, viewOf, type ErrorView, type ErrorViewOptions } from '../view/index.js';
import { useErrorUi } from './ErrorUi.js';
import { useNow } from './useNow.js';

/** What a component says about a place, beside what the provider says about the app. */
export type ErrorViewProps = Pick<
  ErrorViewOptions,
  'words' | 'messages' | 'operation' | 'keeps' | 'origin' | 'severity'
>;

/** The failure with words chosen; waits are told again whenever their words change. A view stays as it is. */
export function useErrorView(failure: unknown, props: ErrorViewProps = {}): ErrorView {
  const ui = useErrorUi();
  const { read } = ui;
  const { words, operation, keeps, origin, severity } = props;
  const messages = props.messages ?? ui.messages;
  // Memoised, because a thrown string becomes a new error each time it is read.
  const error = useMemo(() => (isErrorView(failure) ? failure : read(failure)), [failure, read]);
  const now = useNow(isErrorView(error) ? undefined : error.retryAfter?.at);
  return useMemo(() => {
    if (isErrorView(error)) return error;
    const { words: locale, catalogs, timeZone } = ui;
    const place = { words, messages, operation, keeps, origin, severity };
    return viewOf(error, { ...place, now, locale, catalogs, timeZone });
  }, [error, words, messages, operation, keeps, origin, severity, now, ui]);
}
