/** One part of the work that failed. */
export interface PartialItem<TInput = unknown> {
  /** Tells it from the others. */
  readonly id: string;
  /** What was to be done: given to `labelOf` and to whoever tries again. */
  readonly input: TInput;
  /** Why it failed, whatever was thrown. */
  readonly error: unknown;
}

/** What came of work on many items. */
export interface PartialOutcome<TInput = unknown> {
  /** How many were done. */
  readonly succeeded: number;
  /** Those that were not. */
  readonly items: readonly PartialItem<TInput>[];
}
