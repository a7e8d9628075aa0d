import { expectTypeOf } from 'vitest';

import { defineCatalog } from '../../src/catalog/index.js';
import { decideRetry, definePolicies, type NoRetryReason, type RetryReason } from '../../src/policy/index.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;

const acme = defineCatalog({
  vendor: 'acme',
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    GONE: { kind: 'not-found', retry: { rule: 'never' }, messageKey: 'item-gone', recovery: ['go-back'], source },
  },
});

definePolicies(acme, {
  TOO_FAST: { rule: 'after-wait', maxAttempts: 4 },
  GONE: 'never',
  timeout: ({ error, attempt }) => {
    expectTypeOf(error.code).toEqualTypeOf<'timeout'>();
    expectTypeOf(error.vendor).toEqualTypeOf<'acme'>();
    expectTypeOf(attempt).toBeNumber();
    return attempt < 2 ? 'backoff' : { rule: 'never' };
  },
  $kind: {
    server: { jitter: 'equal' },
    'rate-limited': ({ error }) => (error.status === 429 ? 'after-wait' : 'never'),
  },
  $default: { maxAttempts: 2 },
});

definePolicies(acme, {
  // @ts-expect-error no such code
  NOPE: 'never',
});
definePolicies(acme, {
  // @ts-expect-error no such rule
  GONE: 'sometimes',
});
definePolicies(acme, {
  // @ts-expect-error no such kind
  $kind: { broken: 'never' },
});
definePolicies(acme, {
  // @ts-expect-error no such field
  GONE: { rule: 'never', retries: 3 },
});
definePolicies(acme, {
  // @ts-expect-error the error of GONE is no rate limit
  GONE: ({ error }) => (error.kind === 'rate-limited' ? 'after-wait' : 'never'),
});

const decision = decideRetry({ error: null, attempt: 1, now: 0, random: () => 0 });
if (decision.retry) {
  expectTypeOf(decision.because).toEqualTypeOf<RetryReason>();
  expectTypeOf(decision.delayMs).toBeNumber();
} else {
  expectTypeOf(decision.because).toEqualTypeOf<NoRetryReason>();
  expectTypeOf(decision.retryAt).toEqualTypeOf<number | undefined>();
}
