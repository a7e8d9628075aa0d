'use client';

import { createContext, useContext } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { ErrorView } from '../view/index.js';
import type { ConflictChoice, ConflictChoices } from './ConflictField.js';
import type { ComparedField } from './threeWay.js';

/** How the dialog stands. `waiting`: the same call is still being worked on; `done`: what was wanted is so already. */
export type ConflictStep =
  | 'loading-theirs'
  | 'choosing'
  | 'conflict-again'
  | 'saving'
  | 'failed'
  | 'deleted'
  | 'waiting'
  | 'done';

/** What the parts of the dialog share. */
export interface Conflict {
  readonly id: string;
  readonly step: ConflictStep;
  readonly fields: readonly ComparedField[];
  readonly choices: ConflictChoices;
  /** Names of fields that arrived since the dialog was opened. */
  readonly newNames: ReadonlySet<string>;
  readonly subject: string | undefined;
  readonly person: string | undefined;
  readonly changedAt: number | undefined;
  /** The refusal that is told as it is: still being worked on, or done already. */
  readonly view: ErrorView | undefined;
  /** Why saving did not work. */
  readonly failure: unknown;
  readonly choose: (name: string, choice: ConflictChoice) => void;
  readonly chooseAll: (side: 'mine' | 'theirs') => void;
  /** Takes "Keep mine" or "Use theirs" back; `undefined` when there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  /** Saves, or goes to the first field without a choice. */
  readonly save: () => unknown;
  readonly leave: () => void;
  readonly saveAsNew: (() => unknown) | undefined;
  readonly discard: (() => unknown) | undefined;
  readonly onRetry: (() => unknown) | undefined;
}

export const ConflictContext = createContext<Conflict | undefined>(undefined);

/** The conflict dialog a part stands in. */
export function useConflict(part: string): Conflict {
  const conflict = useContext(ConflictContext);
  if (!conflict)
    throw new UsageError(
      'RAE-405',
      isDevelopment
        ? `<${part}> stands outside ConflictDialogParts.Root, so it does not know which versions there are. Put it inside the Root.`
        : '',
    );
  return conflict;
}
