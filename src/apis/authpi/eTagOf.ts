/** The two times from which AuthPI makes an entity tag, in epoch milliseconds. */
export interface Versioned {
  readonly created_at?: unknown;
  readonly updated_at?: unknown;
}

/**
 * The entity tag of something read before, for `ifMatch`: its last change in double quotes, or its
 * creation when it was never changed. Saves reading the `ETag` header, which a page on another origin
 * only sees when the server exposes it. Undefined when the item carries neither time.
 *
 * Source: https://authpi.com/docs/reference/conditional-requests/, read 2026-11-20.
 */
export function eTagOf({ created_at: createdAt, updated_at: updatedAt }: Versioned): string | undefined {
  const changedAt = [updatedAt, createdAt].find(isTime);
  return changedAt === undefined ? undefined : `"${changedAt}"`;
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
