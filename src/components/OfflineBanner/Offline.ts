'use client';

import { createContext, useContext } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { Queue } from './createQueue.js';
import type { ConnectionShown } from './offlineState.js';

/** What the parts of the banner share, beside the notice. */
export interface OfflineNotice {
  readonly state: OfflineBannerState;
  readonly queue: Queue;
  readonly isSmall: boolean;
  readonly setSmall: (isSmall: boolean) => void;
  readonly ask: () => void;
}

/** `unstable`: the connection comes and goes. */
export type OfflineBannerState = ConnectionShown['phase'];

export const OfflineContext = createContext<OfflineNotice | undefined>(undefined);

export function useOfflineNotice(part: string): OfflineNotice {
  const notice = useContext(OfflineContext);
  if (!notice)
    throw new UsageError(
      'RAE-402',
      isDevelopment
        ? `<${part}> stands outside an OfflineBanner's Root, so it does not know how the connection is. Put it inside the Root.`
        : '',
    );
  return notice;
}
