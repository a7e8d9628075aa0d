'use client';

import { useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

import type { AnyCatalog } from '../../catalog/index.js';
import { systemClock, type Clock } from '../../internal/index.js';
import type { Words } from '../../locales/index.js';
import { AnnouncerRegions, createAnnouncer } from '../Announcer/index.js';
import { createSurfaces } from '../surfaces/createSurfaces.js';
import { readOnce, type AppMessages, type ReadFailure } from '../view/index.js';
import { ErrorUiContext, type ErrorUi, type RecoveryHandlers } from './ErrorUi.js';

export interface ErrorUiProviderProps {
  readonly children?: ReactNode;
  /** What the app does for each recovery action: `{ 'sign-in': openSignIn }`. Actions without a handler are not offered. */
  readonly recovery?: RecoveryHandlers | undefined;
  /** The app's own words by error code. */
  readonly messages?: AppMessages | undefined;
  /** Catalogs whose own words may be used. */
  readonly catalogs?: readonly AnyCatalog[] | undefined;
  /**
   * Reads failures of foreign clients; keep it the same between renders. `ApiProvider` brings `toApiError` with its catalogs.
   * Default: aborts, timeouts and lost connections are recognised, all else is `unknown`.
   */
  readonly read?: ReadFailure | undefined;
  /**
   * The language: `de` of `react-api-errors/locales/de`, or words of the app's own. Default: that of the provider around
   * this one, else English. `lang` and `dir` of the page stay the app's.
   */
  readonly locale?: Words | undefined;
  /** For clock times and dates. Default: the machine's. */
  readonly timeZone?: string | undefined;
  readonly clock?: Clock | undefined;
  /**
   * Speaks by the browser's `ariaNotify` where it has one, instead of live regions. Default false: not yet tried with screen
   * readers. Taken when the provider is mounted.
   */
  readonly ariaNotify?: boolean | undefined;
}

const none: readonly AnyCatalog[] = [];

/** Gives components their words, handlers and the announcer. `ApiProvider` contains it; alone it serves an app without TanStack Query. */
export function ErrorUiProvider(props: ErrorUiProviderProps) {
  const outer = useContext(ErrorUiContext);
  const { children, recovery, messages, read, catalogs = none, timeZone, clock = systemClock } = props;
  const { ariaNotify } = props;
  const { locale = outer.words } = props;
  const [announcer] = useState(() => createAnnouncer({ clock, words: locale, usesAriaNotify: ariaNotify }));
  const [surfaces] = useState(createSurfaces);
  useEffect(() => announcer.setWords(locale), [announcer, locale]);
  const reader = useMemo(() => (read ? readOnce(read) : outer.read), [read, outer.read]);
  const ui = useMemo<ErrorUi>(
    () => ({
      words: locale,
      messages: messages ?? outer.messages,
      read: reader,
      catalogs: [...catalogs, ...outer.catalogs],
      recovery: { ...outer.recovery, ...recovery },
      announcer,
      surfaces,
      clock,
      timeZone: timeZone ?? outer.timeZone,
    }),
    [outer, locale, messages, reader, catalogs, recovery, announcer, surfaces, clock, timeZone],
  );
  return (
    <ErrorUiContext.Provider value={ui}>
      {children}
      <AnnouncerRegions announcer={announcer} />
    </ErrorUiContext.Provider>
  );
}
