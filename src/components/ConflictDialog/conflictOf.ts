import type { ErrorKind } from '../../errors/index.js';

/**
 * What a refusal with 409 or 412 is for the person. Not every one is two versions of a thing: `processing` is the same call still
 * being worked on, `done` that what was wanted is so already.
 */
export type ConflictCase = 'conflict' | 'processing' | 'done' | 'other';

export interface ConflictFacts {
  readonly kind: ErrorKind;
  readonly messageKey: string;
  readonly waitUntil: number | undefined;
}

export function conflictOf({ kind, messageKey, waitUntil }: ConflictFacts): ConflictCase {
  if (kind !== 'conflict') return 'other';
  if (messageKey === 'already-done' || messageKey === 'already-exists') return 'done';
  return messageKey === 'still-processing' || waitUntil !== undefined ? 'processing' : 'conflict';
}
