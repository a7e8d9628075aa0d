import type { AnyCatalog, ApiErrorOf, CatalogEntry, CodeOf } from '../catalog/index.js';
import { ApiError, transportCodes, type ApiErrorInit, type CodeMeaning } from '../errors/index.js';
import { UsageError } from '../internal/index.js';

/** What may differ from what the catalog says. */
export interface MakeApiErrorOptions extends Partial<
  Omit<ApiErrorInit, 'vendor' | 'code' | 'kind' | 'retry' | 'recovery' | 'messageKey' | 'retryAfter'>
> {
  /** Milliseconds until trying again makes sense; needs `now` when the test has a clock of its own. */
  readonly retryAfterMs?: number;
  /** Epoch milliseconds. Default: now. */
  readonly now?: number;
}

/**
 * An error as the catalog would read it, without a request: for component tests and stories.
 * `makeApiError(acme, 'TOO_FAST', { retryAfterMs: 42_000 })`. A variant is taken when `status` or
 * `retryAfterMs` meets its condition.
 */
export function makeApiError<TCatalog extends AnyCatalog, TCode extends CodeOf<TCatalog>>(
  catalog: TCatalog,
  code: TCode,
  { retryAfterMs, now = Date.now(), ...overrides }: MakeApiErrorOptions = {},
): ApiErrorOf<TCatalog, TCode> {
  const entry = entryOf(catalog, code);
  const status = overrides.status ?? [entry.status].flat()[0];
  const waitMs = retryAfterMs ?? (entry.retry.rule === 'after-wait' ? entry.retry.waitMs : undefined);
  const meaning = withVariant(entry, status, retryAfterMs !== undefined);
  return new ApiError({
    vendor: catalog.vendor,
    service: catalog.service,
    code,
    ...meaning,
    retryAfter:
      waitMs === undefined
        ? undefined
        : { ms: waitMs, at: now + waitMs, source: retryAfterMs === undefined ? 'catalog' : 'retry-after' },
    occurredAt: now,
    ...overrides,
    status,
  }) as ApiErrorOf<TCatalog, TCode>;
}

type Entry = CodeMeaning & Pick<CatalogEntry, 'status' | 'variants'>;

function entryOf(catalog: AnyCatalog, code: string): Entry {
  if (Object.hasOwn(catalog.codes, code)) return catalog.codes[code]!;
  if (Object.hasOwn(transportCodes, code)) return transportCodes[code as keyof typeof transportCodes];
  throw new UsageError(
    'RAE-070',
    `makeApiError was asked for "${code}", which the catalog "${catalog.vendor}" does not list, so a test would meet ` +
      `an error the app can never get. Use a code of the catalog, or add it with extendCatalog.`,
  );
}

function withVariant(entry: Entry, status: number | undefined, hasRetryAfter: boolean): CodeMeaning {
  const variant = entry.variants?.find(
    ({ when }) =>
      (when.status === undefined || [when.status].flat().includes(status ?? 0)) &&
      (when.hasRetryAfter === undefined || when.hasRetryAfter === hasRetryAfter) &&
      when.hasIdempotencyKey !== true,
  );
  const { kind, retry, messageKey, recovery } = { ...entry, ...variant };
  return { kind, retry, messageKey, recovery };
}
