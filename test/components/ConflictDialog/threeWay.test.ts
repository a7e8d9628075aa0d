import { describe, expect, it } from 'vitest';

import { conflictOf } from '../../../src/components/ConflictDialog/conflictOf.js';
import { diffTokens } from '../../../src/components/ConflictDialog/diffTokens.js';
import { foldSame, markChanges } from '../../../src/components/ConflictDialog/markChanges.js';
import { mergeText } from '../../../src/components/ConflictDialog/mergeText.js';
import { sameValue } from '../../../src/components/ConflictDialog/sameValue.js';
import {
  allOf,
  carryOver,
  compareField,
  differing,
  dropsMine,
  firstChoice,
  firstChoices,
  undecided,
  valuesOf,
} from '../../../src/components/ConflictDialog/threeWay.js';
import { formatValue } from '../../../src/components/ConflictDialog/formatValue.js';
import { tokensOf } from '../../../src/components/ConflictDialog/tokensOf.js';
import { fc, times } from '../../support/fuzz.js';

const field = (base: unknown, mine: unknown, theirs: unknown, name = 'due') =>
  compareField({ name, label: name, base, mine, theirs }, 'en');

describe('a field', () => {
  it.each([
    ['a', 'a', 'a', 'nobody', 'mine'],
    ['a', 'b', 'b', 'nobody', 'mine'],
    ['a', 'b', 'a', 'me', 'mine'],
    ['a', 'a', 'b', 'them', 'theirs'],
    ['a', 'b', 'c', 'both', undefined],
    [undefined, 'b', 'c', 'both', undefined],
    [1, 2, 1, 'me', 'mine'],
    [['x'], ['x'], ['x', 'y'], 'them', 'theirs'],
  ])('from %j to mine %j and theirs %j was changed by %s, so %s is chosen', (base, mine, theirs, by, choice) => {
    const compared = field(base, mine, theirs);
    expect(compared.changedBy).toBe(by);
    expect(firstChoice(compared)).toBe(choice);
  });

  it('takes what both changed in different sentences together', () => {
    const compared = field('One. Two. Three.', 'First. Two. Three.', 'One. Two. Third.');
    expect(compared.merged).toBe('First. Two. Third.');
    expect(firstChoice(compared)).toBe('merged');
  });

  it("is brought together by the app's own way where it has one", () => {
    const merge = ({ base = [], mine, theirs }: { base: string[] | undefined; mine: string[]; theirs: string[] }) => [
      ...base,
      ...[...mine, ...theirs].filter((tag) => !base.includes(tag)),
    ];
    const tags = { name: 'tags', label: 'Tags', base: ['a'], mine: ['a', 'b'], theirs: ['a', 'c'], merge };
    expect(compareField(tags as never, 'en').merged).toEqual(['a', 'b', 'c']);
  });
});

describe('equal for a person', () => {
  it.each([
    [null, undefined, true],
    ['', undefined, true],
    [0, undefined, false],
    [false, '', false],
    [NaN, NaN, true],
    [new Date(5), new Date(5), true],
    [new Date(5), new Date(6), false],
    [new Date(5), {}, false],
    [{ a: [1, { b: null }] }, { a: [1, {}] }, true],
    [[], {}, false],
    ['1', 1, false],
  ])('%j and %j: %s', (one, two, expected) => {
    expect(sameValue(one, two)).toBe(expected);
    expect(sameValue(two, one)).toBe(expected);
  });

  it('ends on values that hold themselves', () => {
    const one: Record<string, unknown> = {};
    one['self'] = one;
    const two: Record<string, unknown> = {};
    two['self'] = two;
    expect(sameValue(one, two)).toBe(false);
  });
});

describe('the result', () => {
  const fields = [field('a', 'b', 'c', 'x'), field('a', 'b', 'a', 'y'), field('a', 'a', 'b', 'z'), field(1, 1, 1, 'w')];

  it('holds every field, equal ones too, and the choices', () => {
    const choices = { ...firstChoices(fields), x: 'theirs' as const };
    expect(undecided(fields, firstChoices(fields)).map(({ name }) => name)).toEqual(['x']);
    expect(valuesOf(fields, choices)).toEqual({ x: 'c', y: 'b', z: 'b', w: 1 });
  });

  it('of all from one side is that side', () => {
    expect(valuesOf(fields, allOf(fields, 'mine'))).toEqual({ x: 'b', y: 'b', z: 'a', w: 1 });
    expect(valuesOf(fields, allOf(fields, 'theirs'))).toEqual({ x: 'c', y: 'a', z: 'b', w: 1 });
  });

  it('knows when something of the person is given up', () => {
    expect(dropsMine(fields, allOf(fields, 'mine'))).toBe(false);
    expect(dropsMine(fields, { ...allOf(fields, 'mine'), z: 'theirs' })).toBe(false);
    expect(dropsMine(fields, { ...allOf(fields, 'mine'), y: 'theirs' })).toBe(true);
  });

  it('never takes a value that is in none of the versions', () => {
    const value = fc.constantFrom('a', 'b', 'c', '', null, 3);
    const choice = fc.constantFrom('mine' as const, 'theirs' as const, undefined);
    fc.assert(
      fc.property(value, value, value, choice, (base, mine, theirs, chosen) => {
        const compared = field(base, mine, theirs);
        const { due } = valuesOf([compared], { due: chosen });
        expect([mine, theirs]).toContain(due);
        expect(due).toBe(chosen === 'theirs' ? theirs : mine);
      }),
      { numRuns: times(500) },
    );
  });
});

describe('a newer version', () => {
  const before = [field('a', 'b', 'c', 'x'), field('a', 'b', 'c', 'y')];
  const chosen = { x: 'theirs' as const, y: 'mine' as const };

  it('leaves choices that it does not touch, and asks again where it does', () => {
    const now = [field('a', 'b', 'd', 'x'), field('a', 'b', 'c', 'y')];
    expect(carryOver(chosen, before, now)).toEqual({ x: undefined, y: 'mine' });
  });

  it('that agrees with mine needs no choice any more', () => {
    const now = [field('a', 'b', 'b', 'x'), field('a', 'b', 'c', 'y')];
    expect(differing(now).map(({ name }) => name)).toEqual(['y']);
    expect(carryOver(chosen, before, now)['x']).toBe('mine');
  });

  it('with a field more asks for that', () => {
    const now = [...before, field(undefined, 'b', 'c', 'z')];
    expect(undecided(now, carryOver(chosen, before, now)).map(({ name }) => name)).toEqual(['z']);
  });
});

const text = fc.array(fc.constantFrom('One. ', 'Two. ', 'Three!\n', 'Vier und fünf. ', '日本語です。', ' ', 'a'), {
  maxLength: 12,
});
const joined = text.map((parts) => parts.join(''));

describe('texts', () => {
  it('are given back by their pieces', () => {
    fc.assert(
      fc.property(joined, fc.constantFrom('word' as const, 'sentence' as const), (one, by) => {
        expect(tokensOf(one, by, 'en').join('')).toBe(one);
      }),
      { numRuns: times(300) },
    );
  });

  it('become each other by their changes, which touch nothing that is equal', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const changes = diffTokens(before, after);
        let at = 0;
        const made: string[] = [];
        for (const { start, end, tokens: next } of changes) {
          expect(start).toBeGreaterThanOrEqual(at);
          made.push(...before.slice(at, start), ...next);
          at = end;
        }
        expect([...made, ...before.slice(at)]).toEqual(after);
      }),
      { numRuns: times(1_000) },
    );
  });

  it('merge into the one that changed when the other did not', () => {
    fc.assert(
      fc.property(joined, joined, (base, changed) => {
        expect(mergeText(base, changed, base, 'en')).toBe(changed);
        expect(mergeText(base, base, changed, 'en')).toBe(changed);
        expect(mergeText(base, changed, changed, 'en')).toBe(changed);
      }),
      { numRuns: times(500) },
    );
  });

  it('merge into the same whoever is asked first', () => {
    fc.assert(
      fc.property(joined, joined, joined, (base, mine, theirs) => {
        expect(mergeText(base, mine, theirs, 'en')).toBe(mergeText(base, theirs, mine, 'en'));
      }),
      { numRuns: times(500) },
    );
  });

  it.each([
    ['the same sentence', 'One. Two.', 'Uno. Two.', 'Un. Two.'],
    ['an addition in the same place', 'One. ', 'One. Two.', 'One. Three.'],
    ['a sentence taken out of what the other changed', 'One. Two.', 'Two.', 'Uno. Two.'],
  ])('do not merge when both changed %s', (_what, base, mine, theirs) => {
    expect(mergeText(base, mine, theirs, 'en')).toBeUndefined();
  });

  it('show what was added and removed, and lose nothing when folded', () => {
    const before = `Start. ${'Nothing happens here at all. '.repeat(20)}The end is near.`;
    const after = before.replace('near', 'far').replace('Start', 'Begin');
    const marks = markChanges(before, after, 'en');
    expect(marks.filter(({ type }) => type === 'added').map((mark) => mark.text)).toEqual(['Begin', 'far']);
    expect(marks.filter(({ type }) => type === 'removed').map((mark) => mark.text)).toEqual(['Start', 'near']);
    const folded = foldSame(marks);
    expect(folded.filter(({ type }) => type === 'gap')).toHaveLength(1);
    const whole = folded.filter(({ type }) => type !== 'removed').map((mark) => mark.text);
    expect(whole.join('')).toBe(after);
  });

  it('of 20,000 words are compared within a second', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `w${at % 97}`);
    const after = before.map((word, at) => (at % 31 === 0 ? `${word}!` : word));
    const startedAt = performance.now();
    expect(diffTokens(before, after)).not.toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('a value', () => {
  const words = { tag: 'en', yes: 'Yes', no: 'No', timeZone: 'UTC' };
  it.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    ['plain', 'plain'],
    [1234.5, '1,234.5'],
    [true, 'Yes'],
    [['a', 'b'], 'a and b'],
    [new Date(NaN), ''],
    [new Date(0), 'January 1, 1970 at 12:00 AM'],
    [{ a: 1 }, '{\n  "a": 1\n}'],
  ])('%j reads %j', (value, expected) => {
    expect(formatValue({}, value, words).replaceAll(/\s/gu, (space) => (space === '\n' ? space : ' '))).toBe(expected);
  });

  it("reads as the field's own form says, and that is not asked about what is empty", () => {
    const format = (value: unknown) => `<${String(value)}>`;
    expect(formatValue({ format }, 3, words)).toBe('<3>');
    expect(formatValue({ format }, null, words)).toBe('');
  });
});

describe('a refusal', () => {
  it.each([
    ['conflict', 'changed-elsewhere', undefined, 'conflict'],
    ['conflict', 'still-processing', undefined, 'processing'],
    ['conflict', 'conflict', 5, 'processing'],
    ['conflict', 'already-exists', undefined, 'done'],
    ['conflict', 'already-done', undefined, 'done'],
    ['server', 'server', undefined, 'other'],
  ] as const)('of kind %s, %s, wait %s is %s', (kind, messageKey, waitUntil, expected) => {
    expect(conflictOf({ kind, messageKey, waitUntil })).toBe(expected);
  });
});
