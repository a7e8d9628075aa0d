'use client';

import { createContext, useContext } from 'react';

import { UsageError } from '../../internal/index.js';
import type { ErrorToasts } from './createErrorToasts.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';
import type { Persist } from './readingTime.js';

/** What the toaster's parts share. */
export interface Toaster {
  readonly toasts: ErrorToasts;
  readonly all: readonly ErrorToastRecord[];
  readonly visible: readonly ErrorToastRecord[];
  readonly hidden: number;
  readonly isExpanded: boolean;
  readonly setExpanded: (isExpanded: boolean) => void;
  /** Somebody is on the notices with focus or pointer, or looks elsewhere: nothing leaves meanwhile. */
  readonly isPaused: boolean;
  readonly persist: Persist;
  /** Dismisses a notice and takes care of the focus if it was inside. */
  readonly dismiss: (id: string) => void;
  readonly dismissAll: () => void;
}

export const ToasterContext = createContext<Toaster | undefined>(undefined);

export function useToaster(part: string): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster)
    throw new UsageError(
      'RAE-402',
      `<${part}> stands outside an ErrorToaster's Region, so it does not know which notices there are. Put it inside the Region.`,
    );
  return toaster;
}

/** The notice a part of it stands in. */
export const ToastRecordContext = createContext<ErrorToastRecord | undefined>(undefined);
