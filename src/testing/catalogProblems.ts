import type { AnyCatalog, CatalogEntry } from '../catalog/index.js';
import { errorKinds, recoveryActions, retryRules, transportCodes } from '../errors/index.js';
import { messageKeys } from '../locales/index.js';

/**
 * Checks a catalog against what policies and components expect of it, and lists what is wrong in words.
 * One check for the shipped catalogs and your own: `expect(catalogProblems(acme)).toEqual([])`.
 */
export function catalogProblems(catalog: AnyCatalog): readonly string[] {
  return [
    ...Object.entries(catalog.codes).flatMap(([code, entry]) =>
      entryProblems(catalog, code, entry).map((problem) => `${code}: ${problem}`),
    ),
    ...Object.entries(catalog.statuses ?? {})
      .filter(([, code]) => !Object.hasOwn(catalog.codes, code))
      .map(([status, code]) => `statuses: ${status} names "${code}", which is not listed`),
    ...parseProblems(catalog),
  ];
}

function entryProblems(catalog: AnyCatalog, code: string, entry: CatalogEntry): string[] {
  const variants = [entry, ...(entry.variants ?? []).map((variant) => ({ ...entry, ...variant }))];
  return [
    ...(Object.hasOwn(transportCodes, code) ? ['is the name of a transport code'] : []),
    ...(entry.source.url.startsWith('https://') ? [] : ['its source is no https address']),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(entry.source.read) ? [] : ['the day its source was read is not YYYY-MM-DD']),
    ...[entry.status ?? []]
      .flat()
      .filter((status) => !Number.isInteger(status) || status < 100 || status > 599)
      .map((status) => `${status} is no HTTP status`),
    ...variants.flatMap((meaning) => meaningProblems(catalog, meaning)),
  ];
}

function meaningProblems(catalog: AnyCatalog, { kind, retry, messageKey, recovery }: CatalogEntry): string[] {
  const hasWords = (messageKeys as readonly string[]).includes(messageKey) || hasOwnWords(catalog, messageKey);
  return [
    ...(errorKinds.includes(kind) ? [] : [`"${kind}" is no kind`]),
    ...(retryRules.includes(retry.rule) ? [] : [`"${retry.rule}" is no retry rule`]),
    ...(hasWords ? [] : [`nobody has words for "${messageKey}"`]),
    ...(recovery.length > 0 ? [] : [`names no recovery action; state ['none'] if there is nothing to do`]),
    ...recovery
      .filter((action) => !recoveryActions.includes(action))
      .map((action) => `"${action}" is no recovery action`),
    ...(recovery.includes('none') && recovery.length > 1 ? ['offers something beside "none"'] : []),
    ...(retry.rule === 'after-fix' && recovery[0] === 'retry'
      ? ['offers "retry" first though something has to change']
      : []),
    ...(retry.waitMs !== undefined && !(retry.waitMs > 0) ? [`${retry.waitMs} ms is no wait`] : []),
  ];
}

function hasOwnWords(catalog: AnyCatalog, messageKey: string): boolean {
  return Object.hasOwn(catalog.messages ?? {}, messageKey) && catalog.messages![messageKey]!.title.length > 0;
}

/** Bodies no vendor documents. A `parse` may find nothing in them; it may not throw. */
const hostileBodies: readonly unknown[] = [
  undefined,
  null,
  '',
  'not json',
  0,
  [],
  [null],
  {},
  { code: null, error: 7, message: [] },
  JSON.parse('{"__proto__":{"code":"x"},"error":{"__proto__":null}}'),
];

function parseProblems({ parse }: AnyCatalog): string[] {
  if (!parse) return [];
  return hostileBodies.flatMap((body) => {
    try {
      parse({ status: 500, header: () => undefined, body });
      return [];
    } catch (error) {
      return [`parse threw on ${JSON.stringify(body) ?? 'undefined'}: ${String(error)}`];
    }
  });
}
