'use client';

import { useEffect, useId, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useSpokenWait } from '../RetryCountdown/index.js';
import { spokenText, type ErrorView } from '../view/index.js';
import type { RateLimitBannerState } from './limitState.js';

export interface LimitSpeech {
  readonly view: ErrorView;
  readonly state: RateLimitBannerState;
  readonly until: number | undefined;
  /** A gate opens by itself; that is what is told then, not that a moment has passed. */
  readonly isGate: boolean;
  readonly isSilent: boolean;
}

/** What is heard of a limit: what is limited and until when, 30 s and 10 s before the end, and the end. */
export function useLimitSpeech({ view, state, until, isGate, isSilent }: LimitSpeech): void {
  const { announcer, words } = useErrorUi();
  const say = useSay();
  const topic = useId();
  const isCounting = state === 'waiting' || state === 'blocked-long' || state === 'ready';
  useSpokenWait(isCounting ? until : undefined, {
    isSilent,
    startText: () => spokenText(view, words),
    readyText: isGate ? '' : undefined,
  });

  const before = useRef<RateLimitBannerState | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = state;
    if (isSilent || last === state) return;
    // That a moment has passed was said when it had.
    const isNews = state === 'released' && last !== undefined && last !== 'near' && last !== 'ready';
    const text = isNews
      ? say((ui) => ui.ready)
      : state === 'unknown-wait' || state === 'near'
        ? spokenText(view, words)
        : '';
    if (text) announcer.say({ text, politeness: 'polite', topic: `limit${topic}` });
  }, [state, isSilent, view, words, say, announcer, topic]);
}
