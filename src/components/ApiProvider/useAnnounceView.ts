'use client';

import { useEffect, useRef } from 'react';

import { politenessOf, spokenText, type ErrorView } from '../view/index.js';
import { useErrorUi } from './ErrorUi.js';

/** Reads a failure aloud once, when it appears. `isSilent`: it is read because focus goes there. */
export function useAnnounceView(view: ErrorView | undefined, isSilent = false): void {
  const { announcer, words, clock } = useErrorUi();
  const said = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!view || said.current === view.id) return;
    said.current = view.id;
    if (isSilent) return;
    const politeness = politenessOf(view, clock.now());
    announcer.say({ text: spokenText(view, words), politeness, topic: view.group, isProblem: true });
  }, [view, isSilent, announcer, words, clock]);
}
