import type { HeaderReader } from '../headerReader.js';
import { parseHttpDate } from './httpDate.js';
import { longestWaitMs } from './parseRetryAfter.js';
import { parseItems, type StructuredItem } from './structuredItems.js';

/** What an answer's headers say about a quota. All fields that end in `Ms` are milliseconds. */
export interface RateLimitReading {
  /** Units granted in one window. */
  readonly limit?: number;
  /** Units left. */
  readonly remaining?: number;
  /** Until units come back. */
  readonly resetMs?: number;
  readonly windowMs?: number;
  /** The server's name of the policy, when it has several. */
  readonly policyName?: string;
  /** `ratelimit` for the IETF fields of any draft, `x-ratelimit` for the older conventions. */
  readonly source: 'ratelimit' | 'x-ratelimit';
}

export interface ParseRateLimitOptions {
  /** Epoch milliseconds; needed for resets that are told as a moment. */
  readonly now: number;
}

/**
 * Reads the quota an answer tells: `RateLimit` and `RateLimit-Policy` of the current IETF draft, then
 * the drafts before it (`limit=…, remaining=…`, `RateLimit-Remaining`), then `X-RateLimit-*` and
 * `X-Rate-Limit-*`. Of several policies the one that binds: an exhausted one with the longest reset,
 * otherwise the one with the smallest share left. What is malformed counts as absent.
 */
export function parseRateLimit(header: HeaderReader, { now }: ParseRateLimitOptions): RateLimitReading | undefined {
  return (
    readDraft(header) ??
    readTriple(header, 'ratelimit-', 'ratelimit', now) ??
    readTriple(header, 'x-ratelimit-', 'x-ratelimit', now) ??
    readTriple(header, 'x-rate-limit-', 'x-ratelimit', now)
  );
}

function readDraft(header: HeaderReader): RateLimitReading | undefined {
  const items = parseItems(header('ratelimit') ?? '');
  const policies = parseItems(header('ratelimit-policy') ?? '');
  const dictionary = readDictionary(items, policies);
  if (dictionary) return dictionary;
  const readings = items.flatMap((item) => fromItem(item, policies) ?? []).sort(byUrgency);
  return readings[0] ?? fromPolicy(policies);
}

/** `"name";r=5;t=30`, joined with `"name";q=100;w=60`. */
function fromItem(item: StructuredItem, policies: readonly StructuredItem[]): RateLimitReading | undefined {
  const remaining = count(item.params.get('r'));
  if (remaining === undefined) return undefined;
  const policy =
    policies.find(({ value }) => value === item.value) ?? (policies.length === 1 ? policies[0] : undefined);
  return reading('ratelimit', {
    remaining,
    resetMs: seconds(item.params.get('t')),
    limit: count(policy?.params.get('q')),
    windowMs: seconds(policy?.params.get('w')),
    policyName: item.value,
  });
}

/** A policy without a state: no units are known, but limit and window are. */
function fromPolicy(policies: readonly StructuredItem[]): RateLimitReading | undefined {
  for (const { value, params } of policies) {
    const limit = count(params.get('q'));
    const windowMs = seconds(params.get('w'));
    if (limit !== undefined && windowMs !== undefined) {
      return reading('ratelimit', { limit, windowMs, policyName: value });
    }
  }
  return undefined;
}

/** The draft of 2023: `limit=100, remaining=0, reset=50` with `100;w=60`. */
function readDictionary(
  items: readonly StructuredItem[],
  policies: readonly StructuredItem[],
): RateLimitReading | undefined {
  const find = (key: string) => items.find((item) => item.key === key)?.value;
  const remaining = count(find('remaining'));
  if (remaining === undefined) return undefined;
  const limit = count(find('limit'));
  const policy = policies.find(({ value }) => count(value) === limit) ?? policies[0];
  return reading('ratelimit', {
    limit,
    remaining,
    resetMs: seconds(find('reset')),
    windowMs: seconds(policy?.params.get('w')),
  });
}

function readTriple(
  header: HeaderReader,
  prefix: string,
  source: RateLimitReading['source'],
  now: number,
): RateLimitReading | undefined {
  const first = (name: string) =>
    header(prefix + name)
      ?.split(',')[0]
      ?.split(';')[0]
      ?.trim();
  const limitItems = parseItems(header(`${prefix}limit`) ?? '');
  const found = {
    limit: count(first('limit')),
    remaining: count(first('remaining')),
    // Discord tells both; the duration needs no clock.
    resetMs: seconds(first('reset-after')) ?? untilReset(first('reset'), serverNow(header, now)),
    windowMs: seconds(limitItems.map(({ params }) => params.get('w')).find((value) => value !== undefined)),
  };
  return found.remaining === undefined && found.resetMs === undefined ? undefined : reading(source, found);
}

const startOf2020Ms = 1_577_836_800_000;

/** Seconds from now, or a moment in epoch seconds or milliseconds; told apart by size. */
function untilReset(value: string | undefined, now: number): number | undefined {
  const told = decimal(value);
  if (told === undefined) return undefined;
  const at = told >= startOf2020Ms ? told : told * 1000;
  if (at < startOf2020Ms) return seconds(value);
  const ms = at - now;
  return ms < 0 ? undefined : Math.min(ms, longestWaitMs);
}

function serverNow(header: HeaderReader, now: number): number {
  const date = header('date');
  return (date === undefined ? undefined : parseHttpDate(date, now)) ?? now;
}

function byUrgency(a: RateLimitReading, b: RateLimitReading): number {
  const share = ({ remaining = 0, limit }: RateLimitReading) => remaining / Math.max(limit ?? remaining, 1);
  return share(a) - share(b) || (b.resetMs ?? 0) - (a.resetMs ?? 0);
}

type Fields = { [K in keyof Omit<RateLimitReading, 'source'>]: RateLimitReading[K] | undefined };

function reading(source: RateLimitReading['source'], fields: Fields): RateLimitReading {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { ...(Object.fromEntries(known) as Omit<RateLimitReading, 'source'>), source };
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function decimal(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}

/** Longer than the longest wait that is believed is no reading: a server that counts in something else. */
function seconds(value: string | undefined): number | undefined {
  const ms = (decimal(value) ?? Number.NaN) * 1000;
  return ms <= longestWaitMs ? Math.ceil(ms) : undefined;
}
