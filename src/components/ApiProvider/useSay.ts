'use client';

import { useCallback } from 'react';

import { format, type Phrase, type PhraseValues, type UiWords } from '../../locales/index.js';
import { useErrorUi } from './ErrorUi.js';

/** A function that fills a phrase in the person's language: `say(({ details }) => details)`. */
export function useSay(): (choose: (ui: UiWords) => Phrase, values?: PhraseValues) => string {
  const { words } = useErrorUi();
  return useCallback((choose, values = {}) => format(choose(words.ui), values, words.tag) ?? '', [words]);
}
