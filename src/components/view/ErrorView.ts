import {
  isAnyApiError,
  type AnyApiError,
  type ErrorKind,
  type Outcome,
  type RecoveryAction,
} from '../../errors/index.js';
import type { PhraseValues } from '../../locales/index.js';

/** How much a failure weighs. `resolved` is for "it works again". */
export type Severity = 'info' | 'caution' | 'error' | 'critical' | 'resolved';

/** Did the person just do something, or did it happen by itself? */
export type Origin = 'user' | 'background';

/** What the app promises to keep: what was typed, what waits to be sent, nothing. */
export type Keeps = 'input' | 'queued' | 'nothing';

/** One failure as every component draws it: words chosen, weight decided, actions in order. */
export interface ErrorView {
  /** One failure; the same error object always has the same id. */
  readonly id: string;
  /** Kind, service, operation and code: what counts as "the same again". Never the text. */
  readonly group: string;
  readonly kind: ErrorKind;
  readonly code: string;
  readonly severity: Severity;
  readonly service: string | undefined;
  readonly operation: string | undefined;
  readonly title: string;
  /** Whole sentences: what still works or is kept, then what to do. */
  readonly body: string | undefined;
  readonly messageKey: string;
  readonly values: PhraseValues;
  readonly origin: Origin;
  readonly outcome: Outcome;
  readonly keeps: Keeps;
  /** What the person can do, best first, `none` left out. A component offers those that have a handler. */
  readonly recovery: readonly RecoveryAction[];
  /** Epoch milliseconds at which trying again makes sense. */
  readonly waitUntil: number | undefined;
  readonly attempt: number;
  /** The vendor's id of the call, for support. */
  readonly reference: string | undefined;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  /** The failure itself. Whatever was thrown is in its `cause`. */
  readonly error: AnyApiError;
}

/**
 * Whether something is a view already, so that components take a failure or a view alike. A vendor's body can have the
 * same keys when an app throws it as it came, but never an error object.
 */
export function isErrorView(value: unknown): value is ErrorView {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const { error } = value as Partial<ErrorView>;
    return error instanceof Error && isAnyApiError(error) && 'group' in value && 'recovery' in value;
  } catch {
    return false; // a revoked proxy or a throwing getter
  }
}
