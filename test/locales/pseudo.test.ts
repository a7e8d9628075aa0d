import { describe, expect, it } from 'vitest';

import { en, format, toPseudo } from '../../src/locales/index.js';
import { alternativesOf, mapPhrases } from '../../src/locales/mapPhrases.js';
import { pseudo } from '../../src/locales/pseudo.js';

const textsOf = (words: typeof en) => {
  const texts: string[] = [];
  mapPhrases({ errors: words.errors, ui: words.ui }, (phrase) => {
    for (const one of alternativesOf(phrase)) texts.push(...(typeof one === 'string' ? [one] : Object.values(one)));
    return phrase;
  });
  return texts;
};

const own = (text: string) => text.replaceAll(/\{\w+\}/g, '');
const pairs = textsOf(en).map((text, index) => [text, textsOf(pseudo)[index]!] as const);

describe('the pseudo-language', () => {
  it('makes every text two fifths longer, in brackets', () => {
    expect(pairs.length).toBeGreaterThan(300);
    const short = pairs.filter(([text, made]) => own(made).length - 2 < own(text).length * 1.4);
    expect(short).toEqual([]);
    const long = pairs.filter(([text, made]) => own(made).length - 2 > own(text).length * 1.4 + 1);
    expect(long).toEqual([]);
    expect(pairs.filter(([, made]) => !/^\[[^]*\]$/.test(made))).toEqual([]);
  });

  it('keeps every placeholder, in order', () => {
    const names = (text: string) => text.match(/\{\w+\}/g) ?? [];
    expect(pairs.filter(([text, made]) => names(text).join() !== names(made).join())).toEqual([]);
  });

  it('leaves no plain letter, so that what is not translated stands out', () => {
    expect(pairs.filter(([, made]) => /[a-z]/i.test(own(made)))).toEqual([]);
  });

  it('counts and tells times as English does', () => {
    expect(format(pseudo.ui.checkFields, { count: 1 }, pseudo.tag)).toMatch(/1 ƒîîé{1,2}ļð~*\]$/u);
    expect(format(pseudo.errors.server.title, { operation: 'Saving' }, pseudo.tag)).toContain('Saving');
    expect(new Intl.PluralRules(pseudo.tag).resolvedOptions().locale).toMatch(/^en/);
  });

  it('can be made of any language, functions included', () => {
    const words = { ...en, ui: { ...en.ui, details: () => 'More', copied: () => undefined } };
    const made = toPseudo(words, 'de');
    expect(made.tag).toBe('de');
    expect(format(made.ui.details, {}, 'de')).toMatch(/^\[Ṁöö?ŕéé?~*\]$/u);
    expect(format(made.ui.copied, {}, 'de')).toBeUndefined();
  });
});
