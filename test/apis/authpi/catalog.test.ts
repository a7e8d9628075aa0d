import { describe, expect, it } from 'vitest';

import { currentVersion } from '../../../src/apis/authpi/CurrentVersion.js';
import * as coreEndpoints from '../../../src/apis/authpi/endpoints.js';
import * as idpEndpoints from '../../../src/apis/authpi/idpEndpoints.js';
import { authPi, idempotency, limits, loginLock } from '../../../src/apis/authpi/index.js';
import type { AnyEndpoint } from '../../../src/client/index.js';
import { describeCatalog } from '../describeCatalog.js';

const core = Object.values(coreEndpoints) as readonly AnyEndpoint[];
const idp = Object.values(idpEndpoints) as readonly AnyEndpoint[];

describeCatalog(authPi, [...core, ...idp]);

describe('AuthPI', () => {
  it('has the eleven names of its page, all with a stated status', () => {
    expect(Object.keys(authPi.codes)).toEqual([
      'invalid_request',
      'invalid_content_type',
      'access_denied',
      'insufficient_scope',
      'session_expired',
      'unauthorized_client',
      'not_found',
      'conflict',
      'precondition_failed',
      'usage_limit_exceeded',
      'server_error',
    ]);
    expect(Object.values(authPi.codes).filter(({ source }) => !source.stated)).toEqual([]);
  });

  it('has no code of OAuth that AuthPI does not list', () => {
    for (const code of ['invalid_grant', 'invalid_client', 'unsupported_grant_type', 'invalid_scope']) {
      expect(authPi.codes).not.toHaveProperty(code);
    }
  });

  it('reads a 429 without JSON by its status', () => {
    expect(authPi.statuses?.[429]).toBe('usage_limit_exceeded');
  });

  it('tells a key still at work from a clash by Retry-After, before it looks at the key', () => {
    expect(authPi.codes.conflict.variants.map(({ when }) => when)).toEqual([
      { hasRetryAfter: true },
      { hasIdempotencyKey: true },
    ]);
    const [atWork, unclear] = authPi.codes.conflict.variants;
    expect(atWork).toMatchObject({ retry: { rule: 'after-wait' }, messageKey: 'still-processing', recovery: ['wait'] });
    expect(unclear.retry).toEqual({ rule: 'after-wait', maxAttempts: 2 });
    expect(authPi.codes.conflict).toMatchObject({ retry: { rule: 'after-fix' }, recovery: ['reload-latest'] });
  });

  it('never repeats a refused If-Match by itself', () => {
    expect(authPi.codes.precondition_failed.retry).toEqual({ rule: 'after-fix' });
  });

  it('re-sends no write without a key', () => {
    const writes = [...core, ...idp].filter(({ method, isIdempotent }) => method !== 'GET' && !isIdempotent);
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.filter(({ resend }) => resend !== 'key' && resend !== 'never')).toEqual([]);
  });

  it('never re-sends a grant, which the first sending spends', () => {
    expect(idpEndpoints.exchangeGrant.resend).toBe('never');
  });

  it('keeps tokens out of query keys: nothing of the identity provider is a read by POST', () => {
    expect(idp.filter(({ isRead }) => isRead)).toEqual([]);
  });

  it('publishes no threshold, and states what it does publish', () => {
    expect(limits).toEqual([]);
    expect(idempotency).toMatchObject({ maxLength: 256, keptMs: 86_400_000, maxReplayBytes: 524_288 });
    expect(loginLock).toMatchObject({ failedAttempts: 5, lockMs: 900_000 });
  });
});

describe('details of precondition_failed', () => {
  const validate = (value: unknown) => currentVersion['~standard'].validate(value);

  it('are the tag with its quotes', () => {
    expect(validate({ currentETag: '"1709139700000"', more: 1 })).toEqual({
      value: { currentETag: '"1709139700000"' },
    });
  });

  it.each([[undefined], [null], [{}], [{ currentETag: 1 }], ['"1"'], [[]]])('are not %j', (value) => {
    expect(validate(value)).toHaveProperty('issues');
  });
});
