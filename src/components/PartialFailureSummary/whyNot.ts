import { isIdempotentMethod } from '../../catalog/index.js';
import type { AnyApiError } from '../../errors/index.js';

/** Why an item is left out of trying again. `wait`: not yet. `doubt`: it may have been done. */
export type LeftOut = 'fix' | 'sign-in' | 'no-use' | 'doubt' | 'wait';

/**
 * Whether trying again makes sense: nothing, or why not. The answer's own word goes before the catalog's rule. `now` is
 * unknown on a server; then no wait has passed.
 */
export function whyNot(error: AnyApiError, now: number | undefined): LeftOut | undefined {
  const { retryable, outcome, method, retryAfter, kind } = error;
  if (outcome === 'applied') return 'doubt';
  if (outcome === 'unknown' && !isIdempotentMethod(method)) return 'doubt';
  const rule = retryable === undefined ? ruleOf(error) : retryable ? undefined : 'no-use';
  // What the person stopped was never refused.
  if (rule && kind !== 'cancelled') return rule;
  const until = retryAfter?.at;
  return until !== undefined && (now === undefined || until > now) ? 'wait' : undefined;
}

function ruleOf({ retry, kind }: AnyApiError): LeftOut | undefined {
  switch (retry.rule) {
    case 'backoff':
    case 'after-wait':
      return undefined;
    case 'after-reauth':
      return 'sign-in';
    case 'after-fix':
      return 'fix';
    case 'never':
      // Nobody knows why it failed; the person may well try.
      return kind === 'unknown' ? undefined : 'no-use';
    default:
      return retry.rule satisfies never;
  }
}
