'use client';

import { createContext, useContext, type RefObject } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { CenterEntry } from './centerEntries.js';

/** What the error centre's parts share. */
export interface Center {
  /** All of them, the latest first. */
  readonly entries: readonly CenterEntry[];
  /** Those of the service that was chosen. */
  readonly listed: readonly CenterEntry[];
  readonly services: readonly string[];
  /** `undefined`: all services. */
  readonly service: string | undefined;
  readonly setService: (service: string | undefined) => void;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly clear: () => void;
  readonly retry: (entry: CenterEntry) => (() => unknown) | undefined;
  readonly panelId: string;
  readonly titleId: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly panelRef: RefObject<HTMLDivElement | null>;
}

export const CenterContext = createContext<Center | undefined>(undefined);

export function useCenter(part: string): Center {
  const center = useContext(CenterContext);
  if (!center)
    throw new UsageError(
      'RAE-402',
      isDevelopment
        ? `<${part}> stands outside an ErrorCenter's Root, so it does not know what there is to read again. Put it inside the Root.`
        : '',
    );
  return center;
}
