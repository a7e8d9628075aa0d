import type { OnePhrase, Phrase } from './Words.js';

/** What a language holds at any depth: phrases by name. */
interface PhraseTree {
  readonly [name: string]: Phrase | PhraseTree | undefined;
}

/**
 * The same words with every phrase changed. `path` names it: `errors.rate-limited.title`, `ui.actions.retry`. What is no
 * phrase, as the tag, has to be left out by the caller.
 */
export function mapPhrases<T extends object>(words: T, change: (phrase: Phrase, path: string) => Phrase, path = ''): T {
  const changed = Object.entries(words as PhraseTree).map(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (value === undefined) return [name, value];
    return [name, isPhrase(value) ? change(value, at) : mapPhrases(value, change, at)];
  });
  return Object.fromEntries(changed) as T;
}

/** Sentences beside each other, plural forms and groups are all objects: plural forms always have `other`. */
export function isPhrase(value: unknown): value is Phrase {
  return typeof value !== 'object' || value === null || Array.isArray(value) || 'other' in value;
}

/** The alternatives of a phrase, best first. */
export const alternativesOf = (phrase: Phrase): readonly OnePhrase[] =>
  Array.isArray(phrase) ? (phrase as readonly OnePhrase[]) : [phrase as OnePhrase];
