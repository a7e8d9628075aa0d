'use client';

import { forwardRef } from 'react';

import { CountdownBar, CountdownText } from './CountdownParts.js';
import { RetryCountdownRoot, type RetryCountdownRootProps } from './RetryCountdownRoot.js';

export type RetryCountdownProps = RetryCountdownRootProps & {
  /** Default true. */
  readonly hasBar?: boolean | undefined;
};

/**
 * Counts down: `<RetryCountdown until={error.retryAfter?.at} />`, or tells that a call is still being tried:
 * `<Suspense fallback={<RetryCountdown for={noteQuery} />}>`. Starts nothing. Silent as it ticks; speaks at a few moments.
 */
export const RetryCountdown = forwardRef<HTMLSpanElement, RetryCountdownProps>(function RetryCountdown(props, ref) {
  const { hasBar = true, children, ...rest } = props;
  return (
    <RetryCountdownRoot {...(rest as RetryCountdownRootProps)} ref={ref}>
      <CountdownText />
      {hasBar && <CountdownBar />}
      {children}
    </RetryCountdownRoot>
  );
});
