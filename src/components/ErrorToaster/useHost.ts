'use client';

import { useEffect, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { isDevelopment } from '../../internal/index.js';
import type { ErrorToasts } from './createErrorToasts.js';

/** Whether this toaster is the one that shows the notices. A second one warns and stays empty until the first is gone. */
export function useHost(toasts: ErrorToasts): boolean {
  const { read } = useErrorUi();
  const [isHost, setHost] = useState(false);
  useEffect(() => {
    let isFirst = false;
    const leave = toasts.host((isMine) => {
      isFirst = isMine;
      setHost(isMine);
    }, read);
    if (!isFirst) warnOfSecond();
    return () => {
      leave();
      setHost(false);
    };
  }, [toasts, read]);
  return isHost;
}

function warnOfSecond(): void {
  if (!isDevelopment) return;
  console.warn(
    'A second <ErrorToaster> is mounted for the same notices, so it stays empty until the first is gone. Keep one, or give it a store of its own: toasts={createErrorToasts()}. (RAE-403)',
  );
}
