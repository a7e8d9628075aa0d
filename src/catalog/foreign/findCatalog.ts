import { parseUrl } from '../../internal/index.js';
import type { AnyCatalog } from '../Catalog.js';

/**
 * The catalog whose API an address belongs to: same origin, and the longest base path that the address
 * lies under. Undefined when none does, or when the address is relative.
 */
export function findCatalog<TCatalog extends AnyCatalog>(
  url: string | undefined,
  catalogs: readonly TCatalog[],
): TCatalog | undefined {
  const target = parseUrl(url);
  if (!target) return undefined;
  let best: { catalog: TCatalog; length: number } | undefined;
  for (const catalog of catalogs) {
    for (const baseUrl of catalog.baseUrls ?? []) {
      const base = parseUrl(baseUrl);
      const path = base?.pathname.replace(/\/+$/, '') ?? '';
      if (base?.origin !== target.origin || !`${target.pathname}/`.startsWith(`${path}/`)) continue;
      if (best === undefined || path.length > best.length) best = { catalog, length: path.length };
    }
  }
  return best?.catalog;
}
