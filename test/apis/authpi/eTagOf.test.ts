import { describe, expect, it } from 'vitest';

import { eTagOf } from '../../../src/apis/authpi/index.js';

describe('eTagOf', () => {
  it.each([
    ['the last change', { created_at: 1_709_000_000_000, updated_at: 1_709_139_600_000 }, '"1709139600000"'],
    ['the creation of what was never changed', { created_at: 1_709_000_000_000 }, '"1709000000000"'],
    ['the creation when the change is null', { created_at: 1_709_000_000_000, updated_at: null }, '"1709000000000"'],
    ['nothing when there is neither', {}, undefined],
    ['nothing of a date in words', { updated_at: '2026-06-11T00:00:00Z' }, undefined],
  ])('is %s', (_what, item, tag) => {
    expect(eTagOf(item)).toBe(tag);
  });
});
