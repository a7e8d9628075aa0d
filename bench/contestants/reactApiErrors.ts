import { defineCatalog, type RateLimit } from '../../src/catalog/index.js';
import { createApiClient } from '../../src/client/index.js';
import type { Call, Contestant, Setting } from './Contestant.js';

export const packages = [];

export const contestants: readonly Contestant[] = [
  {
    name: 'react-api-errors',
    setup: 'createApiClient, told the documented limit (and lock) by `limits`; no deadline',
    scenarios: ['lock', 'window'],
    create: (setting) => ours(setting, setting.quota && [setting.quota]),
  },
  {
    name: 'react-api-errors, not told the limit',
    setup: 'createApiClient without `limits`; no deadline',
    scenarios: ['window', 'unknown'],
    create: (setting) => ours(setting),
  },
  {
    name: 'react-api-errors',
    setup: 'createApiClient without `limits`, `deadlineMs: 30_000`',
    scenarios: ['outage'],
    create: (setting) => ours(setting),
  },
];

const source = { url: 'https://api.bench.test/docs', read: '2026-11-20', stated: true } as const;

function ours({ url, lockMs, deadlineMs = Infinity }: Setting, limits?: readonly RateLimit[]): Call {
  const catalog = defineCatalog({
    vendor: 'bench',
    codes: {
      rate_limit_exceeded: {
        kind: 'rate-limited',
        status: 429,
        retry: { rule: 'after-wait', ...(lockMs !== undefined && { waitMs: lockMs }) },
        messageKey: 'rate-limited',
        recovery: ['wait'],
        source,
      },
      service_unavailable: {
        kind: 'unavailable',
        status: 503,
        retry: { rule: 'backoff' },
        messageKey: 'unavailable',
        recovery: ['retry'],
        source,
      },
    },
  });
  const client = createApiClient({ catalog, baseUrl: url, deadlineMs, ...(limits && { limits }) });
  return (n) => client.request(`/items/${n}`);
}
