'use client';

import { useMemo } from 'react';

import type { AnyApiError } from '../../errors/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useNow } from '../ApiProvider/useNow.js';
import { viewOf, type AppMessages, type ErrorView } from '../view/index.js';
import { groupItems, type PartialGroup } from './groupItems.js';
import type { PartialItem } from './PartialItem.js';
import { whyNot } from './whyNot.js';

export interface Reasons {
  readonly groups: readonly PartialGroup[];
  readonly retryable: readonly PartialItem[];
  /** When the first that has to wait may go, if none may go now. */
  readonly waitUntil: number | undefined;
}

/** Why each item failed, in groups, and which of them may be tried again now; looked at anew when a wait is over. */
export function useReasons(items: readonly PartialItem[], messages: AppMessages | undefined): Reasons {
  const ui = useErrorUi();
  const { read } = ui;
  const failures = useMemo(() => items.map((item) => ({ item, failure: read(item.error) })), [items, read]);
  const waits = useMemo(() => failures.flatMap(({ failure }) => failure.retryAfter?.at ?? []), [failures]);
  const at = useNow(waits.length > 0 ? Math.max(...waits) : undefined);

  return useMemo(() => {
    const views = new Map<string, ErrorView>();
    const view = (failure: AnyApiError) => {
      // A thousand failures of one code are told alike; what waits longest tells the wait.
      const { vendor, code, kind, messageKey, service, outcome, retryAfter } = failure;
      const key = [vendor, code, kind, messageKey, service, outcome, retryAfter?.at].join('|');
      const known = views.get(key);
      if (known) return known;
      const { words: locale, catalogs, timeZone } = ui;
      const made = viewOf(failure, { messages: messages ?? ui.messages, locale, catalogs, timeZone, now: at });
      views.set(key, made);
      return made;
    };
    const all = failures.map(({ item, failure }) => ({ item, view: view(failure), leftOut: whyNot(failure, at) }));
    const retryable = all.filter(({ leftOut }) => leftOut === undefined).map(({ item }) => item);
    const waiting = all.filter(({ leftOut }) => leftOut === 'wait').flatMap((one) => one.view.waitUntil ?? []);
    const isWaiting = retryable.length === 0 && waiting.length > 0;
    return { groups: groupItems(all), retryable, waitUntil: isWaiting ? Math.min(...waiting) : undefined };
  }, [failures, messages, ui, at]);
}
