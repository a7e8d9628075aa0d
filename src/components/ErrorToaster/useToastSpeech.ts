'use client';

import { useEffect, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { isErrorView, politenessOf, spokenText, viewOf } from '../view/index.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';

/**
 * Says each notice once, and counts its repetitions: the announcer sums them up ("3 more problems."). Radix would read an
 * element's text once and never again, so speaking is not left to it.
 */
export function useToastSpeech(records: readonly ErrorToastRecord[]): void {
  const { announcer, words, messages: appMessages, read, catalogs, clock, timeZone } = useErrorUi();
  const said = useRef<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    // Oldest first: they are told in the order they happened.
    for (const { id, group, failure, options, count } of [...records].reverse()) {
      const isNew = !said.current.has(id);
      const times = count - (said.current.get(id) ?? 0);
      if (times <= 0) continue;
      const { messages = appMessages, ...place } = options;
      const now = clock.now();
      const view = isErrorView(failure)
        ? failure
        : viewOf(read(failure), { ...place, messages, catalogs, locale: words, now, timeZone });
      // Only the first is worth interrupting for.
      const politeness = isNew ? politenessOf(view, now) : 'polite';
      const announcement = { text: spokenText(view, words), politeness, topic: group, isProblem: true };
      for (let time = 0; time < times; time += 1) announcer.say(announcement);
    }
    said.current = new Map(records.map(({ id, count }) => [id, count]));
  }, [records, announcer, words, appMessages, read, catalogs, clock, timeZone]);
}
