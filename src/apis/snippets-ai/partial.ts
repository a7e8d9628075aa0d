import { isJson, own, type Json } from '../../internal/index.js';

/** One item of a batch that was not done. The vendor says how many there are, not which. */
export interface PartialFailure {
  /**
   * What this catalog calls such a failure: `forbidden` for an inaccessible item, `not_found` for a missing
   * one, `unknown` where nothing more is said.
   */
  readonly code: 'forbidden' | 'not_found' | 'unknown';
  /** The element of the answer's `errors`, whose form is not documented. For Details only. */
  readonly details?: unknown;
}

/** A success status with failures inside. */
export interface PartialSuccess {
  readonly succeeded: number;
  /** At least one. */
  readonly failed: readonly PartialFailure[];
}

/**
 * Finds the failures in a successful answer of a batch: the counts under `metadata`, or the `errors` of
 * the tags. Undefined when everything was done, or when the answer is of another form.
 */
export function readPartial(answer: unknown): PartialSuccess | undefined {
  if (!isJson(answer)) return undefined;
  const failed = [...fromCounts(own(answer, 'metadata')), ...fromErrors(own(answer, 'data'))];
  return failed.length === 0 ? undefined : { succeeded: succeededOf(answer, failed.length), failed };
}

const codes = {
  inaccessibleCount: 'forbidden',
  missingCount: 'not_found',
  failedCount: 'unknown',
} as const satisfies Record<string, PartialFailure['code']>;

function fromCounts(metadata: unknown): PartialFailure[] {
  return Object.entries(codes).flatMap(([key, code]) =>
    Array.from({ length: countAt(metadata, key) ?? 0 }, () => ({ code })),
  );
}

function fromErrors(data: unknown): PartialFailure[] {
  return listAt(data, 'errors').map((details) => ({ code: 'unknown', details }));
}

/** By the operation's own count, then by what was asked for, then by what came back. */
function succeededOf(answer: Json, failedCount: number): number {
  const metadata = own(answer, 'metadata');
  const done = ['accessibleCount', 'createdCount', 'deletedCount'].map((key) => countAt(metadata, key));
  const requested = countAt(metadata, 'requestedCount');
  return (
    done.find((count) => count !== undefined) ??
    (requested === undefined ? listAt(own(answer, 'data'), 'createdTags').length : Math.max(0, requested - failedCount))
  );
}

/** A batch holds at most a hundred items; a count beyond a thousand is not one that can be believed. */
const mostItems = 1_000;

function countAt(holder: unknown, key: string): number | undefined {
  const count = own(holder, key);
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= mostItems ? count : undefined;
}

function listAt(holder: unknown, key: string): readonly unknown[] {
  const list = own(holder, key);
  return Array.isArray(list) ? list.slice(0, mostItems) : [];
}
