import { defineCatalog } from '../../src/catalog/index.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;

/** A small vendor with one code of each interesting sort. */
export const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme Notes',
  baseUrls: ['https://api.acme.example/v1'],
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait', waitMs: 60_000 },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    BUSY: {
      kind: 'conflict',
      status: 409,
      retry: { rule: 'after-fix' },
      messageKey: 'conflict',
      recovery: ['reload-latest'],
      variants: [
        {
          when: { hasRetryAfter: true },
          retry: { rule: 'after-wait' },
          messageKey: 'still-processing',
          recovery: ['wait'],
        },
        { when: { hasIdempotencyKey: true }, retry: { rule: 'backoff' } },
        { when: { status: [422, 423] }, kind: 'validation' },
      ],
      source,
    },
    GONE: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source,
    },
    FLAKY: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry'],
      source,
    },
    EXPIRED: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source,
    },
  },
  statuses: { 404: 'GONE' },
});
