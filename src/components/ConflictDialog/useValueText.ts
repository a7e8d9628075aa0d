'use client';

import { useCallback } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { ConflictField } from './ConflictField.js';
import { formatValue } from './formatValue.js';

/** A function that gives a value of a field as people read it; '' for an empty one. */
export function useValueText(): (field: Pick<ConflictField, 'format'>, value: unknown) => string {
  const { words, timeZone } = useErrorUi();
  const say = useSay();
  return useCallback(
    (field, value) => {
      const yes = say((ui) => ui.conflict.yes);
      const no = say((ui) => ui.conflict.no);
      return formatValue(field, value, { tag: words.tag, yes, no, timeZone });
    },
    [words, timeZone, say],
  );
}
