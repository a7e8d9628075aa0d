'use client';

import { useMemo } from 'react';

import { ApiError, transportCodes } from '../../errors/index.js';
import { format, type OfflineWords, type Phrase } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { viewOf, type ErrorView } from '../view/index.js';
import type { Queue } from './createQueue.js';
import type { ConnectionShown } from './offlineState.js';

export interface OfflineTexts {
  /** In place of the provider's. */
  readonly words: Partial<OfflineWords> | undefined;
  /** Where changes wait. */
  readonly keepsOn: 'page' | 'device';
}

/** What the banner tells, as every notice does. */
export function useOfflineView(
  { phase, kind = 'no-network', serviceName }: ConnectionShown,
  queue: Queue,
  { words, keepsOn }: OfflineTexts,
): ErrorView {
  const ui = useErrorUi();
  const error = useMemo(
    () =>
      new ApiError({
        ...transportCodes[kind === 'no-network' ? 'offline' : 'network'],
        code: 'offline',
        vendor: 'http',
      }),
    [kind],
  );
  return useMemo(() => {
    const { tag } = ui.words;
    const texts = { ...ui.words.ui.offline, ...words };
    const say = (phrase: Phrase | undefined, count?: number) =>
      phrase === undefined ? undefined : format(phrase, { service: serviceName, count }, tag);
    const view = viewOf(error, { locale: ui.words });
    switch (phase) {
      case 'unstable':
        return { ...view, severity: 'caution', title: say(texts.unstable.title) ?? '', body: say(texts.unstable.body) };
      case 'back':
        // What did not arrive is not resolved.
        return {
          ...view,
          severity: queue.failed > 0 ? 'caution' : 'resolved',
          title: say(texts.back) ?? '',
          body: outcome(),
        };
      case 'offline':
      case 'reconnecting': {
        const { title, body } = texts.kinds[kind];
        const kept = keepsOn === 'device' ? texts.keptOnDevice : texts.keptHere;
        return { ...view, severity: 'caution', title: say(title) ?? '', body: say(queue.waiting > 0 ? kept : body) };
      }
      default:
        return phase satisfies never;
    }

    /** What became of the changes: first that they are under way, then how many arrived and how many did not. */
    function outcome(): string | undefined {
      const under = queue.sending + queue.waiting;
      if (under > 0) return say(texts.sending, under);
      const first = queue.sent > 0 ? say(texts.sent, queue.sent) : undefined;
      const second = queue.failed > 0 ? say(texts.unsent, queue.failed) : undefined;
      return first && second ? format(ui.words.ui.sentences, { first, second }, tag) : (first ?? second);
    }
  }, [ui, words, keepsOn, phase, kind, serviceName, queue, error]);
}
