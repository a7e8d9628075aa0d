import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { readPartial } from '../../../src/apis/snippets-ai/index.js';

const answer = (data: unknown, metadata?: unknown) => ({
  success: true,
  data,
  usage: { remainingRequests: 99_950, usageDeducted: 1 },
  ...(metadata !== undefined && { metadata }),
});
const forbidden = { code: 'forbidden' };
const missing = { code: 'not_found' };
const failed = { code: 'unknown' };

describe('readPartial', () => {
  it.each([
    [
      'read',
      { requestedCount: 4, foundCount: 2, accessibleCount: 1, inaccessibleCount: 1, missingCount: 2 },
      { succeeded: 1, failed: [forbidden, missing, missing] },
    ],
    ['made', { requestedCount: 3, createdCount: 1, failedCount: 2 }, { succeeded: 1, failed: [failed, failed] }],
    ['deleted', { requestedCount: 3, deletedCount: 2, inaccessibleCount: 1 }, { succeeded: 2, failed: [forbidden] }],
    ['counted only in part', { requestedCount: 3, failedCount: 1 }, { succeeded: 2, failed: [failed] }],
    ['counted wrongly', { requestedCount: 1, failedCount: 2 }, { succeeded: 0, failed: [failed, failed] }],
  ])('counts what was %s', (_name, metadata, result) => {
    expect(readPartial(answer([], metadata))).toEqual(result);
  });

  it('takes each element of errors for a failed tag', () => {
    const errors = [{ index: 1, message: 'Too long' }, 'no'];
    expect(readPartial(answer({ createdTags: [{ id: 't1' }], errors }))).toEqual({
      succeeded: 1,
      failed: [
        { code: 'unknown', details: errors[0] },
        { code: 'unknown', details: errors[1] },
      ],
    });
  });

  it.each([
    ['everything was done', answer([], { requestedCount: 2, createdCount: 2, failedCount: 0 })],
    ['errors are empty', answer({ createdTags: [], errors: [] })],
    ['there are no counts', answer({ id: '1' })],
    ['counts are texts', answer([], { failedCount: '2' })],
    ['counts are negative', answer([], { failedCount: -1 })],
    ['counts are fractions', answer([], { failedCount: 0.5 })],
    ['counts are beyond belief', answer([], { failedCount: 1e15 })],
    ['metadata is a list', answer([], [{ failedCount: 1 }])],
    ['the answer is a list', [answer([], { failedCount: 1 })]],
    ['there is no answer', undefined],
  ])('is nothing when %s', (_name, body) => {
    expect(readPartial(body)).toBeUndefined();
  });

  it('never throws and never counts below zero, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, metadata) => {
        const partial = readPartial(answer(data, metadata));
        expect(partial?.succeeded ?? 0).toBeGreaterThanOrEqual(0);
        expect(partial?.failed.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
