/** Everything a log, a panel or a monitor may take of a value: own enumerable facts, messages, JSON. */
export function readable(value: unknown): string {
  const seen = new Set<unknown>();
  const lines: string[] = [];
  const walk = (item: unknown): void => {
    if (typeof item === 'string') lines.push(item);
    if (typeof item !== 'object' || item === null || seen.has(item)) return;
    seen.add(item);
    if (item instanceof Error) lines.push(item.message, String(item.stack), JSON.stringify(item));
    for (const inner of Object.values(item)) walk(inner);
  };
  walk(value);
  return lines.join('\n');
}
