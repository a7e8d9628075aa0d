'use client';

import { useEffect, useId, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { spokenText, type ErrorView } from '../view/index.js';
import type { StaleState } from './staleness.js';

/**
 * What is heard: that data turned stale while the person was there, that asking was in vain, and "Up to date." Nothing of
 * what was so from the start, and never an age that has merely grown.
 */
export function useStaleSpeech(state: StaleState, view: ErrorView, isSilent: boolean): void {
  const { announcer, words } = useErrorUi();
  const say = useSay();
  const topic = useId();
  const told = useRef<{ readonly state: StaleState; readonly isTrying: boolean } | undefined>(undefined);
  useEffect(() => {
    const last = told.current;
    // What is being tried ends one way or the other; that is told.
    const isTrying = state === 'refreshing' && last !== undefined && last.state !== 'fresh';
    told.current = { state: isTrying ? last.state : state, isTrying };
    if (isSilent || last === undefined || isTrying) return;
    if (last.state === state && !(last.isTrying && state === 'failed-again')) return;
    const text = textOf(last.state);
    if (text)
      announcer.say({ text, politeness: state === 'failed-again' ? 'assertive' : 'polite', topic: `stale${topic}` });

    function textOf(before: StaleState): string | undefined {
      if (state === 'fresh') return say((ui) => ui.stale.upToDate);
      if (state === 'failed-again') return say((ui) => ui.stale.again);
      return before === 'fresh' ? spokenText(view, words) : undefined;
    }
  }, [state, view, isSilent, say, words, announcer, topic]);
}
