import { unsurface } from '../client/index.js';
import type { AnyApiError } from '../errors/index.js';
import { resolvePolicy, type Policies } from '../policy/index.js';

/** Attempts in all by the policy in force; undefined when nothing is retried or the policy throws. */
export function maxAttemptsFor(error: AnyApiError, policies: Policies | undefined): number | undefined {
  try {
    const { rule, maxAttempts } = resolvePolicy(unsurface(error), policies);
    return rule === 'backoff' || rule === 'after-wait' ? maxAttempts : undefined;
  } catch {
    return undefined;
  }
}
