import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/apis/authpi/body.js';
import { authPi } from '../../../src/apis/authpi/index.js';
import { failureOf, strangeBodies } from '../failureOf.js';

const stale = {
  error: 'precondition_failed',
  error_description: 'User has been modified since the provided ETag. Fetch the latest version and retry.',
  currentETag: '"1709139700000"',
  retryable: false,
};

describe('parse of AuthPI', () => {
  it.each(Object.keys(authPi.codes))('reads %s', (error) => {
    expect(parse(failureOf(400, { error, error_description: 'Words' }))).toEqual({ code: error, message: 'Words' });
  });

  it('reads the current version and the word on repeating out of a 412', () => {
    expect(parse(failureOf(412, stale))).toEqual({
      code: 'precondition_failed',
      message: stale.error_description,
      details: { currentETag: '"1709139700000"' },
      retryable: false,
    });
  });

  it.each([
    [
      '422 of a key used with another body',
      422,
      'invalid_request',
      'Idempotency-Key has already been used with a different request body',
    ],
    ['409 of a key still at work', 409, 'conflict', 'A request with this Idempotency-Key is currently being processed'],
  ])('reads the %s', (_name, status, error, description) => {
    expect(parse(failureOf(status, { error, error_description: description }))).toEqual({
      code: error,
      message: description,
    });
  });

  it('believes retryable on any code, and only when it is a yes or no', () => {
    expect(parse(failureOf(500, { error: 'server_error', retryable: true }))?.retryable).toBe(true);
    expect(parse(failureOf(500, { error: 'server_error', retryable: 'true' }))).not.toHaveProperty('retryable');
  });

  it.each([[1709139700000], [''], [null], [{ tag: '"1"' }]])('takes no version from %j', (currentETag) => {
    expect(parse(failureOf(412, { ...stale, currentETag }))).not.toHaveProperty('details');
  });

  it('hands on an OAuth error that AuthPI does not list', () => {
    expect(parse(failureOf(400, { error: 'invalid_grant' }))).toEqual({ code: 'invalid_grant' });
  });

  it('keeps a description without a code for the details, and leaves the code to the status', () => {
    expect(parse(failureOf(403, { error_description: 'No' }))).toEqual({ message: 'No' });
  });

  it.each(strangeBodies)('finds nothing in %s', (_name, body) => {
    for (const status of [400, 401, 403, 404, 409, 412, 429, 500]) {
      expect(parse(failureOf(status, body))).toBeUndefined();
    }
  });

  it('never throws, and gives only texts, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        const parsed = parse(failureOf(status, body)) ?? {};
        for (const text of [parsed.code ?? '', parsed.message ?? '']) expect(typeof text).toBe('string');
        expect([undefined, true, false]).toContain(parsed.retryable);
      }),
    );
  });
});
