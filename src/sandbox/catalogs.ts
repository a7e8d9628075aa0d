import { authPi } from '../apis/authpi/index.js';
import { cliquify } from '../apis/cliquify/index.js';
import { snippetsAi } from '../apis/snippets-ai/index.js';
import { zohoCliq } from '../apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../catalog/index.js';
import type { SandboxVendor } from './SandboxVendor.js';

/** Codes, statuses and limits have one home, the catalogs; the sandbox adds only how they look on the wire. */
export const catalogs: Readonly<Record<SandboxVendor, AnyCatalog>> = {
  cliquify,
  'zoho-cliq': zohoCliq,
  'snippets-ai': snippetsAi,
  authpi: authPi,
};

/** The first status the catalog gives for a code; undefined when it has no such code. */
export function documentedStatus(vendor: SandboxVendor, code: string): number | undefined {
  const { codes: listed } = catalogs[vendor];
  const entry = Object.hasOwn(listed, code) ? listed[code] : undefined;
  if (!entry) return undefined;
  const [first] = [entry.status ?? []].flat() as number[];
  return first ?? impliedStatus(code);
}

/** For codes whose status is left open: what their names imply. */
function impliedStatus(code: string): number {
  if (/not_found|not_exist/.test(code)) return 404;
  if (/denied|restricted|forbidden/.test(code)) return 403;
  return code.endsWith('_failed') ? 500 : 400;
}

/** The path of the vendor's base address: what stands between its host and the endpoints' own paths. */
export function basePathOf(vendor: SandboxVendor): string {
  const [base] = catalogs[vendor].baseUrls ?? [];
  return base === undefined ? '' : new URL(base).pathname.replace(/\/+$/, '');
}
