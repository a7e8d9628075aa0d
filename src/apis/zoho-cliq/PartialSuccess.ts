/** One part of a call that was not done although the call as a whole was answered with 200. */
export interface PartialFailure {
  /** The vendor's id of the part: a message, a chat, a person, an address. Empty when the body names none. */
  readonly id: string;
  /** A code of the catalog, another name the vendor uses, or `unknown`. */
  readonly code: string;
  /** The vendor's own words. Plain text for Details, not for a title. */
  readonly message?: string;
}

/** A success status with failures inside, told the same way whatever the operation. */
export interface PartialSuccess {
  /** Ids of what was done. */
  readonly succeeded: readonly string[];
  readonly failed: readonly PartialFailure[];
}
