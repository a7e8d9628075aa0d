import { diffTokens, type Change } from './diffTokens.js';
import { tokensOf } from './tokensOf.js';

/**
 * Brings two changes of one text together, or gives `undefined` when both changed the same sentence, or added something
 * in the same place: a sentence made of two halves says what nobody wrote.
 */
export function mergeText(base: string, mine: string, theirs: string, tag: string): string | undefined {
  const tokens = tokensOf(base, 'sentence', tag);
  const changesOf = (text: string) => diffTokens(tokens, tokensOf(text, 'sentence', tag));
  const changes = interleave(changesOf(mine), changesOf(theirs));
  if (changes === undefined) return undefined;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, tokens: next } of changes) {
    parts.push(...tokens.slice(at, start), ...next);
    at = end;
  }
  return [...parts, ...tokens.slice(at)].join('');
}

/** All changes in order, equal ones once; `undefined` when two of them meet. */
function interleave(mine: readonly Change[], theirs: readonly Change[]): readonly Change[] | undefined {
  const others = theirs.filter((one) => !mine.some((own) => isEqual(own, one)));
  for (const own of mine) for (const other of others) if (doMeet(own, other)) return undefined;
  return [...mine, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
}

const isEqual = (one: Change, two: Change) =>
  one.start === two.start && one.end === two.end && one.tokens.join('') === two.tokens.join('');

/** Whether both touch the same sentence, or the same gap between sentences. */
function doMeet(one: Change, two: Change): boolean {
  const isInsertion = one.start === one.end || two.start === two.end;
  return isInsertion ? one.start <= two.end && two.start <= one.end : one.start < two.end && two.start < one.end;
}
