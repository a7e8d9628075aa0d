import { describe, expect, it } from 'vitest';

import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { errorKinds, recoveryActions } from '../../src/errors/index.js';
import { en, format, formatDuration, messageKeys, type Phrase, type PhraseValues } from '../../src/locales/index.js';
import { alternativesOf, mapPhrases } from '../../src/locales/mapPhrases.js';
import { kindKeys, vendorKeys } from '../../src/locales/messageKeys.js';
import { languages, type Language } from './languages.js';

/** Every phrase by its path. */
function phrasesOf({ errors, ui }: Language['words']): ReadonlyMap<string, Phrase> {
  const found = new Map<string, Phrase>();
  mapPhrases({ errors, ui }, (phrase, path) => (found.set(path, phrase), phrase));
  return found;
}

const english = phrasesOf(en);

/** Every text of a phrase, as it is written. */
const textsOf = (phrase: Phrase | undefined): readonly string[] =>
  phrase === undefined
    ? []
    : alternativesOf(phrase).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));

const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** As long as the longest name of the four vendors and the stories. */
const valuesOf = ({ words: { tag }, operation }: Language): Readonly<Record<string, string | number>> => ({
  service: 'Snippets AI',
  operation,
  wait: formatDuration(102_000, tag),
  time: '15:10',
  date: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' }).format(new Date(2026, 10, 20)),
});

const filled = (text: string, values: PhraseValues) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name)).replaceAll(/[\u2068\u2069]/g, '');

/** The text when it is too long, so that a failure shows it. */
const longerThan = (most: number, text: string) => (text.length > most ? text : undefined);

const writtenNumber = (value: number, tag: string) => new Intl.NumberFormat(tag).format(value);

it('has words for every kind and every recovery action in English, which all others are held against', () => {
  expect([...kindKeys].sort()).toEqual([...errorKinds].sort());
  expect(Object.keys(en.ui.actions).sort()).toEqual(recoveryActions.filter((one) => one !== 'none').sort());
});

it("knows every key that a vendor's catalog has in words of its own", () => {
  const catalogs: readonly AnyCatalog[] = [authPi, cliquify, snippetsAi, zohoCliq];
  const own = catalogs.flatMap(({ messages = {} }) => Object.keys(messages)).filter((key) => !(key in en.errors));
  expect([...vendorKeys].sort()).toEqual(own.sort());
});

describe.each(Object.entries(languages))('%s', (name, language) => {
  const { words, longest, banned, sameAsEnglish } = language;
  const phrases = phrasesOf(words);
  const values = valuesOf(language);
  const isTranslated = name !== 'en' && name !== 'pseudo';
  const keys = Object.keys(words.errors) as (keyof typeof en.errors)[];

  it('has words for every key and none besides', () => {
    const wanted = [...messageKeys, ...(isTranslated ? vendorKeys : [])];
    expect([...keys].sort()).toEqual([...wanted].sort());
    const ui = (all: ReadonlyMap<string, Phrase>) => [...all.keys()].filter((path) => path.startsWith('ui.')).sort();
    expect(ui(phrases)).toEqual(ui(english));
  });

  it.each(keys)('tells %s in a title and a body of fitting length, without blame or code', (key) => {
    const { title, body } = words.errors[key]!;
    for (const text of textsOf(title)) {
      expect(longerThan(longest.title, filled(text, values))).toBeUndefined();
      expect(text).not.toMatch(/[.。]$/);
      expect(text).toMatch(/^\P{Ll}/u);
    }
    expect(textsOf(body).length).toBeGreaterThan(0);
    for (const text of textsOf(body)) {
      expect(longerThan(longest.body, filled(text, values))).toBeUndefined();
      expect(text).toMatch(/[.。][\]~]*$/);
      expect(text).toMatch(/^\P{Ll}/u);
    }
    for (const text of [...textsOf(title), ...textsOf(body)]) {
      // Somebody else turned an invitation down: a fact, not our verdict.
      const said = key === ('zoho-cliq.invitation-blocked' as never) ? [] : banned;
      expect(said.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
      expect(text).not.toMatch(/\b[45]\d\d\b|[a-z]_[a-z]|\bHTTP\b/i);
      expect(text).toBe(text.trim());
    }
    expect(format(title, {}, words.tag)).toBeTruthy();
    expect(format(body ?? '', {}, words.tag)).toBeTruthy();
  });

  it('promises nothing in a sentence about a failure: what is kept is added where it is true', () => {
    const promises = [words.ui.notApplied, words.ui.outcomeUnknown, words.ui.keepsInput, words.ui.keepsQueued];
    const said = keys.flatMap((key) => textsOf(words.errors[key]?.body));
    expect(said.filter((text) => promises.flatMap(textsOf).some((promise) => text.includes(promise)))).toEqual([]);
  });

  it('tells whatever English tells: every value that is known appears', () => {
    const silent = [...english].flatMap(([path, phrase]) =>
      alternativesOf(phrase).flatMap((one) => {
        const needs = placeholdersOf(typeof one === 'object' ? one.other : String(one));
        const known = Object.fromEntries(needs.map((need, at) => [need, need === 'count' ? 7 : `<${need}${at}>`]));
        const told = format(phrases.get(path)!, known, words.tag) ?? '';
        const missing = Object.values(known).filter(
          (value) => !told.includes(typeof value === 'number' ? writtenNumber(value, words.tag) : value),
        );
        return told === '' || missing.length > 0 ? [`${path}: "${told}" lacks ${missing.join(' ')}`] : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('asks for no value that English does not have', () => {
    const known = (phrase: Phrase | undefined) => new Set(textsOf(phrase).flatMap(placeholdersOf));
    const unknown = [...phrases].flatMap(([path, phrase]) =>
      isVendorKey(path)
        ? []
        : [...known(phrase)].filter((one) => !known(english.get(path)).has(one)).map((one) => `${path}: {${one}}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has exactly the plural forms that the language has, wherever it counts', () => {
    const forms = [...new Intl.PluralRules(words.tag).resolvedOptions().pluralCategories].sort();
    const wrong = [...phrases].flatMap(([path, phrase]) =>
      alternativesOf(phrase)
        .filter((one) => typeof one === 'object')
        .filter((one) => Object.keys(one).sort().join() !== forms.join())
        .map((one) => `${path}: ${Object.keys(one).join()}`),
    );
    expect(wrong).toEqual([]);
    const counts = [...english.keys()].filter((path) => alternativesOf(english.get(path)!).some(isPlural));
    expect(counts.filter((path) => !alternativesOf(phrases.get(path)!).some(isPlural))).toEqual([]);
  });

  it('writes the number in every plural form that holds more than one', () => {
    const tag = words.tag;
    const samples = [0, 1, 2, 3, 5, 11, 21, 99, 100, 1_234, 1_000_000];
    const wrong = [...phrases]
      .filter(([, phrase]) => alternativesOf(phrase).some(isPlural))
      .filter(([path]) => placeholdersOf(textsOf(english.get(path)).join(' ')).includes('count'))
      .flatMap(([path, phrase]) =>
        samples.flatMap((count) => {
          const told = format(phrase, { count, max: 1_000_000, time: '15:10' }, tag) ?? '';
          // "One field" and "two fields" are told in words by some languages, nothing else is.
          const isSmall = count === 1 || count === 2;
          return told.includes(writtenNumber(count, tag)) || (isSmall && told !== '')
            ? []
            : [`${path} of ${count}: ${told}`];
        }),
      )
      // "Try again" for one; English does not count it either.
      .filter((line) => !line.startsWith('ui.partial.retryAll of 1:'));
    expect(wrong).toEqual([]);
  });

  it('labels every recovery action, each in other words than the rest', () => {
    const { wait, ...actions } = words.ui.actions;
    expect(wait).toEqual(words.ui.actions.retry);
    const labels = Object.values(actions).map((label) => format(label, {}, words.tag) ?? '');
    expect(new Set(labels).size).toBe(recoveryActions.length - 2);
    expect(labels.filter((label) => label === '' || label.length > longest.label || /[.。]$/.test(label))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    if (name === 'en') return;
    const left = [...phrases].flatMap(([path, phrase]) =>
      textsOf(phrase).filter((text) => {
        const own = text.replaceAll(/\{\w+\}/g, '');
        return /\p{L}/u.test(own) && textsOf(english.get(path)).includes(text);
      }),
    );
    expect([...new Set(left)].filter((text) => !sameAsEnglish.includes(text))).toEqual([]);
  });
});

const isVendorKey = (path: string) => vendorKeys.some((key) => path.startsWith(`errors.${key}.`));
const isPlural = (one: unknown) => typeof one === 'object';

/** Every text of a language, with its path, without its placeholders. */
const allTexts = (name: string): readonly string[] =>
  [...phrasesOf(languages[name]!.words).values()].flatMap(textsOf).map((text) => text.replaceAll(/\{\w+\}/g, ''));

describe('the voice of a language', () => {
  it('is "Sie" in German', () => {
    expect(allTexts('de').filter((text) => /\b(?:du|dein\w*|dir|dich|euch|eure?)\b/i.test(text))).toEqual([]);
    expect(allTexts('de').join(' ')).toMatch(/\bSie\b/);
  });

  it('is "tú" in Spanish', () => {
    expect(allTexts('es').filter((text) => /\b(?:usted(?:es)?|vos|vuestr\w+)\b/i.test(text))).toEqual([]);
    expect(allTexts('es').filter((text) => /[?]$/.test(text) && !text.startsWith('¿'))).toEqual([]);
  });

  it('addresses nobody as a man or a woman in Arabic: no imperatives', () => {
    const imperative =
      /(?:^|[\s،.])(?:حاول|حاولي|سجّل|سجل|اضغط|راجع|راجعي|اختر|اختاري|قم|استخدم|أعد|تحقق|تحقّق|اطلب|غيّر ما|انتظر|افتح|أدخل|اسأل)(?=[\s،.]|$)/u;
    expect(allTexts('ar').filter((text) => imperative.test(text))).toEqual([]);
  });

  it('is polite in Japanese: every sentence of a body ends in です, ます or ください', () => {
    const bodies = [...phrasesOf(languages['ja']!.words)]
      .filter(([path]) => path.endsWith('.body'))
      .flatMap(([, one]) => textsOf(one));
    const sentences = bodies.flatMap((text) => text.match(/[^。？]+[。？]/gu) ?? [text]);
    expect(
      sentences.filter((text) => !/(?:です|ます|ました|ません|ませんでした|ください|ますか)[。？]$/u.test(text)),
    ).toEqual([]);
  });

  it('is in simplified characters in Chinese', () => {
    expect(
      allTexts('zh').filter((text) =>
        /[請載權連線錯誤關閉資訊檔選擇訊號變時間]/u.test(text.replaceAll('选择', '').replaceAll('时间', '')),
      ),
    ).toEqual([]);
    expect(allTexts('zh').filter((text) => /[\u4e00-\u9fff][,.:;?!]/u.test(text))).toEqual([]);
  });

  it.each(['ar', 'ja', 'zh'])('uses the letters of its own script in %s', (name) => {
    expect(allTexts(name).filter((text) => /[a-z]/i.test(text.replaceAll('VPN', '')))).toEqual([]);
  });

  it('keeps a name in Latin letters together inside Arabic', () => {
    const names = /(?<!\u2068)\{(?:service|operation|account|owner|person|subject|reference|label|text|value)\}/u;
    const texts = [...phrasesOf(languages['ar']!.words).values()].flatMap(textsOf);
    expect(texts.filter((text) => names.test(text))).toEqual([]);
    expect(languages['ar']!.words.dir).toBe('rtl');
  });
});
