'use client';

import { useEffect, useId, useRef, type RefObject } from 'react';

import { formatDuration } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { createCountdownVoice } from './createCountdownVoice.js';
import { useWaitSentence } from './useWaitSentence.js';

export interface SpokenWaitOptions {
  readonly isSilent?: boolean | undefined;
  /** What is said at the start, made of "You can try again in 42 seconds." Default: that sentence alone. */
  readonly startText?: ((sentence: string) => string) | undefined;
  /** Said at the end. Default "You can try again." */
  readonly readyText?: string | undefined;
  /** The control a person waits on: a wait of three seconds or less is told only to somebody who is on it. */
  readonly control?: RefObject<HTMLElement | null> | undefined;
  /** Speaks only while the control has the focus. */
  readonly isForControlOnly?: boolean | undefined;
}

/** Speaks a wait through the announcer: at its start, at 30 s and 10 s left, at its end; over two minutes also at 5 min and 1 min. */
export function useSpokenWait(until: number | undefined, options: SpokenWaitOptions = {}): void {
  const { clock, announcer, words } = useErrorUi();
  const say = useSay();
  const sentence = useWaitSentence();
  const topic = useId();

  const speak = useRef<Parameters<typeof createCountdownVoice>[0]['onCue']>(() => {});
  useEffect(() => {
    const { isSilent, startText = asIs, readyText, control, isForControlOnly = false } = options;
    speak.current = (cue, leftMs, moment) => {
      if (isSilent) return;
      const isOnControl = control?.current?.contains(document.activeElement) === true;
      if ((isForControlOnly || cue === 'ready-if-focused') && !isOnControl) return;
      const text =
        cue === 'start'
          ? startText(sentence(moment, moment - leftMs))
          : cue === 'left'
            ? say((ui) => ui.timeLeft, { wait: formatDuration(leftMs, words.tag) })
            : (readyText ?? say((ui) => ui.ready));
      if (text) announcer.say({ text, politeness: 'polite', topic: `wait${topic}` });
    };
  });

  const voice = useRef<ReturnType<typeof createCountdownVoice> | undefined>(undefined);
  useEffect(() => {
    const made = createCountdownVoice({ clock, onCue: (...cue) => speak.current(...cue) });
    voice.current = made;
    // Timers are late after sleep and in a tab that nobody saw.
    document.addEventListener('visibilitychange', made.wake);
    window.addEventListener('focus', made.wake);
    return () => {
      made.stop();
      document.removeEventListener('visibilitychange', made.wake);
      window.removeEventListener('focus', made.wake);
    };
  }, [clock]);
  useEffect(() => voice.current?.wait(until), [until, clock]);
}

const asIs = (sentence: string) => sentence;
