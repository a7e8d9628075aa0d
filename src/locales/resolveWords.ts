import { en } from './en.js';
import type { Words } from './Words.js';

/**
 * The words that fit a person best: wanted tags in order, each with its regions dropped one by one
 * (`de-AT`, then `de`), then any region of the same language, at last English. The result carries the
 * wanted tag, so times and numbers follow the region although the words are shared.
 */
export function resolveWords(available: readonly Words[], wanted: readonly string[]): Words {
  for (const tag of wanted) {
    const found = lookUp(available, tag);
    if (found) return found.tag === tag ? found : { ...found, tag };
  }
  return available.find(({ tag }) => languageOf(tag) === 'en') ?? en;
}

function lookUp(available: readonly Words[], tag: string): Words | undefined {
  for (let part = tag; part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = available.find((words) => words.tag.toLowerCase() === part.toLowerCase());
    if (found) return found;
  }
  return available.find((words) => languageOf(words.tag) === languageOf(tag));
}

const languageOf = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
