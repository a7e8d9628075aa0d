import { catalogs } from './catalogs.js';
import { sandboxVendors, type SandboxVendor } from './SandboxVendor.js';

interface VendorHost {
  readonly vendor: SandboxVendor;
  /** Stands before the path, so that two hosts of a vendor do not clash. */
  readonly prefix: string;
}

/** The identity provider of AuthPI has a host of its own; its routes live below `/idp` here. */
const prefixes: Readonly<Record<string, string>> = { 'idp.authpi.com': '/idp' };

/** Zoho gives out tokens on another host of the same data centre. */
const withAccounts = (host: string): readonly string[] =>
  host.startsWith('cliq.zoho') ? [host, host.replace('cliq.', 'accounts.')] : [host];

/** The vendors' real hosts, for mounts that take a client as it is, base addresses included. */
export const vendorHosts: ReadonlyMap<string, VendorHost> = new Map(
  sandboxVendors.flatMap((vendor) =>
    (catalogs[vendor].baseUrls ?? [])
      .flatMap((base) => withAccounts(new URL(base).hostname))
      .map((host) => [host, { vendor, prefix: prefixes[host] ?? '' }] as const),
  ),
);
