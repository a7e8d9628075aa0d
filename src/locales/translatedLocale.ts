import { en } from './en.js';
import { alternativesOf, mapPhrases } from './mapPhrases.js';
import type { OnePhrase, Phrase, PhraseValues, Words } from './Words.js';

/** Words of a key with its values filled in; `undefined`, an empty text or the key itself where there are none. */
export type Translate = (key: string, values: PhraseValues) => string | undefined;

/**
 * A language whose sentences come from the app's own translations, i18next or FormatJS. Where `translate` has none,
 * those of `base` serve. `listKeys` names the keys.
 */
export function translatedLocale(base: Words, translate: Translate): Words {
  // Keys are those of English, so that they are the same whatever the base.
  const english = new Map<string, Phrase>();
  mapPhrases({ errors: en.errors, ui: en.ui }, (phrase, path) => (english.set(path, phrase), phrase));
  const own = (phrase: Phrase, path: string): Phrase => {
    const asked = alternativesOf(english.get(path) ?? phrase);
    const keyed = asked.map((one, index) => asking(translate, keyOf(path, asked, index), placeholdersOf(one)));
    return [...keyed, ...alternativesOf(phrase)];
  };
  const { errors, ui } = base;
  // A finer key that only English names is asked for too; `base` tells it in the words of its kind.
  const whole = { ...mapPhrases(en.errors, () => nothing), ...errors };
  return { ...base, errors: mapPhrases(whole, own, 'errors'), ui: mapPhrases(ui, own, 'ui') };
}

/**
 * Every key that {@link translatedLocale} asks for, with its English words: what translators get. An alternative that
 * needs more values is named by them: `errors.rate-limited.title_service` beside `errors.rate-limited.title`.
 */
export function listKeys(words: Pick<Words, 'errors' | 'ui'> = en): Readonly<Record<string, OnePhrase>> {
  const keys: Record<string, OnePhrase> = {};
  mapPhrases({ errors: words.errors, ui: words.ui }, (phrase, path) => {
    const all = alternativesOf(phrase);
    for (const [index, one] of all.entries()) keys[keyOf(path, all, index)] = one;
    return phrase;
  });
  return keys;
}

const nothing: Phrase = [];

/** The last alternative needs least and has the plain name. */
const keyOf = (path: string, all: readonly OnePhrase[], index: number): string =>
  index === all.length - 1 ? path : [path, ...placeholdersOf(all[index]!)].join('_');

function placeholdersOf(phrase: OnePhrase): readonly string[] {
  const text = typeof phrase === 'object' ? phrase.other : phrase;
  return typeof text === 'string' ? [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!) : [];
}

function asking(translate: Translate, key: string, needs: readonly string[]) {
  return (values: PhraseValues): string | undefined => {
    if (needs.some((name) => values[name] === undefined)) return undefined;
    const text = translate(key, values);
    return text === key || text === '' ? undefined : text;
  };
}
