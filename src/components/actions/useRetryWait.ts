'use client';

import { useMemo } from 'react';

import { formatWait } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useNow } from '../ApiProvider/useNow.js';
import { useSay } from '../ApiProvider/useSay.js';
import { nameWait } from '../view/index.js';

export interface RetryWait {
  /** Ticks: "Try again · 0:42". */
  readonly label: string;
  /** "Try again, available in 42 seconds"; changes only when the countdown speaks as well. */
  readonly name: string;
}

/** What a retry button says while its time has not come; `undefined` once it may be pressed. */
export function useRetryWait(until: number | undefined): RetryWait | undefined {
  const { clock, words, timeZone } = useErrorUi();
  const say = useSay();
  const now = useNow(until);
  const startMs = useMemo(() => (until === undefined ? 0 : until - clock.now()), [clock, until]);
  if (until === undefined || now === undefined || until <= now) return undefined;
  const named = formatWait(until, until - nameWait(startMs, until - now), words.tag, timeZone);
  return {
    label: say((ui) => ui.retryIn, { clock: formatWait(until, now, words.tag, timeZone).clock }),
    name: say((ui) => ui.retryAvailable, named.values),
  };
}
