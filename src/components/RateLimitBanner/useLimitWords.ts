'use client';

import { useMemo } from 'react';

import { format, formatTime } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { ErrorView } from '../view/index.js';
import type { RateLimitBannerState } from './limitState.js';
import type { RateLimitFacts } from './RateLimitFacts.js';

/** The view as the banner tells it in a state: what is limited and until when, or that it is over. */
export function useLimitWords(
  view: ErrorView,
  limit: RateLimitFacts,
  state: RateLimitBannerState,
  now: number | undefined,
): ErrorView {
  const { words, timeZone } = useErrorUi();
  const { remaining, until } = limit;
  return useMemo(() => {
    const { ui, tag } = words;
    const title = (phrase: typeof ui.released.title) => format(phrase, view.values, tag) ?? '';
    switch (state) {
      case 'waiting':
      case 'blocked-long':
      case 'unknown-wait':
        return view;
      case 'retrying':
        return { ...view, body: title(ui.retrying) };
      case 'ready':
        return { ...view, severity: 'resolved', title: title(ui.released.title), body: title(ui.ready) };
      case 'released': {
        const body = ui.released.body && title(ui.released.body);
        return { ...view, severity: 'resolved', title: title(ui.released.title), body };
      }
      case 'near': {
        // The server's time is not the person's: no hour is told before the page is alive.
        const time = until !== undefined && now !== undefined ? formatTime(until, tag, timeZone) : undefined;
        const left = format(ui.nearLimit, { count: remaining, time }, tag);
        return { ...view, severity: 'info', title: left ?? view.title, body: undefined };
      }
      default:
        return state satisfies never;
    }
  }, [view, state, words, timeZone, remaining, until, now]);
}
