'use client';

import { useMemo, useState } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { useConflict } from './Conflict.js';
import { ConflictChoice } from './ConflictChoice.js';
import { foldSame, markChanges } from './markChanges.js';
import type { ComparedField } from './threeWay.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useValueText } from './useValueText.js';

/** A text that needs a line of its own. */
const isLong = (text: string) => text.length > 64 || text.includes('\n');

/** One field: what it was, and a choice between what it became. */
export function ConflictRow({ field }: { readonly field: ComparedField }) {
  const { choices, newNames } = useConflict('Comparison');
  const { words } = useErrorUi();
  const say = useSay();
  const textOf = useValueText();
  const [isWhole, setWhole] = useState(false);
  const { name, label, base, hasBase, mine, theirs, merged, changedBy, format } = field;
  const before = textOf(field, base);
  const { hasLong, canFold } = useMemo(() => {
    const texts = [mine, theirs, ...(merged === undefined ? [] : [merged])].map((value) => textOf({ format }, value));
    const isAnyLong = texts.some(isLong);
    return {
      hasLong: isAnyLong,
      canFold: isAnyLong && hasBase && texts.some((text) => hasGap(before, text, words.tag)),
    };
  }, [mine, theirs, merged, textOf, format, hasBase, before, words.tag]);
  const shared = { field, isLong: hasLong, isFolded: !isWhole };
  return (
    <div
      role="row"
      data-rae-part="field"
      data-changed-by={changedBy}
      data-long={hasLong || undefined}
      data-undecided={choices[name] === undefined || undefined}
    >
      <div role="rowheader">
        <span data-rae-part="field-label">{label}</span>
        {newNames.has(name) && <span data-rae-part="badge">{say((ui) => ui.conflict.isNew)}</span>}
        {canFold && (
          <button type="button" data-rae-part="quiet" onClick={() => setWhole(!isWhole)}>
            {say((ui) => (isWhole ? ui.conflict.showChanges : ui.conflict.showAll))}
          </button>
        )}
      </div>
      <div role="cell" data-rae-part="base">
        {hasBase && !hasLong && (
          <>
            {say((ui) => ui.conflict.base)} <bdi>{before || say((ui) => ui.conflict.empty)}</bdi>
          </>
        )}
      </div>
      <ConflictChoice {...shared} side="mine" value={mine} />
      <ConflictChoice {...shared} side="theirs" value={theirs} />
      {merged !== undefined && <ConflictChoice {...shared} side="merged" value={merged} />}
    </div>
  );
}

const hasGap = (before: string, after: string, tag: string) =>
  foldSame(markChanges(before, after, tag)).some(({ type }) => type === 'gap');
