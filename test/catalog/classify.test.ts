import { describe, expect, it } from 'vitest';

import { classify, type HttpFailure } from '../../src/catalog/index.js';
import { acme } from './acme.js';

const now = Date.UTC(2026, 10, 20, 12);

function failure(status: number, body: unknown, headers: Record<string, string> = {}): HttpFailure {
  return { status, body, header: (name) => headers[name.toLowerCase()] };
}

describe('classify', () => {
  it('gives the entry of the code in the body', () => {
    const meaning = classify(failure(429, { code: 'TOO_FAST' }), acme, { now });
    expect(meaning).toMatchObject({ code: 'TOO_FAST', kind: 'rate-limited', messageKey: 'rate-limited' });
    expect(meaning.retryAfter).toEqual({ ms: 60_000, at: now + 60_000, source: 'catalog' });
  });

  it('applies the first variant whose conditions hold', () => {
    const plain = classify(failure(409, { code: 'BUSY' }), acme, { now });
    expect(plain.retry).toEqual({ rule: 'after-fix' });
    const waiting = classify(failure(409, { code: 'BUSY' }, { 'retry-after': '2' }), acme, {
      now,
      hasIdempotencyKey: true,
    });
    expect(waiting).toMatchObject({
      retry: { rule: 'after-wait' },
      messageKey: 'still-processing',
      recovery: ['wait'],
    });
    const keyed = classify(failure(409, { code: 'BUSY' }), acme, { now, hasIdempotencyKey: true });
    expect(keyed).toMatchObject({ kind: 'conflict', retry: { rule: 'backoff' }, messageKey: 'conflict' });
    const byStatus = classify(failure(423, { code: 'BUSY' }), acme, { now });
    expect(byStatus).toMatchObject({ kind: 'validation', retry: { rule: 'after-fix' } });
  });

  it('falls back on the code for the status and keeps the unlisted one beside it', () => {
    expect(classify(failure(404, { code: 'NOT_HERE' }), acme, { now })).toMatchObject({
      code: 'GONE',
      vendorCode: 'NOT_HERE',
    });
  });

  it('falls back on the status class where nothing is listed', () => {
    expect(classify(failure(403, { code: 'NEW_CODE' }), acme, { now })).toMatchObject({
      code: 'unknown',
      vendorCode: 'NEW_CODE',
      kind: 'permission',
      retry: { rule: 'after-fix' },
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'does not find %s on a prototype',
    (code) => {
      const body: unknown = JSON.parse(`{"code":${JSON.stringify(code)}}`);
      expect(classify(failure(500, body), acme, { now })).toMatchObject({ code: 'unknown', kind: 'server' });
    },
  );

  it('never decides by words while a code is there', () => {
    const body = { code: 'FLAKY', message: 'rate limit exceeded, TOO_FAST, please sign in' };
    expect(classify(failure(429, body), acme, { now }).code).toBe('FLAKY');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('surprise');
      },
    ],
    ['finds nothing', () => undefined],
  ])('reads generically when the vendor parser %s', (_name, parse) => {
    expect(classify(failure(500, { code: 'FLAKY' }), { ...acme, parse }, { now }).code).toBe('FLAKY');
  });

  it('names codes after the status when there is no catalog', () => {
    expect(classify(failure(503, undefined), undefined, { now })).toMatchObject({
      code: 'http_503',
      kind: 'unavailable',
    });
  });
});
