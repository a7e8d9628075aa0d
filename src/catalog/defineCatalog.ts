import type { Catalog, CatalogDefinition, CatalogEntry } from './Catalog.js';

/**
 * Turns an API's documented errors into data that types, policies, words and tests derive from.
 * Codes are inferred: afterwards `error.code` narrows to exactly what the API can say.
 */
export function defineCatalog<
  const TVendor extends string,
  const TCodes extends Readonly<Record<string, CatalogEntry>>,
>(definition: CatalogDefinition<TVendor, TCodes>): Catalog<TVendor, TCodes> {
  return { ...definition, service: definition.service ?? definition.vendor };
}
