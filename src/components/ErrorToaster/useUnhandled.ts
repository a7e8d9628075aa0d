'use client';

import { useEffect } from 'react';

import { isHandled } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { ErrorToasts } from './createErrorToasts.js';
import { isReactReport } from './reactReports.js';

/**
 * Shows what nobody caught: errors of event handlers and timers, and promises nobody waits for. Left out is what React has told of,
 * what is shown or was told already, what the app has prevented, and events without an error (another origin's scripts).
 */
export function useUnhandled(toasts: ErrorToasts, isOn: boolean): void {
  const { clock } = useErrorUi();
  useEffect(() => {
    if (!isOn) return undefined;
    const shown = new WeakSet<object>();
    const show = (event: Event, error: unknown) => {
      if (typeof error !== 'object' || error === null) return;
      // After a macrotask: React 18 tells the window of an error before its boundary has caught it.
      clock.setTimeout(() => {
        const isKnown = shown.has(error) || toasts.hasTold(error) || isHandled(error) || isReactReport(error);
        if (isKnown || event.defaultPrevented) return;
        shown.add(error);
        toasts.show(error);
      }, 0);
    };
    const onError = (event: ErrorEvent) => show(event, event.error);
    const onRejection = (event: PromiseRejectionEvent) => show(event, event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [toasts, isOn, clock]);
}
