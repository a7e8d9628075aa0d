import type { ConflictChoice, ConflictChoices, ConflictField } from './ConflictField.js';
import { mergeText } from './mergeText.js';
import { sameValue } from './sameValue.js';

/** Who changed a field. `both`: differently, or it is not known from what. */
export type ChangedBy = 'nobody' | 'me' | 'them' | 'both';

/** One field with what can be decided about it without asking. */
export interface ComparedField extends ConflictField {
  readonly changedBy: ChangedBy;
  readonly hasBase: boolean;
  /** Both changes in one value; `undefined` when they cannot be brought together. */
  readonly merged: unknown;
}

/** Compares the versions of a field. Both sides having changed it to the same counts as nobody: there is nothing to choose. */
export function compareField(field: ConflictField, tag: string): ComparedField {
  const { base, mine, theirs } = field;
  const hasBase = 'base' in field && base !== undefined;
  const changedBy = whoChanged();
  return { ...field, hasBase, changedBy, merged: changedBy === 'both' ? mergedValue(field, tag) : undefined };

  function whoChanged(): ChangedBy {
    if (sameValue(mine, theirs)) return 'nobody';
    if (!hasBase) return 'both';
    if (sameValue(mine, base)) return 'them';
    return sameValue(theirs, base) ? 'me' : 'both';
  }
}

function mergedValue({ base, mine, theirs, merge }: ConflictField, tag: string): unknown {
  const merged = merge ? merge({ base, mine, theirs }) : mergedTexts(base, mine, theirs, tag);
  // One of the two is no third choice.
  return sameValue(merged, mine) || sameValue(merged, theirs) ? undefined : merged;
}

const mergedTexts = (base: unknown, mine: unknown, theirs: unknown, tag: string) =>
  typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string'
    ? mergeText(base, mine, theirs, tag)
    : undefined;

/** What is chosen before anybody chose: changes that do not clash. `undefined` asks the person. */
export function firstChoice({ changedBy, merged }: ComparedField): ConflictChoice | undefined {
  switch (changedBy) {
    case 'nobody':
    case 'me':
      return 'mine';
    case 'them':
      return 'theirs';
    case 'both':
      return merged === undefined ? undefined : 'merged';
    default:
      return changedBy satisfies never;
  }
}

export const firstChoices = (fields: readonly ComparedField[]): ConflictChoices =>
  Object.fromEntries(fields.map((field) => [field.name, firstChoice(field)]));

/**
 * Choices after a newer version arrived: kept where the field is what it was, made anew where it is not. What was chosen against another
 * version than the one that is there now was not chosen.
 */
export function carryOver(
  choices: ConflictChoices,
  before: readonly ConflictField[],
  now: readonly ComparedField[],
): ConflictChoices {
  return Object.fromEntries(
    now.map((field) => [field.name, isNew(field, before) ? firstChoice(field) : choices[field.name]]),
  );
}

/** Whether a field is not what it was. */
export function isNew(field: ConflictField, before: readonly ConflictField[]): boolean {
  const old = before.find(({ name }) => name === field.name);
  return old === undefined || !sameValue(old.theirs, field.theirs) || !sameValue(old.mine, field.mine);
}

/** Fields that somebody has to look at: those in which the versions differ. */
export const differing = (fields: readonly ComparedField[]) => fields.filter(({ changedBy }) => changedBy !== 'nobody');

/** Fields without a choice. */
export const undecided = (fields: readonly ComparedField[], choices: ConflictChoices) =>
  differing(fields).filter(({ name }) => choices[name] === undefined);

/** The value that a choice stands for. Without a choice it is the person's own: nothing of hers goes unasked. */
export function valueOf(field: ComparedField, choice: ConflictChoice | undefined): unknown {
  if (choice === 'theirs') return field.theirs;
  return choice === 'merged' && field.merged !== undefined ? field.merged : field.mine;
}

/** The result, every field in it. */
export const valuesOf = (fields: readonly ComparedField[], choices: ConflictChoices): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field, choices[field.name])]));

/** All fields from one side; equal ones stay. */
export const allOf = (fields: readonly ComparedField[], side: 'mine' | 'theirs'): ConflictChoices =>
  Object.fromEntries(fields.map(({ name }) => [name, side]));

/** Whether something the person changed would be given up. */
export const dropsMine = (fields: readonly ComparedField[], choices: ConflictChoices): boolean =>
  differing(fields).some(({ name, changedBy }) => changedBy !== 'them' && choices[name] === 'theirs');
