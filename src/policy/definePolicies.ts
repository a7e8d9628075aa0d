import type { AnyCatalog } from '../catalog/index.js';
import type { Policies, PolicyTable } from './Policy.js';

/**
 * Retry policies keyed by error code. An unknown code is a type error, and function entries receive the
 * error narrowed to their code. Precedence per field: code, `$kind`, `$default`, the catalog's
 * prescription, the library's defaults; see `resolvePolicy`.
 */
export function definePolicies<const TCatalog extends AnyCatalog>(
  catalog: TCatalog,
  table: PolicyTable<TCatalog>,
): Policies {
  return { vendor: catalog.vendor, table: table as Policies['table'] };
}
