/** A stretch of `before` (from `start` to `end`, exclusive) that became `tokens`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly string[];
}

/** A comparison of more pairs than this takes too long; the differing middle then counts as one change. */
const maxPairs = 4_000_000;

/** What has to be changed of `before` to get `after`: as little as possible, in order. */
export function diffTokens(before: readonly string[], after: readonly string[]): readonly Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const rest = Math.min(before.length, after.length) - head;
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;

  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxPairs)
    return [{ start: head, end: head + a.length, tokens: b }];
  return changesOf(a, b).map(({ start, end, tokens }) => ({ start: start + head, end: end + head, tokens }));
}

/** By the longest common subsequence. */
function changesOf(a: readonly string[], b: readonly string[]): readonly Change[] {
  const width = b.length + 1;
  // lengths[i * width + j]: how much a from i and b from j have in common.
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);

  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const start = i;
    const from = j;
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const isRemoved = j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!);
      if (isRemoved) i += 1;
      else j += 1;
    }
    changes.push({ start, end: i, tokens: b.slice(from, j) });
  }
  return changes;
}
