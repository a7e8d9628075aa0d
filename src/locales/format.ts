import type { OnePhrase, Phrase, PhraseValues } from './Words.js';

/**
 * The phrase with its placeholders filled, or `undefined` when one of them has no value: a sentence
 * with a hole is never shown. Of a list the first that can be filled.
 */
export function format(phrase: Phrase, values: PhraseValues, tag: string): string | undefined {
  if (typeof phrase === 'string') return fill(phrase, values, tag);
  if (typeof phrase === 'function') return phrase(values);
  if (isList(phrase)) {
    for (const one of phrase) {
      const text = format(one, values, tag);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  const { count } = values;
  const form = typeof count === 'number' ? pluralRules(tag).select(count) : 'other';
  return fill(phrase[form] ?? phrase.other, values, tag);
}

// `Array.isArray` does not narrow a readonly list away from the union.
const isList = (phrase: Phrase): phrase is readonly OnePhrase[] => Array.isArray(phrase);

function fill(text: string, values: PhraseValues, tag: string): string | undefined {
  let isComplete = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) isComplete = false;
    return typeof value === 'number' ? numberFormat(tag).format(value) : (value ?? '');
  });
  // "2:30 p.m." and "Acme Inc." bring the full stop along.
  return isComplete ? filled.replace(/([^.])\.\.$/, '$1.') : undefined;
}

const pluralRules = perTag((tag) => new Intl.PluralRules(tag));
const numberFormat = perTag((tag) => new Intl.NumberFormat(tag));

/** Formatters are slow to make and never change. */
export function perTag<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    let one = made.get(tag);
    if (one === undefined) made.set(tag, (one = make(tag)));
    return one;
  };
}
