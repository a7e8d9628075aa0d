import type { ErrorKind } from './ErrorKind.js';
import type { RecoveryAction } from './RecoveryAction.js';
import type { RetryPrescription } from './RetryRule.js';

/** The part of a catalog entry that every code has, a vendor's or ours. */
export interface CodeMeaning {
  readonly kind: ErrorKind;
  readonly retry: RetryPrescription;
  readonly messageKey: string;
  readonly recovery: readonly RecoveryAction[];
}

/** Codes that belong to no vendor. Any call can end in one of them, so every error type has them. */
export const transportCodes = {
  /** No answer arrived: refused, reset, DNS, or an answer that CORS hides. */
  network: { kind: 'network', retry: { rule: 'backoff' }, messageKey: 'network', recovery: ['retry'] },
  offline: { kind: 'offline', retry: { rule: 'backoff' }, messageKey: 'offline', recovery: ['retry'] },
  timeout: { kind: 'timeout', retry: { rule: 'backoff' }, messageKey: 'timeout', recovery: ['retry'] },
  cancelled: { kind: 'cancelled', retry: { rule: 'never' }, messageKey: 'cancelled', recovery: ['none'] },
  /** A success status whose body could not be read as promised. Asking again gives the same body. */
  parse: { kind: 'server', retry: { rule: 'never' }, messageKey: 'bad-answer', recovery: ['contact-support'] },
  unknown: { kind: 'unknown', retry: { rule: 'never' }, messageKey: 'unknown', recovery: ['retry', 'contact-support'] },
} as const satisfies Record<string, CodeMeaning>;

export type TransportCode = keyof typeof transportCodes;
