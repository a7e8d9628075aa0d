/** A parsed JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads only what the object itself holds, so that a key named like a prototype member finds nothing. */
export function own(holder: Json, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** The list under a key; what is no list counts as an empty one. */
export function listAt(holder: unknown, key: string): readonly unknown[] {
  const value = isJson(holder) ? own(holder, key) : undefined;
  return Array.isArray(value) ? value : [];
}
