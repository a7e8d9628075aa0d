import { own } from '../../internal/index.js';

/** What a call takes off the allowance, as far as it can be known before the call. */
export interface BilledRequests {
  readonly least: number;
  /** Absent when it depends on what the call finds. */
  readonly most?: number;
}

/**
 * How many requests Snippets AI bills for a call: one for a single item, one for each item of a batch,
 * one plus what it returns for a page. Not the rate limit, which counts calls. An answer's
 * `usage.usageDeducted` says what it came to.
 *
 * Source: https://docs.getsnippets.ai/api-reference/usage-billing, read 2026-11-20.
 */
export function billedRequests(endpoint: { readonly id: string }, input?: unknown): BilledRequests {
  const rule = Object.hasOwn(rules, endpoint.id) ? rules[endpoint.id] : undefined;
  return rule === undefined ? { least: 1, most: 1 } : rule(input);
}

type Rule = (input: unknown) => BilledRequests;

const atMost = (most: number | undefined): BilledRequests => (most === undefined ? { least: 0 } : { least: 0, most });

/** Only what the key may see is billed, and that is known afterwards. */
const accessible: Rule = (input) => atMost(idsIn(input));

/** As many as are found. */
const found: Rule = () => ({ least: 0 });

/** The folder or tag itself, and what it returns. */
const page: Rule = () => ({ least: 1 });

/** One for each item of a batch whose form is not known to us; an empty batch is none. */
const batch: Rule = () => ({ least: 1 });

// What is not in here is a single item.
const rules: Readonly<Record<string, Rule>> = {
  'snippets.get': accessible,
  'snippets.delete': accessible,
  'snippets.create': (input) => atMost(lengthAt(input, 'snippets')), // only those that were made
  'variation.delete': batch,
  'variation.history': (input) => atMost(numberAt(input, 'limit')),
  'folder.get': page,
  'folders.get': found,
  'folders.create': batch,
  'folders.update': batch,
  'folders.delete': batch,
  'tag.get': (input) => ({ least: 1, most: 1 + (numberAt(input, 'limit') ?? 50) }),
  'tags.get': found,
  'tags.create': (input) => exactly(lengthAt(input, 'tags')),
  'tags.update': batch,
  'tags.delete': batch,
};

function exactly(count: number | undefined): BilledRequests {
  return count === undefined ? { least: 1 } : { least: count, most: count };
}

function idsIn(input: unknown): number | undefined {
  const ids = own(input, 'ids');
  return typeof ids === 'string' ? ids.split(',').filter((id) => id.trim() !== '').length : undefined;
}

function lengthAt(input: unknown, key: string): number | undefined {
  const list = own(input, key);
  return Array.isArray(list) ? list.length : undefined;
}

function numberAt(input: unknown, key: string): number | undefined {
  const value = own(input, key);
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
