import type { ConflictField, ConflictResolution } from './ConflictField.js';

/** What a conflict dialog is told, and what it does. */
export interface ConflictOptions {
  /** What there is to compare. New versions may come while it is open: choices that they do not touch are kept. */
  readonly fields?: readonly ConflictField[] | undefined;
  /**
   * The refusal. The dialog opens for 409 and 412; "already done" is told as done, and a call that is still being worked on as a
   * wait. Other failures do not open it.
   */
  readonly error?: unknown;
  /** Whether it is open. Default: while there is a conflict and the person has not put it off. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** What was changed, as it can stand in a sentence: "this invoice". */
  readonly subject?: string | undefined;
  /** Who saved the other version. */
  readonly changedBy?: string | undefined;
  /** When, in epoch milliseconds. */
  readonly changedAt?: number | undefined;
  /** The version of `theirs`; handed back with the result. */
  readonly etag?: string | undefined;
  /** The other version is on its way. */
  readonly isLoading?: boolean | undefined;
  /** There is no other version: it was deleted. */
  readonly isDeleted?: boolean | undefined;
  /**
   * Saves the result. When its promise rejects with a conflict, it changed again: hand in the newer fields. Any other rejection
   * is told at the top of the dialog, and nothing is lost.
   */
  readonly onResolve: (resolution: ConflictResolution) => unknown;
  /** Asked for the newest version when saving met another conflict. */
  readonly onReload?: (() => unknown) | undefined;
  /** Offered for what was deleted: gets the person's version. */
  readonly onSaveAsNew?: ((values: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** Offered for what was deleted: gives the person's version up. */
  readonly onDiscard?: (() => unknown) | undefined;
  /** Brings the person's version back after theirs was used. With it, "Undo" is offered for ten seconds. */
  readonly onUndo?: ((values: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** For a call that is still being worked on. */
  readonly onRetry?: (() => unknown) | undefined;
}
