import { defined } from '../../internal/index.js';
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
  const items = parseItems(header('ratelimit'));
  const policies = parseItems(header('ratelimit-policy'));
  const states = items.map((item) => fromItem(item, policies)).filter(({ remaining }) => remaining !== undefined);
  return fromDictionary(items, policies) ?? states.sort(byUrgency)[0] ?? fromPolicies(policies);
}

/** `"name";r=5;t=30`, joined with `"name";q=100;w=60`. */
function fromItem({ value, params: { r, t } }: StructuredItem, policies: readonly StructuredItem[]): RateLimitReading {
  const policy =
    policies.find((candidate) => candidate.value === value) ?? (policies.length > 1 ? undefined : policies[0]);
  const { q, w } = policy?.params ?? {};
  return reading('ratelimit', { q, r, w, resetMs: seconds(t), policyName: value });
}

/** A policy without a state: no units are known, but limit and window are. */
function fromPolicies(policies: readonly StructuredItem[]): RateLimitReading | undefined {
  return policies
    .map(({ value, params: { q, w } }) => reading('ratelimit', { q, w, policyName: value }))
    .find(({ limit, windowMs }) => limit !== undefined && windowMs !== undefined);
}

/** The draft of 2023: `limit=100, remaining=0, reset=50` with `100;w=60`. */
function fromDictionary(
  items: readonly StructuredItem[],
  policies: readonly StructuredItem[],
): RateLimitReading | undefined {
  const find = (key: string) => items.find((item) => item.key === key)?.value;
  const q = find('limit');
  const policy = policies.find(({ value }) => count(value) === count(q)) ?? policies[0];
  const { w } = policy?.params ?? {};
  const found = reading('ratelimit', { q, r: find('remaining'), w, resetMs: seconds(find('reset')) });
  return found.remaining === undefined ? undefined : found;
}

function readTriple(
  header: HeaderReader,
  prefix: string,
  source: RateLimitReading['source'],
  now: number,
): RateLimitReading | undefined {
  const first = (name: string) => /^[^,;]*/.exec(header(prefix + name) ?? '')?.[0].trim();
  // Discord tells both; the duration needs no clock.
  const resetMs =
    seconds(first('reset-after')) ?? untilReset(first('reset'), parseHttpDate(header('date'), now) ?? now);
  const w = parseItems(header(`${prefix}limit`)).find(({ params }) => params['w'] !== undefined)?.params['w'];
  const found = reading(source, { q: first('limit'), r: first('remaining'), w, resetMs });
  return found.remaining === undefined && resetMs === undefined ? undefined : found;
}

const startOf2020Ms = 1_577_836_800_000;

/** Seconds from now, or a moment in epoch seconds or milliseconds; told apart by size. */
function untilReset(value: string | undefined, now: number): number | undefined {
  const told = decimal(value);
  const at = told >= startOf2020Ms ? told : told * 1000;
  if (at < startOf2020Ms) return seconds(value);
  return at >= now ? Math.min(at - now, longestWaitMs) : undefined;
}

function byUrgency(a: RateLimitReading, b: RateLimitReading): number {
  const share = ({ remaining = 0, limit }: RateLimitReading) => remaining / Math.max(limit ?? remaining, 1);
  return share(a) - share(b) || (b.resetMs ?? 0) - (a.resetMs ?? 0);
}

/** Quota, remaining units and window as text, under the names of the current draft. */
interface Told {
  readonly q: string | undefined;
  readonly r?: string | undefined;
  readonly w: string | undefined;
  readonly resetMs?: number | undefined;
  readonly policyName?: string;
}

function reading(source: RateLimitReading['source'], { q, r, w, resetMs, policyName }: Told): RateLimitReading {
  return defined({
    limit: count(q),
    remaining: count(r),
    resetMs,
    windowMs: seconds(w),
    policyName: policyName || undefined,
    source,
  });
}

function count(value = ''): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function decimal(value = ''): number {
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(value) ? Number(value) : Number.NaN;
}

/** Longer than the longest wait that is believed is no reading: a server that counts in something else. */
function seconds(value: string | undefined): number | undefined {
  const ms = decimal(value) * 1000;
  return ms <= longestWaitMs ? Math.ceil(ms) : undefined;
}
