import { alternativesOf, mapPhrases } from './mapPhrases.js';
import type { OnePhrase, Words } from './Words.js';

/**
 * A language nobody speaks, to see what is not translated, does not fit or is cut off: letters with accents, two fifths
 * longer, in brackets. Placeholders stay. Numbers and times are those of `tag`, by default `en-XA`.
 */
export function toPseudo<TWords extends Words>(words: TWords, tag = 'en-XA'): TWords {
  const pseudo = (group: object) => mapPhrases(group, (phrase) => alternativesOf(phrase).map(ofOne));
  return { ...words, tag, errors: pseudo(words.errors), ui: pseudo(words.ui) };
}

function ofOne(phrase: OnePhrase): OnePhrase {
  if (typeof phrase === 'string') return ofText(phrase);
  if (typeof phrase === 'function') {
    return (values) => {
      const text = phrase(values);
      return text === undefined ? undefined : ofText(text);
    };
  }
  const forms = Object.entries(phrase).map(([form, text]) => [form, ofText(text)]);
  return Object.fromEntries(forms) as typeof phrase;
}

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** Vowels are doubled, so that words and not only sentences get longer, as they do in German. */
function ofText(text: string): string {
  let owed = 0; // fifths of a letter
  const parts = text.split(/(\{\w+\})/).map((part, index) => {
    if (index % 2 === 1) return part;
    return Array.from(part, (letter) => {
      owed += 2;
      const shown = accented[plain.indexOf(letter)] ?? letter;
      if (owed < 5 || !/[aeiouy]/i.test(letter)) return shown;
      owed -= 5;
      return shown + shown.toLowerCase();
    }).join('');
  });
  return `[${parts.join('')}${'~'.repeat(Math.ceil(owed / 5))}]`;
}
