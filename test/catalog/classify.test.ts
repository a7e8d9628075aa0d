// @vitest-environment node
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

  it('gives the code for the status to an answer without a code only', () => {
    expect(classify(failure(404, { message: 'No such note' }), acme, { now }).code).toBe('GONE');
    expect(classify(failure(404, 'Not found'), acme, { now }).code).toBe('GONE');
    expect(classify(failure(404, { code: ' ' }), acme, { now }).code).toBe('GONE');
    const meaning = classify(failure(404, { code: 'NOT_HERE' }), acme, { now });
    expect(meaning).toMatchObject({
      code: 'unknown',
      vendorCode: 'NOT_HERE',
      kind: 'not-found',
      retry: { rule: 'never' },
      messageKey: 'not-found',
    });
    expect(meaning.entry).toBeUndefined();
  });

  it('says unknown for an unlisted code even when the code itself is not fit to be shown', () => {
    const meaning = classify(failure(404, { code: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc' }), acme, { now });
    expect(meaning).toMatchObject({ code: 'unknown', kind: 'not-found' });
    expect(meaning.vendorCode).toBeUndefined();
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

describe('a documented wait', () => {
  const limited = {
    ...acme,
    limits: [
      { limit: 10, windowMs: 300_000, lockMs: 1_800_000, scope: 'bots.call' },
      { limit: 50, windowMs: 30_000, scope: 'plain' },
      { limit: 60, windowMs: 60_000, lockMs: 120_000 },
    ],
  };
  const wait = (code: string, scope?: string, status = 429) =>
    classify(failure(status, { code }), limited, { now, scope }).retryAfter?.ms;

  it('is the lock of the quota the call counts against', () => {
    expect(wait('TOO_FAST', 'bots.call')).toBe(1_800_000);
    expect(classify(failure(429, ''), limited, { now, scope: 'bots.call' }).retryAfter?.ms).toBe(1_800_000);
  });

  it('is the lock of the one default quota when the call names none', () => {
    expect(wait('TOO_FAST')).toBe(120_000);
    expect(wait('TOO_FAST', 'default')).toBe(120_000);
  });

  it("is the entry's where the quota has no lock, else the quota's window", () => {
    expect(wait('TOO_FAST', 'plain')).toBe(60_000);
    expect(wait('TOO_FAST', 'elsewhere')).toBe(60_000);
    expect(classify(failure(429, ''), limited, { now, scope: 'plain' }).retryAfter?.ms).toBe(30_000);
  });

  it('yields to the server, and is no part of what is no refusal', () => {
    const told = classify(failure(429, { code: 'TOO_FAST' }, { 'retry-after': '2' }), limited, {
      now,
      scope: 'bots.call',
    });
    expect(told.retryAfter).toMatchObject({ ms: 2000, source: 'retry-after' });
    expect(wait('FLAKY', 'bots.call', 500)).toBeUndefined();
    expect(wait('GONE', 'bots.call', 404)).toBeUndefined();
  });
});
