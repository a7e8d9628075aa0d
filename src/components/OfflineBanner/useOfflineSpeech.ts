'use client';

import { useEffect, useId, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { spokenText, type ErrorView } from '../view/index.js';
import type { Queue } from './createQueue.js';
import type { OfflineBannerState } from './Offline.js';

export interface OfflineSpeech {
  readonly view: ErrorView;
  readonly state: OfflineBannerState;
  readonly queue: Queue;
  readonly isSilent: boolean;
}

/**
 * What is heard: that the connection is gone, once; that asking changed nothing; that it is back, with what became of
 * the changes, once they have arrived. Of a connection that comes and goes only that it does.
 */
export function useOfflineSpeech({ view, state, queue, isSilent }: OfflineSpeech): void {
  const { announcer, words } = useErrorUi();
  const say = useSay();
  const topic = useId();
  const before = useRef<OfflineBannerState | undefined>(undefined);
  const isSettled = queue.sending + queue.waiting === 0;
  useEffect(() => {
    // "Back online" waits for the changes, so that it is said once.
    if (state === 'back' && !isSettled) return;
    const last = before.current;
    before.current = state;
    if (isSilent || last === state || state === 'reconnecting') return;
    if (state === 'offline' && last === 'unstable') return;
    if (state === 'offline' && last === 'reconnecting') {
      announcer.say({ text: say((ui) => ui.offline.stillOff), politeness: 'assertive', topic: `offline${topic}` });
      return;
    }
    announcer.say({ text: spokenText(view, words), politeness: 'polite', topic: `offline${topic}` });
  }, [state, isSettled, isSilent, view, words, say, announcer, topic]);
}
