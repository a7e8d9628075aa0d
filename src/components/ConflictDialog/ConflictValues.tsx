'use client';

import { useSay } from '../ApiProvider/useSay.js';
import type { ConflictChoices } from './ConflictField.js';
import { valueOf, type ComparedField } from './threeWay.js';
import { useValueText } from './useValueText.js';

export interface ConflictValuesProps {
  readonly fields: readonly ComparedField[];
  /** Without them: the person's own version. */
  readonly choices?: ConflictChoices | undefined;
}

/** Fields with one value each. */
export function ConflictValues({ fields, choices = {} }: ConflictValuesProps) {
  const say = useSay();
  const textOf = useValueText();
  return (
    <dl data-rae-part="facts">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd dir="auto">{textOf(field, valueOf(field, choices[field.name])) || say((ui) => ui.conflict.empty)}</dd>
        </div>
      ))}
    </dl>
  );
}
