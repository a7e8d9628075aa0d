import type { SandboxVendor } from './SandboxVendor.js';

interface VendorHost {
  readonly vendor: SandboxVendor;
  /** Stands before the path, so that two hosts of a vendor do not clash. */
  readonly prefix: string;
}

const zoho: VendorHost = { vendor: 'zoho-cliq', prefix: '' };
const zohoRegions = ['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk'];

/** The vendors' real hosts, for mounts that take a client as it is, base addresses included. */
export const vendorHosts: ReadonlyMap<string, VendorHost> = new Map<string, VendorHost>([
  ['oauth.cliquify.me', { vendor: 'cliquify', prefix: '' }],
  ...zohoRegions.flatMap((region) => [
    [`cliq.zoho.${region}`, zoho] as const,
    [`accounts.zoho.${region}`, zoho] as const,
  ]),
  ['cliq.zohocloud.ca', zoho],
  ['accounts.zohocloud.ca', zoho],
  ['www.getsnippets.ai', { vendor: 'snippets-ai', prefix: '' }],
  ['api.authpi.com', { vendor: 'authpi', prefix: '' }],
  ['idp.authpi.com', { vendor: 'authpi', prefix: '/idp' }],
]);
