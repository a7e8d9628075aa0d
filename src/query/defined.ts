/** The options without those that were not given: under exact optional types they must not be there at all. */
export function defined<T extends object>(options: T): { [TKey in keyof T]?: Exclude<T[TKey], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
