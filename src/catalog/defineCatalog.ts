import { isDevelopment } from '../internal/index.js';
import type { AnyCatalog, Catalog, CatalogDefinition, CatalogEntry } from './Catalog.js';
import { checkCatalog } from './checkCatalog.js';

/**
 * Turns an API's documented errors into data that types, policies, words and tests derive from.
 * Codes are inferred: afterwards `error.code` narrows to exactly what the API can say.
 *
 * Throws `UsageError`, in development only: RAE-001 vendor name, RAE-002 no codes, RAE-003 a code that shadows a transport
 * code, RAE-004 a status mapped to an unlisted code, RAE-005 and RAE-006 a link that is not `https:`,
 * RAE-007 a reserved code name.
 */
export function defineCatalog<
  const TVendor extends string,
  const TCodes extends Readonly<Record<string, CatalogEntry>>,
>(definition: CatalogDefinition<TVendor, TCodes>): Catalog<TVendor, TCodes> {
  const catalog = { ...definition, service: definition.service ?? definition.vendor };
  if (isDevelopment) checkCatalog(catalog as unknown as AnyCatalog);
  return catalog;
}
