'use client';

import { createContext, useContext } from 'react';

import { UsageError } from '../../internal/index.js';
import type { RateLimitBannerState } from './limitState.js';
import type { RateLimitFacts } from './RateLimitFacts.js';

/** What the parts of the banner share, beside the notice. */
export interface RateLimitNotice {
  readonly state: RateLimitBannerState;
  /** The longest first. */
  readonly limits: readonly RateLimitFacts[];
  readonly until: number | undefined;
  readonly since: number | undefined;
  /** Tries again, or asks the gates to. `undefined` when there is nothing to try. */
  readonly act: (() => unknown) | undefined;
}

export const RateLimitContext = createContext<RateLimitNotice | undefined>(undefined);

export function useRateLimitNotice(part: string): RateLimitNotice {
  const notice = useContext(RateLimitContext);
  if (!notice)
    throw new UsageError(
      'RAE-402',
      `<${part}> stands outside a RateLimitBanner's Root, so it does not know which limit to tell. Put it inside the Root.`,
    );
  return notice;
}
