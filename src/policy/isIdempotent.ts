import { isIdempotentMethod } from '../catalog/index.js';

export interface IdempotencyFacts {
  /** The endpoint's own word; wins over the method. */
  readonly isIdempotent?: boolean | undefined;
  readonly hasIdempotencyKey?: boolean | undefined;
}

/**
 * Whether repeating a call has the effect of doing it once: the endpoint's own word, else by method (RFC
 * 9110 section 9.2.2; none given means GET), and whatever the method when the call carries an `Idempotency-Key`.
 */
export function isIdempotent(method: string | undefined, facts: IdempotencyFacts = {}): boolean {
  return facts.hasIdempotencyKey === true || (facts.isIdempotent ?? isIdempotentMethod(method));
}
