import { diffTokens, type Change } from './diffTokens.js';
import { tokensOf } from './tokensOf.js';

/** A stretch of a text: as before, added, or taken out. `gap`: left out here, unchanged. */
export interface Mark {
  readonly type: 'same' | 'added' | 'removed' | 'gap';
  readonly text: string;
}

/** What changed from one text to the other, word by word. */
export function markChanges(before: string, after: string, tag: string): readonly Mark[] {
  const words = tokensOf(before, 'word', tag);
  const marks: Mark[] = [];
  let at = 0;
  const same = (to: number) => marks.push({ type: 'same', text: words.slice(at, to).join('') });
  for (const { start, end, tokens } of inPhrases(words, diffTokens(words, tokensOf(after, 'word', tag)))) {
    same(start);
    marks.push({ type: 'removed', text: words.slice(start, end).join('') });
    marks.push({ type: 'added', text: tokens.join('') });
    at = end;
  }
  same(words.length);
  return marks.filter(({ text }) => text !== '');
}

/** Words and spaces between two changes that are too few to be read on their own. */
const fewTokens = 5;

/** Changes with next to nothing between them, as one: "Until then" for "Half of", not word by word. */
function inPhrases(before: readonly string[], changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last && before.slice(last.end, change.start);
    if (!last || !between || between.length > fewTokens) joined.push(change);
    else
      joined[joined.length - 1] = {
        start: last.start,
        end: change.end,
        tokens: [...last.tokens, ...between, ...change.tokens],
      };
  }
  return joined;
}

const contextLength = 60;

/** Leaves out the middle of long stretches that did not change, at spaces where there are some. */
export function foldSame(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark, at): readonly Mark[] => {
    if (mark.type !== 'same' || mark.text.length <= 3 * contextLength) return [mark];
    const head = at === 0 ? '' : mark.text.slice(0, endOfWord(mark.text, contextLength));
    const tail =
      at === marks.length - 1 ? '' : mark.text.slice(startOfWord(mark.text, mark.text.length - contextLength));
    const middle = mark.text.slice(head.length, mark.text.length - tail.length);
    const parts: readonly Mark[] = [
      { type: 'same', text: head },
      { type: 'gap', text: middle },
      { type: 'same', text: tail },
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

function endOfWord(text: string, at: number): number {
  const space = text.slice(at, at + contextLength).search(/\s/);
  return space < 0 ? at : at + space;
}

function startOfWord(text: string, at: number): number {
  const before = text.slice(at - contextLength, at);
  const space = before.search(/\s\S*$/);
  return space < 0 ? at : at - contextLength + space + 1;
}
