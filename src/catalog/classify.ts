import { transportCodes, type CodeMeaning, type RetryAfter } from '../errors/index.js';
import { defined } from '../internal/index.js';
import { readGeneric } from './body/readGeneric.js';
import type { AnyCatalog, CatalogEntry, CodeVariant, HttpFailure, ParsedFailure } from './Catalog.js';
import { impliedMeaning } from './impliedMeaning.js';
import { cleanCode } from './redact/index.js';
import { readOwn } from './safely.js';
import { parseRateLimit, parseRetryAfter, resolveWait } from './wait/index.js';

export interface ClassifyContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the request carried an `Idempotency-Key`. */
  readonly hasIdempotencyKey?: boolean | undefined;
  /** The quota the call counts against; finds the documented limit. Default: `default`, as for a limit without a scope. */
  readonly scope?: string | undefined;
}

/** What an answer means: the catalog's entry for its code, variants applied. */
export interface Meaning extends CodeMeaning {
  readonly code: string;
  /** A second code of the body, or the one that nobody listed; at most 64 harmless characters. */
  readonly vendorCode?: string;
  /** Absent when no entry speaks for the answer. */
  readonly entry?: CatalogEntry;
  readonly retryAfter?: RetryAfter;
  /** What was found in the body. */
  readonly parsed: ParsedFailure;
}

/**
 * Says what a failed answer means. The body is read by the vendor's `parse` (by the generic reading when
 * there is none, or when it throws or finds nothing). A listed code gives its entry, with the first variant whose
 * conditions hold; a code that nobody listed gives `unknown`, with what the status class implies, and stays
 * as `vendorCode`; an answer without any code gives the catalog's code for the status. Words never decide
 * while a code is there.
 * Without a catalog the code is `http_` and the status.
 */
export function classify(failure: HttpFailure, catalog: AnyCatalog | undefined, context: ClassifyContext): Meaning {
  const parsed = parse(failure, catalog);
  const told = serverWait(failure, parsed, context.now);
  const listed = hasCode(parsed) ? lookUp(parsed.code, catalog) : forStatus(failure.status, catalog);
  const base: CodeMeaning & { readonly code: string } = listed
    ? { ...listed.entry, ...variantOf(listed.entry, failure, told !== undefined, context), code: listed.code }
    : unlisted(failure, catalog, parsed, told !== undefined);
  const vendorCode = parsed.code === base.code ? parsed.vendorCode : (parsed.code ?? parsed.vendorCode);
  const clean = cleanCode(tail(vendorCode));
  const retryAfter = told ?? documentedWait(base, catalog, context);
  const { code, kind, retry, messageKey, recovery } = base;
  const entry = listed?.entry;
  return defined({ code, kind, retry, messageKey, recovery, parsed, vendorCode: clean, entry, retryAfter });
}

function parse(failure: HttpFailure, catalog: AnyCatalog | undefined): ParsedFailure {
  try {
    const parsed = catalog?.parse?.(failure);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // A parser that trips over a body it did not expect must not hide the failure itself.
  }
  return readGeneric(failure);
}

function hasCode({ code }: ParsedFailure): boolean {
  return typeof code === 'string' && code.trim() !== '';
}

interface Listed {
  readonly code: string;
  readonly entry: CatalogEntry;
}

function lookUp(code: string | undefined, catalog: AnyCatalog | undefined): Listed | undefined {
  // A problem's type may be listed as a whole or by its last segment.
  for (const name of [code, tail(code)]) {
    const entry = typeof name === 'string' ? readOwn(catalog?.codes, name) : undefined;
    if (entry) return { code: name as string, entry };
  }
  return undefined;
}

function tail(code: string | undefined): string | undefined {
  if (typeof code !== 'string' || !/^[a-z][a-z0-9+.-]*:|^\//i.test(code)) return code;
  return code.split(/[/#:]/).findLast((part) => part !== '');
}

function forStatus(status: number, catalog: AnyCatalog | undefined): Listed | undefined {
  return lookUp(readOwn(catalog?.statuses, String(status)), catalog);
}

function variantOf(
  entry: CatalogEntry,
  { status }: HttpFailure,
  hasRetryAfter: boolean,
  { hasIdempotencyKey = false }: ClassifyContext,
): Omit<CodeVariant, 'when'> {
  const variant = entry.variants?.find(
    ({ when }) =>
      (when.status === undefined || [when.status].flat().includes(status)) &&
      (when.hasRetryAfter ?? hasRetryAfter) === hasRetryAfter &&
      (when.hasIdempotencyKey ?? hasIdempotencyKey) === hasIdempotencyKey,
  );
  return defined<Omit<CodeVariant, 'when'>>(variant ?? {});
}

function unlisted(
  { status }: HttpFailure,
  catalog: AnyCatalog | undefined,
  parsed: ParsedFailure,
  hasServerWait: boolean,
): CodeMeaning & { readonly code: string } {
  if (status === 0) return { ...transportCodes.network, code: 'network' };
  if (status >= 200 && status < 300) return { ...transportCodes.parse, code: 'parse' };
  return catalog
    ? { ...impliedMeaning(status, hasServerWait), code: 'unknown' }
    : { ...impliedMeaning(status, hasServerWait, parsed.code), code: `http_${status}` };
}

function serverWait(failure: HttpFailure, parsed: ParsedFailure, now: number): RetryAfter | undefined {
  const { header, status } = failure;
  return resolveWait({
    now,
    status,
    retryAfter: parseRetryAfter(header('retry-after'), { now, date: header('date') }),
    rateLimit: parseRateLimit(header, { now }),
    bodyMs: parsed.retryAfterMs,
  });
}

/** The lock of the quota the call counts against, else the entry's own wait, else the quota's window. */
function documentedWait(
  { kind, retry }: CodeMeaning,
  catalog: AnyCatalog | undefined,
  { now, scope = 'default' }: ClassifyContext,
): RetryAfter | undefined {
  const isRefusal = kind === 'rate-limited' && retry.rule === 'after-wait';
  const limit = isRefusal ? catalog?.limits?.find((candidate) => (candidate.scope ?? 'default') === scope) : undefined;
  return resolveWait({ now, documentedMs: limit?.lockMs ?? retry.waitMs ?? limit?.windowMs });
}
