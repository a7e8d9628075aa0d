'use client';

import { createContext, useContext, type RefObject } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import type { ErrorView } from '../view/index.js';

/** `compact`: one line. `cozy`: the default. `page`: fills its region. */
export type Density = 'compact' | 'cozy' | 'page';

/** `waiting`: its time has not come. `exhausted`: trying again is no longer offered. */
export type NoticeState = 'idle' | 'waiting' | 'retrying' | 'exhausted';

/** What the parts of a panel, banner or toast share. */
export interface Notice {
  readonly view: ErrorView;
  readonly state: NoticeState;
  readonly density: Density;
  readonly titleId: string;
  readonly bodyId: string;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly onRetry: (() => unknown) | undefined;
  readonly recovery: RecoveryHandlers | undefined;
}

export const NoticeContext = createContext<Notice | undefined>(undefined);

/** The notice a part stands in. */
export function useNotice(part: string): Notice {
  const notice = useContext(NoticeContext);
  if (!notice)
    throw new UsageError(
      'RAE-401',
      isDevelopment
        ? `<${part}> stands outside its Root, so it does not know which failure to tell. Put it inside the Root.`
        : '',
    );
  return notice;
}
