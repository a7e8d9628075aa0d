'use client';

import { createContext, useContext } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { StaleState } from './staleness.js';

/** `line` above what is old, `dot` in a header with its text behind it, `page` for all sources at once. */
export type StaleVariant = 'line' | 'dot' | 'page';

/** What the parts of the notice share, beside the notice. */
export interface StaleNoticeFacts {
  readonly state: StaleState;
  /** When the data arrived, epoch milliseconds, and how that is told. */
  readonly updatedAt: number | undefined;
  readonly moment: string | undefined;
  readonly refresh: (() => unknown) | undefined;
  readonly isHidden: boolean;
  readonly setHidden: ((isHidden: boolean) => void) | undefined;
}

export const StaleContext = createContext<StaleNoticeFacts | undefined>(undefined);

export function useStaleNotice(part: string): StaleNoticeFacts {
  const facts = useContext(StaleContext);
  if (!facts)
    throw new UsageError(
      'RAE-402',
      isDevelopment
        ? `<${part}> stands outside a StaleNotice's Root, so it does not know whose age to tell. Put it inside the Root.`
        : '',
    );
  return facts;
}
