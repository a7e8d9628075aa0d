'use client';

import { useMemo } from 'react';

import { ApiError, transportCodes } from '../../errors/index.js';
import { format, formatAge, formatStamp, type Phrase, type StaleWords } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { viewOf, type ErrorView } from '../view/index.js';
import type { StaleVariant } from './Stale.js';
import type { StalenessFacts } from './useStaleness.js';

export interface StaleTexts {
  readonly variant: StaleVariant;
  /** In place of the provider's. */
  readonly words: Partial<StaleWords> | undefined;
}

export interface StaleView {
  readonly view: ErrorView;
  /** When the data arrived, for people; `undefined` when it is not known, or not to be told on a server. */
  readonly moment: string | undefined;
}

/** What the notice tells, as every notice does: the age of the data, absolute in the title, relative in the body. */
export function useStaleView(facts: StalenessFacts, { variant, words }: StaleTexts): StaleView {
  const ui = useErrorUi();
  const { state, updatedAt, now, count, isOffline, error: failure } = facts;
  const error = useMemo(
    () =>
      failure === undefined || failure === null
        ? new ApiError({ ...transportCodes.offline, code: 'offline', vendor: 'http' })
        : ui.read(failure),
    [failure, ui],
  );
  return useMemo(() => {
    const { timeZone } = ui;
    const { tag } = ui.words;
    const texts = { ...ui.words.ui.stale, ...words };
    // Two machines in different zones would tell different times: without the app's zone a server tells none.
    const canTell = updatedAt !== undefined && (now !== undefined || timeZone !== undefined);
    const moment = canTell ? formatStamp(updatedAt, now, tag, timeZone) : undefined;
    const age = updatedAt !== undefined && now !== undefined ? formatAge(updatedAt, now, tag).text : undefined;
    const say = (phrase: Phrase) => format(phrase, { moment, age, count }, tag);
    const severity = state === 'very-stale' ? ('caution' as const) : ('info' as const);
    const view = { ...viewOf(error, { locale: ui.words }), severity, title: say(texts.title) ?? '', body: body() };
    return { view, moment };

    function body(): string | undefined {
      if (state === 'failed-again') return say(texts.again);
      if (state === 'very-stale') return say(texts.veryOld);
      if (isOffline) return say(texts.offline);
      if (variant !== 'page' || count < 2) return say(texts.body);
      return say(texts.sources);
    }
  }, [ui, words, variant, state, updatedAt, now, count, isOffline, error]);
}
