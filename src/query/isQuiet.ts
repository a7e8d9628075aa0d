import type { Query } from '@tanstack/react-query';

import type { AnyApiClient } from '../client/index.js';
import { systemClock } from '../internal/index.js';
import { clientBehind } from './clientBehind.js';
import { recallDecision } from './decisions.js';
import { readFailure } from './readFailure.js';

/**
 * Whether asking again would only bring the same failure: the rule says never or after a fix, or the
 * named moment has not come. A missing sign-in stays quiet on focus, but not on mount: the person may
 * come back from signing in.
 */
export function isQuiet(
  { state }: Pick<Query, 'state'>,
  apis: readonly AnyApiClient[],
  { onMount = false }: { readonly onMount?: boolean } = {},
): boolean {
  if (state.status !== 'error' || state.error === null) return false;
  const error = readFailure(state.error, apis);
  const decision = recallDecision(state.error);
  if (decision?.retry === false && decision.retryAt !== undefined) {
    const client = clientBehind(state.error) ?? apis.find((api) => api.vendor === error.vendor);
    if (decision.retryAt > (client?.clock ?? systemClock).now()) return true;
  }
  switch (error.retry.rule) {
    case 'never':
      // An unknown failure may be anything, a bug in a `queryFn` included: TanStack's habit is kept.
      return error.kind !== 'unknown' && error.kind !== 'cancelled';
    case 'after-fix':
      return true;
    case 'after-reauth':
      return !onMount;
    case 'backoff':
    case 'after-wait':
      return false;
    default:
      return error.retry.rule satisfies never;
  }
}
