import { transportCodes } from '../errors/index.js';
import { UsageError } from '../internal/index.js';
import type { AnyCatalog, CatalogEntry } from './Catalog.js';

/** Throws a `UsageError` for the first mistake that types cannot catch, or that plain JavaScript made. */
export function checkCatalog(catalog: AnyCatalog): void {
  const { vendor, codes, statuses } = catalog;
  if (typeof vendor !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(vendor)) {
    const came = typeof vendor === 'string' ? `"${vendor}"` : typeof vendor;
    fail(
      'RAE-001',
      `The vendor name must be lower-case letters and digits with hyphens, and is ${came}. It becomes error.vendor and part of storage keys. Choose a name like "acme-notes".`,
    );
  }
  const names = Object.keys(codes ?? {});
  if (names.length === 0) {
    fail(
      'RAE-002',
      `The catalog "${vendor}" has no codes, so every error of it would be "unknown". List at least one, or leave the catalog out: failures are then read as plain HTTP.`,
    );
  }
  for (const code of names) checkCode(vendor, code, codes[code]);
  for (const [status, code] of Object.entries(statuses ?? {})) {
    if (Object.hasOwn(codes, code)) continue;
    fail(
      'RAE-004',
      `"${vendor}" maps status ${status} to "${code}", which is not among its codes, so answers without a code could not be read. Add the code or name a listed one.`,
    );
  }
}

function checkCode(vendor: string, code: string, entry: CatalogEntry | undefined): void {
  if (Object.hasOwn(transportCodes, code)) {
    fail(
      'RAE-003',
      `"${vendor}" lists the code "${code}", a name that every catalog has for failures without an answer; the two could not be told apart. Have \`parse\` return another name for it.`,
    );
  }
  if (code === '' || code === '_' || code === '__proto__' || code.startsWith('$')) {
    fail(
      'RAE-007',
      `"${vendor}" lists the code "${code}", which has another meaning in policy tables and in matchError. Have \`parse\` return another name for it.`,
    );
  }
  if (entry?.help !== undefined && !isHttps(entry.help.href)) {
    fail(
      'RAE-005',
      `The help link of "${code}" in "${vendor}" is not an https: address. People follow it, so it must not lead anywhere else.`,
    );
  }
  if (entry?.source !== undefined && !isHttps(entry.source.url)) {
    fail(
      'RAE-006',
      `The source of "${code}" in "${vendor}" is not an https: address, so nobody could check it. Give the page that documents the code.`,
    );
  }
}

function isHttps(address: unknown): boolean {
  try {
    return new URL(String(address)).protocol === 'https:';
  } catch {
    return false;
  }
}

function fail(code: `RAE-${string}`, message: string): never {
  throw new UsageError(code, message);
}
