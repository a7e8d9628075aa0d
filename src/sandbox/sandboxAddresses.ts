import { basePathOf } from './catalogs.js';
import { sandboxVendors, type SandboxVendor } from './SandboxVendor.js';

/**
 * The addresses to give to clients, one a vendor: what `createApiClient({ baseUrl })` takes in place of
 * the vendor's own base address. `url` is a sandbox's address, with `/@name` for a copy.
 */
export function sandboxAddresses(url: string): Record<SandboxVendor, string> {
  const root = url.replace(/\/+$/, '');
  return Object.fromEntries(
    sandboxVendors.map((vendor) => [vendor, `${root}/${vendor}${basePathOf(vendor)}`]),
  ) as Record<SandboxVendor, string>;
}
