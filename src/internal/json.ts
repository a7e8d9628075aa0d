/** A parsed JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the object itself holds under a key: nothing that a prototype lends counts as said. */
export function own(holder: unknown, key: string): unknown {
  return isJson(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** The text under a key; undefined when it is empty or something else. */
export function textAt(holder: unknown, key: string): string | undefined {
  const text = own(holder, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
