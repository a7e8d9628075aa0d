import { ApiError, type ApiErrorInit } from '../../src/errors/index.js';

/** An error of a made-up vendor; `kind` says the rest unless the test does. */
export function failure(init: Partial<ApiErrorInit> = {}): ApiError {
  const kind = init.kind ?? 'server';
  return new ApiError({
    vendor: 'acme',
    service: 'Acme',
    code: kind.toUpperCase(),
    kind,
    retry: { rule: 'backoff' },
    recovery: ['retry'],
    messageKey: kind,
    method: 'GET',
    endpoint: 'notes.list',
    ...init,
  });
}

/** A wait that ends at `at`, told by the server. */
export const waitUntil = (at: number, ms: number) => ({ retryAfter: { at, ms, source: 'retry-after' as const } });
