/** Facts by name. A map, because names come over the wire and an object would answer to `constructor` too. */
export const table = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries));
