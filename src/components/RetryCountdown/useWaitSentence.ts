'use client';

import { useCallback } from 'react';

import { format, formatWait } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';

/**
 * A function that tells a wait in a whole sentence: "You can try again in 42 seconds.", "… at 15:10.", "… on
 * 1 November.", and "Try again in a moment." when nobody named one.
 */
export function useWaitSentence(): (until: number | undefined, now: number | undefined) => string {
  const { words, timeZone } = useErrorUi();
  return useCallback(
    (until, now) => {
      const isKnown = until !== undefined && now !== undefined;
      const values = isKnown ? formatWait(until, now, words.tag, timeZone).values : {};
      return format(words.errors['rate-limited'].body ?? '', values, words.tag) ?? '';
    },
    [words, timeZone],
  );
}
