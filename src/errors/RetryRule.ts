/**
 * What a catalog prescribes for a code. A policy turns the rule into a decision.
 *
 * - `never`: the same call will fail the same way.
 * - `backoff`: transient; growing waits with jitter.
 * - `after-wait`: passes at a moment the server, the vendor's documentation or the gate knows.
 * - `after-reauth`: renew the credential, then once.
 * - `after-fix`: a person or the developer has to change something first.
 */
export const retryRules = ['never', 'backoff', 'after-wait', 'after-reauth', 'after-fix'] as const;

export type RetryRule = (typeof retryRules)[number];

/** A catalog entry's rule, with what the vendor documents about it. */
export interface RetryPrescription {
  readonly rule: RetryRule;
  /** Attempts in all, the first request included. Default: the policy's. */
  readonly maxAttempts?: number;
  /** The documented wait in milliseconds, used when the server names none. */
  readonly waitMs?: number;
}
