'use client';

import { useCallback, useEffect, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { isUnderWay, type ReauthStep } from './reauthStep.js';

export interface ReauthSpeech {
  readonly step: ReauthStep;
  readonly isOpen: boolean;
  readonly isNeeded: boolean;
  readonly hasWindow: boolean;
  readonly href: string | undefined;
  /** By which the banner is announced. */
  readonly group: string;
}

/**
 * What is heard of a sign-in: where it goes on, what did not work, and that it is done, which is said here when it was
 * done elsewhere. Gives what says it otherwise, with how many calls went on.
 */
export function useReauthSpeech(speech: ReauthSpeech): (count: number | undefined) => void {
  const { step, isOpen, isNeeded, hasWindow, href, group } = speech;
  const { announcer } = useErrorUi();
  const say = useSay();

  const isTold = useRef(false);
  const tellDone = useCallback(
    (count: number | undefined) => {
      isTold.current = true;
      const text = say((ui) => ui.reauth.done, { count: count || undefined });
      announcer.say({ text, politeness: 'polite', topic: 'reauth' });
    },
    [announcer, say],
  );
  // Signed in elsewhere, in another tab or by the app: it closes by itself and says so.
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isOpen && !isNeeded && !isTold.current) tellDone(undefined);
    wasAsking.current = isOpen && !isUnderWay(step);
    if (isOpen) isTold.current = false;
  }, [isOpen, isNeeded, step, tellDone]);

  // The banner stood there until the first call was held, a moment; the dialog says it now.
  useBrowserLayoutEffect(() => {
    if (isOpen) announcer.unsay(group);
  }, [isOpen, announcer, group]);

  useEffect(() => {
    const text = spoken();
    if (!isOpen || !text) return undefined;
    announcer.say({ text, politeness: step === 'waiting' ? 'polite' : 'assertive', topic: 'reauth|step' });
    // Once the step is over it is not said any more: the next one's title is read by its focus.
    return () => announcer.unsay('reauth|step');
    function spoken() {
      if (step === 'waiting') return hasWindow && say((ui) => ui.reauth.otherWindow);
      if (step === 'failed') return say((ui) => ui.reauth.failed);
      if (step === 'timed-out') return say((ui) => ui.reauth.timedOut);
      return step === 'blocked' && say((ui) => (href ? ui.reauth.blocked : ui.reauth.blockedHere));
    }
  }, [step, hasWindow, href, isOpen, announcer, say]);
  return tellDone;
}
