import { isList, readFrom } from './safely.js';

const deepest = 24;
const mostValues = 20_000;
const longestText = 64 * 1024;

/**
 * A plain copy of an answer's body: own enumerable properties only, no getters, no proxies, no
 * `__proto__`, bounded in depth and size. What comes after it can read the body without a guard.
 */
export function snapshot(value: unknown): unknown {
  let left = mostValues;
  const copy = (from: unknown, depth: number): unknown => {
    if (typeof from === 'string') return from.slice(0, longestText);
    if (from === null || typeof from === 'number' || typeof from === 'boolean') return from;
    if (typeof from !== 'object' || depth > deepest || left <= 0) return undefined;
    left -= 1;
    const into: Record<PropertyKey, unknown> = isList(from) ? ([] as never) : {};
    for (const key of keysOf(from)) {
      if (left <= 0) break;
      left -= 1;
      // A merge further on must not be able to reach a prototype through the copy.
      if (key !== '__proto__') into[key] = copy(readFrom(from, key), depth + 1);
    }
    return into;
  };
  return copy(value, 0);
}

function keysOf(value: object): Iterable<PropertyKey> {
  try {
    if (!isList(value)) return Object.keys(value);
    return Array.from({ length: Math.min(Number(readFrom(value, 'length')) || 0, mostValues) }).keys();
  } catch {
    return [];
  }
}
