import { sandboxVendors, type SandboxVendor } from '../SandboxVendor.js';
import { vendorHosts } from '../vendorHosts.js';

/** What an address stands for. */
export type Place =
  | { readonly to: 'vendor'; readonly namespace: string; readonly vendor: SandboxVendor; readonly path: string }
  | { readonly to: 'control'; readonly namespace: string; readonly method: string }
  | { readonly to: 'nothing' };

export const controlPrefix = '/__sandbox';

/**
 * Reads an address: the vendors' own hosts, or any host with `/{vendor}/…`, `/__sandbox/…`, each with
 * `/@name` before it for a copy of one's own.
 */
export function locate(url: URL): Place {
  const own = vendorHosts.get(url.hostname);
  if (own) return { to: 'vendor', namespace: '', vendor: own.vendor, path: own.prefix + url.pathname };
  const [, namespace = '', rest = ''] = /^(?:\/@([^/]*))?(\/.*)?$/.exec(url.pathname) ?? [];
  if (rest.startsWith(`${controlPrefix}/`)) {
    return { to: 'control', namespace, method: rest.slice(controlPrefix.length + 1) };
  }
  const vendor = sandboxVendors.find((name) => rest === `/${name}` || rest.startsWith(`/${name}/`));
  return vendor ? { to: 'vendor', namespace, vendor, path: rest.slice(vendor.length + 1) || '/' } : { to: 'nothing' };
}
