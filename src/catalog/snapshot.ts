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
    if (typeof from === 'string') return from.length > longestText ? from.slice(0, longestText) : from;
    if (from === null || typeof from === 'number' || typeof from === 'boolean') return from;
    if (typeof from !== 'object' || depth > deepest || left <= 0) return undefined;
    left -= 1;
    return isList(from) ? copyList(from, depth) : copyRecord(from, depth);
  };
  const copyList = (from: readonly unknown[], depth: number) => {
    const into: unknown[] = [];
    const length = Math.min(Number(readFrom(from, 'length')) || 0, mostValues);
    for (let index = 0; index < length && left > 0; index += 1) {
      left -= 1;
      into.push(copy(readFrom(from, index), depth + 1));
    }
    return into;
  };
  const copyRecord = (from: object, depth: number) => {
    const into: Record<string, unknown> = {};
    for (const key of ownKeys(from)) {
      if (left <= 0) break;
      left -= 1;
      // A merge further on must not be able to reach a prototype through the copy.
      if (key !== '__proto__') into[key] = copy(readFrom(from, key), depth + 1);
    }
    return into;
  };
  return copy(value, 0);
}

function ownKeys(value: object): string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}
