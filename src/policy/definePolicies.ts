import type { AnyCatalog } from '../catalog/index.js';
import { errorKinds, retryRules, transportCodes } from '../errors/index.js';
import { isDevelopment, UsageError } from '../internal/index.js';
import { jitters, type Policies, type PolicyTable } from './Policy.js';

/**
 * Retry policies keyed by error code. An unknown code is a type error, and function entries receive the
 * error narrowed to their code. Precedence per field: code, `$kind`, `$default`, the catalog's
 * prescription, the library's defaults; see `resolvePolicy`.
 *
 * Throws `UsageError`, in development only: RAE-020 unknown code, RAE-021 unknown kind, RAE-022 unknown rule, RAE-023 a
 * number out of range, RAE-024 unknown jitter, RAE-025 an entry that is neither rule, policy nor
 * function. What a function returns is checked when it is used: nonsense counts as left out.
 */
export function definePolicies<const TCatalog extends AnyCatalog>(
  catalog: TCatalog,
  table: PolicyTable<TCatalog>,
): Policies {
  if (isDevelopment) checkTable(catalog, table as Policies['table']);
  return { vendor: catalog.vendor, table: table as Policies['table'] };
}

function checkTable(catalog: AnyCatalog, { $kind, $default, ...codes }: Policies['table']): void {
  for (const [code, value] of Object.entries(codes)) {
    if (!Object.hasOwn(catalog.codes, code) && !Object.hasOwn(transportCodes, code)) {
      fail(
        'RAE-020',
        `The policy for "${code}" would never be used: "${catalog.vendor}" has no such code. Use a code of the catalog, or add it with extendCatalog.`,
      );
    }
    checkValue(code, value);
  }
  for (const [kind, value] of Object.entries($kind ?? {})) {
    if (!(errorKinds as readonly string[]).includes(kind)) {
      fail(
        'RAE-021',
        `The policy for $kind "${kind}" would never be used: there is no such kind. The kinds are ${errorKinds.join(', ')}.`,
      );
    }
    checkValue(`$kind.${kind}`, value);
  }
  checkValue('$default', $default);
}

/** What each number may be, and why anything else is a mistake. */
const ranges = {
  maxAttempts: { least: 1, isWhole: true, allowed: 'a whole number from 1 (the first request counts)' },
  initialDelayMs: { least: 0, isWhole: false, allowed: 'milliseconds from 0' },
  factor: { least: 1, isWhole: false, allowed: 'a number from 1, so that waits never shrink' },
  maxDelayMs: { least: 0, isWhole: false, allowed: 'milliseconds from 0' },
} as const;

function checkValue(place: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') return;
  if (typeof value === 'string') return checkRule(place, value);
  if (typeof value !== 'object' || value === null) {
    fail(
      'RAE-025',
      `The policy for ${place} must be a rule, a policy object or a function, and is ${shown(value)}. Without one of these nothing says how to retry.`,
    );
  }
  const policy = value as Readonly<Record<string, unknown>>;
  if (policy['rule'] !== undefined) checkRule(place, policy['rule']);
  if (policy['jitter'] !== undefined && !(jitters as readonly unknown[]).includes(policy['jitter'])) {
    fail('RAE-024', `The jitter for ${place} is ${shown(policy['jitter'])}. It must be one of ${jitters.join(', ')}.`);
  }
  for (const [field, { least, isWhole, allowed }] of Object.entries(ranges)) {
    const number = policy[field];
    const fits =
      typeof number === 'number' && number >= least && number < Infinity && (!isWhole || Number.isInteger(number));
    if (number !== undefined && !fits) {
      fail(
        'RAE-023',
        `${field} for ${place} is ${shown(number)}. It must be ${allowed}; otherwise waits could not be computed.`,
      );
    }
  }
}

function checkRule(place: string, rule: unknown): void {
  if ((retryRules as readonly unknown[]).includes(rule)) return;
  fail('RAE-022', `The rule for ${place} is ${shown(rule)}. It must be one of ${retryRules.join(', ')}.`);
}

/** Only what is short and harmless; an object says no more than its type. */
function shown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string'
    ? String(value)
    : value === null
      ? 'null'
      : typeof value;
}

function fail(code: `RAE-${string}`, message: string): never {
  throw new UsageError(code, message);
}
