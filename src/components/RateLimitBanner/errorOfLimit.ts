import type { AnyCatalog } from '../../catalog/index.js';
import { ApiError, type AnyApiError } from '../../errors/index.js';
import type { RateLimitFacts } from './RateLimitFacts.js';

/**
 * A limit as the failure it causes, so that it is told in the words of the code that closed it: the app's, the
 * catalog's, the language's.
 */
export function errorOfLimit(limit: RateLimitFacts, catalogs: readonly AnyCatalog[]): AnyApiError {
  const { vendor = '', closedBy = 'rate-limited', until, since = 0 } = limit;
  const catalog = catalogs.find((one) => one.vendor === vendor);
  const entry = catalog && Object.hasOwn(catalog.codes, closedBy) ? catalog.codes[closedBy] : undefined;
  return new ApiError({
    vendor,
    service: limit.service ?? catalog?.service,
    code: closedBy,
    kind: entry?.kind ?? 'rate-limited',
    retry: { rule: 'after-wait' },
    messageKey: entry?.messageKey ?? 'rate-limited',
    recovery: ['wait'],
    occurredAt: since,
    retryAfter: until === undefined ? undefined : { at: until, ms: Math.max(0, until - since), source: 'learned' },
  });
}
