'use client';

import { createContext, useContext, type ReactNode } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { PartialWords } from '../../locales/index.js';
import type { PartialGroup } from './groupItems.js';
import type { PartialItem } from './PartialItem.js';

/** `partial`: some failed. `all-failed`: none worked. `retrying`: those that may are tried again. `done`: nothing is left. */
export type PartialSummaryState = 'partial' | 'all-failed' | 'retrying' | 'done';

/** What the parts of the summary share, beside the notice. */
export interface PartialSummary {
  readonly state: PartialSummaryState;
  readonly words: PartialWords;
  readonly succeeded: number;
  readonly total: number;
  readonly groups: readonly PartialGroup[];
  /** Those that may be tried again now. */
  readonly retryable: readonly PartialItem[];
  /** When the first of those that have to wait may; `undefined` when some may go now. */
  readonly waitUntil: number | undefined;
  readonly labelOf: (item: PartialItem) => ReactNode;
  readonly textOf: (item: PartialItem) => string;
  readonly actionOf: ((item: PartialItem) => ReactNode) | undefined;
  readonly maxShown: number;
  /** Whether the whole list is open, and at which page. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly page: number;
  readonly setPage: (page: number) => void;
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | undefined;
  /** `undefined` when nobody can try again. */
  readonly retry: (() => unknown) | undefined;
  readonly stop: (() => void) | undefined;
  readonly progress: { readonly count: number; readonly max: number; readonly isStopping: boolean } | undefined;
}

export const PartialContext = createContext<PartialSummary | undefined>(undefined);

export function usePartial(part: string): PartialSummary {
  const summary = useContext(PartialContext);
  if (!summary)
    throw new UsageError(
      'RAE-402',
      isDevelopment
        ? `<${part}> stands outside a PartialFailureSummary's Root, so it does not know what failed. Put it inside the Root.`
        : '',
    );
  return summary;
}
