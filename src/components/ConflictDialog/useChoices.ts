'use client';

import { useCallback, useMemo, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { ConflictChoice, ConflictChoices, ConflictField } from './ConflictField.js';
import { allOf, carryOver, compareField, firstChoices, isNew, type ComparedField } from './threeWay.js';

interface Chosen {
  readonly fields: readonly ConflictField[];
  readonly choices: ConflictChoices;
  readonly newNames: ReadonlySet<string>;
  /** Before "Keep mine" or "Use theirs". */
  readonly before: ConflictChoices | undefined;
}

export interface Choices extends Omit<Chosen, 'fields' | 'before'> {
  readonly compared: readonly ComparedField[];
  readonly choose: (name: string, choice: ConflictChoice) => void;
  readonly chooseAll: (side: 'mine' | 'theirs') => void;
  readonly undo: (() => void) | undefined;
}

const nothingNew: ReadonlySet<string> = new Set();

/** What was chosen, field by field. Lives as long as the dialog's component, so that leaving the dialog loses nothing. */
export function useChoices(fields: readonly ConflictField[], isOpen: boolean): Choices {
  const { words } = useErrorUi();
  const compared = useMemo(() => fields.map((field) => compareField(field, words.tag)), [fields, words.tag]);
  const [chosen, setChosen] = useState<Chosen>(() => ({
    fields,
    choices: firstChoices(compared),
    newNames: nothingNew,
    before: undefined,
  }));

  const isOther = fields.length !== chosen.fields.length || fields.some((field) => isNew(field, chosen.fields));
  if (isOther) {
    const wasShown = isOpen && chosen.fields.length > 0;
    const arrived = compared.filter((field) => isNew(field, chosen.fields)).map(({ name }) => name);
    setChosen({
      fields,
      choices: carryOver(chosen.choices, chosen.fields, compared),
      newNames: wasShown ? new Set(arrived) : nothingNew,
      before: undefined,
    });
  }

  const choose = useCallback(
    (name: string, choice: ConflictChoice) =>
      setChosen((now) => ({ ...now, choices: { ...now.choices, [name]: choice }, before: undefined })),
    [],
  );
  const chooseAll = useCallback(
    (side: 'mine' | 'theirs') =>
      setChosen((now) => ({ ...now, choices: allOf(compared, side), before: now.before ?? now.choices })),
    [compared],
  );
  const undo = useCallback(
    () => setChosen((now) => ({ ...now, choices: now.before ?? now.choices, before: undefined })),
    [],
  );
  const { choices, newNames, before } = chosen;
  return { compared, choices, newNames, choose, chooseAll, undo: before ? undo : undefined };
}
