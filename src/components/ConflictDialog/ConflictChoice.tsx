'use client';

import { useId, useMemo, type KeyboardEvent } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useConflict } from './Conflict.js';
import type { ConflictChoice as Side } from './ConflictField.js';
import { foldSame, markChanges, type Mark } from './markChanges.js';
import { sameValue } from './sameValue.js';
import type { ComparedField } from './threeWay.js';
import { useValueText } from './useValueText.js';

export interface ConflictChoiceProps {
  readonly field: ComparedField;
  readonly side: Side;
  readonly value: unknown;
  readonly isLong: boolean;
  /** Leaves out long stretches that did not change. */
  readonly isFolded: boolean;
}

/** One version of a field, to be chosen. The whole tile is the radio's label. */
export function ConflictChoice({ field, side, value, isLong, isFolded }: ConflictChoiceProps) {
  const { id, choices, choose, person } = useConflict('Choice');
  const { words } = useErrorUi();
  const say = useSay();
  const textOf = useValueText();
  const own = useId();
  const { name, label, base, hasBase } = field;
  const text = textOf(field, value);
  const before = textOf(field, base);
  const shown = text || say((ui) => ui.conflict.empty);
  const caption = side === 'theirs' && person ? person : say((ui) => ui.conflict[side]);
  const isChanged = hasBase && side !== 'merged' && !sameValue(value, base);
  const marks = useMemo(() => {
    if (!isLong || !hasBase || before === '' || text === '') return undefined;
    const all = markChanges(before, text, words.tag);
    return isFolded ? foldSame(all) : all;
  }, [isLong, hasBase, before, text, words.tag, isFolded]);
  const isChosen = choices[name] === side;
  return (
    <div role="cell" data-rae-part="choice" data-side={side}>
      <label data-rae-part="option" data-state={isChosen ? 'checked' : 'unchecked'}>
        <input
          type="radio"
          name={`${id}${name}`}
          value={side}
          checked={isChosen}
          onChange={() => choose(name, side)}
          onKeyDown={goOn}
          aria-labelledby={`${own}name`}
          aria-describedby={isChanged ? `${own}changed` : undefined}
        />
        {/* A long text is read in its cell, not as the name of a button. */}
        <span id={`${own}name`} hidden>
          {say((ui) => ui.conflict.choice, { label, side: caption, value: isLong ? undefined : shown })}
        </span>
        <span data-rae-part="caption">
          <bdi>{caption}</bdi>
          {isChanged && (
            <span id={`${own}changed`} data-rae-part="changed">
              {say((ui) => ui.conflict.changed)}
            </span>
          )}
        </span>
        <span data-rae-part="value" data-empty={text === '' || undefined} dir={isLong ? 'auto' : undefined}>
          {marks ? marks.map((mark, at) => <Marked key={at} mark={mark} />) : <bdi>{shown}</bdi>}
        </span>
      </label>
    </div>
  );
}

function Marked({ mark: { type, text } }: { readonly mark: Mark }) {
  if (type === 'added') return <ins>{text}</ins>;
  if (type === 'removed') return <del>{text}</del>;
  return type === 'gap' ? <span data-rae-part="gap"> … </span> : text;
}

/** Enter reviews: it goes on to the next field without a choice, at last to "Save". It never chooses. */
function goOn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const content = event.currentTarget.closest('[data-rae-part="content"]');
  const rows = [...(content?.querySelectorAll('[data-undecided]') ?? [])];
  const here = event.currentTarget.closest('[data-rae-part="field"]');
  const after = rows.filter((row) => row !== here && here && here.compareDocumentPosition(row) & 4);
  const next = after[0] ?? rows.find((row) => row !== here);
  const target = next?.querySelector('input') ?? content?.querySelector('[data-action="save"]');
  (target as HTMLElement | null | undefined)?.focus();
}
