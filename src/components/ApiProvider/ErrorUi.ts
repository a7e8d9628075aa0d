'use client';

import { createContext, useContext } from 'react';

import type { AnyCatalog } from '../../catalog/index.js';
import type { RecoveryAction } from '../../errors/index.js';
import { systemClock, type Clock } from '../../internal/index.js';
import { en, type Words } from '../../locales/index.js';
import { createAnnouncer, type Announcer } from '../Announcer/index.js';
import { createSurfaces, type Surfaces } from '../surfaces/createSurfaces.js';
import { readOnce, readPlainly, type AppMessages, type ErrorView, type ReadFailure } from '../view/index.js';

/** What the app does when a person chooses a recovery action. Without a handler the action is not offered. */
export type RecoveryHandlers = {
  readonly [TAction in Exclude<RecoveryAction, 'none'>]?: ((view: ErrorView) => unknown) | undefined;
};

/** What all components of a page share. */
export interface ErrorUi {
  readonly words: Words;
  readonly messages: AppMessages | undefined;
  /** Makes one `ApiError` of any failure; the same one for the same object. */
  readonly read: ReadFailure;
  /** Have words of their own. */
  readonly catalogs: readonly AnyCatalog[];
  readonly recovery: RecoveryHandlers;
  readonly announcer: Announcer;
  readonly surfaces: Surfaces;
  readonly clock: Clock;
  readonly timeZone: string | undefined;
}

// Without a provider: English, regions made on first use. Nothing here touches the document or holds a person's data on a server.
const plain: ErrorUi = {
  words: en,
  messages: undefined,
  read: readOnce(readPlainly),
  catalogs: [],
  recovery: {},
  announcer: createAnnouncer({ makesRegions: true }),
  surfaces: createSurfaces(),
  clock: systemClock,
  timeZone: undefined,
};

export const ErrorUiContext = createContext(plain);

/** Words, recovery handlers, announcer and surfaces of the nearest `ApiProvider`, or plain ones without it. */
export const useErrorUi = (): ErrorUi => useContext(ErrorUiContext);
