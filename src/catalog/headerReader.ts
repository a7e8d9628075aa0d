import { isList, isRecord, readFrom } from './safely.js';

export type HeaderReader = (name: string) => string | undefined;

const longestValue = 8 * 1024;

/**
 * Reads headers from whatever holds them: `Headers`, a `Map`, axios headers, a plain object, an array
 * of pairs. Names in any case; several values joined by commas; never throws.
 */
export function headerReader(source: unknown): HeaderReader {
  if (typeof readFrom(source, 'get') === 'function') return (name) => clean(askGetter(source, name));
  if (isList(source)) return (name) => clean(findPair(source, name));
  if (isRecord(source)) return (name) => clean(findKey(source, name));
  return () => undefined;
}

function askGetter(source: unknown, name: string): unknown {
  try {
    const getter = source as { get(name: string): unknown };
    return (
      getter.get(name) ??
      getter.get(name.toLowerCase()) ??
      (source instanceof Map ? findPair([...source], name) : undefined)
    );
  } catch {
    return undefined;
  }
}

function findPair(pairs: readonly unknown[], name: string): unknown {
  const values: unknown[] = [];
  for (const pair of pairs) {
    const key = readFrom(pair, 0);
    if (typeof key === 'string' && key.toLowerCase() === name.toLowerCase()) values.push(readFrom(pair, 1));
  }
  return values.length > 0 ? values : undefined;
}

function findKey(record: object, name: string): unknown {
  try {
    const wanted = name.toLowerCase();
    const key = Object.keys(record).find((candidate) => candidate.toLowerCase() === wanted);
    return key === undefined ? undefined : readFrom(record, key);
  } catch {
    return undefined;
  }
}

function clean(value: unknown): string | undefined {
  const parts = isList(value) ? value : [value];
  const texts = parts.filter((part) => typeof part === 'string' || typeof part === 'number').map(String);
  return texts.length === 0 ? undefined : texts.join(', ').trim().slice(0, longestValue);
}
