// What was thrown or answered may be anything: a revoked proxy, a getter that throws, a number.
// These readers turn every such surprise into `undefined`.

/** A property of anything. */
export function readFrom(value: unknown, key: PropertyKey): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined;
  try {
    return (value as Record<PropertyKey, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** A property the object has itself, never one of a prototype. */
export function readOwn<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** `Array.isArray`, which throws for a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** An object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The first string with something in it under one of the keys. */
export function textIn(value: unknown, ...keys: readonly PropertyKey[]): string | undefined {
  for (const key of keys) {
    const found = readFrom(value, key);
    if (typeof found === 'string' && found.trim() !== '') return found;
  }
  return undefined;
}

export function numberIn(value: unknown, key: PropertyKey): number | undefined {
  const found = readFrom(value, key);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
