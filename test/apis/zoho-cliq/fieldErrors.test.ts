// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { readFieldErrors, readMissingParameter } from '../../../src/apis/zoho-cliq/fieldErrors.js';

describe('field names in details', () => {
  it.each<[details: unknown, found: unknown]>([
    [['name', 'level'], { name: [], level: [] }],
    [[{ field: 'name', message: 'Is too long' }], { name: ['Is too long'] }],
    [[{ param: 'limit' }, { parameter: 'fields', reason: 'Is unknown' }], { limit: [], fields: ['Is unknown'] }],
    [
      [{ field: 'name', message: 'Is too long' }, { field: 'name', message: 'Has a slash' }, 'name'],
      { name: ['Is too long', 'Has a slash'] },
    ],
    [{ field: 'name', message: 'Is too long' }, { name: ['Is too long'] }],
    [{ fields: ['name', 'level'] }, { name: [], level: [] }],
    [{ invalid_fields: [{ field: 'user_ids[0]' }] }, { 'user_ids[0]': [] }],
    [
      { name: 'Is too long', level: ['Is unknown', 'Is not free'] },
      { name: ['Is too long'], level: ['Is unknown', 'Is not free'] },
    ],
    [{ constructor: 'Is not a field' }, { constructor: ['Is not a field'] }],
  ])('%j', (details, found) => {
    expect(readFieldErrors(details, 400)).toEqual(found);
  });

  it.each([
    [{ limit: '100', window: 'minute', id: 'CT_1 2' }],
    [{ reason: 'The organisation forbids it', message: 'Not now, thanks' }],
    [['Two words', '', 'x'.repeat(101)]],
    [[null, 5, [], ['name']]],
    [{ fields: 'name' }],
    [{ fields: [] }],
    ['name'],
    [null],
    [7],
  ])('finds none in %j', (details) => {
    expect(readFieldErrors(details, 400)).toBeUndefined();
  });

  it.each([401, 403, 404, 409, 429, 500])('looks for none in a %i', (status) => {
    expect(readFieldErrors(['name'], status)).toBeUndefined();
    expect(readFieldErrors({ name: 'Is too long' }, status)).toBeUndefined();
  });

  it('lets the sentence of the body speak of a field that has none', () => {
    const details = [{ field: 'name', message: 'Is too long' }, 'level'];
    expect(readFieldErrors(details, 400, 'Two values are wrong.')).toEqual({
      name: ['Is too long'],
      level: ['Two values are wrong.'],
    });
  });

  it('makes no prototype of a field', () => {
    const found = readFieldErrors(JSON.parse('{"__proto__":"Is a trap","name":"Is too long"}'), 400);
    expect(Object.keys(found ?? {})).toEqual(['name']);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });

  it('drops a list that is longer than any form', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `field_${index}`);
    expect(Object.keys(readFieldErrors(names(100), 400) ?? {})).toHaveLength(100);
    expect(readFieldErrors(names(101), 400)).toBeUndefined();
  });
});

describe('a missing parameter', () => {
  it('is the one its sentence names', () => {
    const message = "The param 'operation' is missing.";
    expect(readMissingParameter({ code: 'param_missing', message })).toEqual({ operation: [message] });
  });

  it.each([
    { code: 'param_missing' },
    { code: 'param_missing', message: 'A parameter is missing.' },
    { code: 'param_missing', message: "The param '__proto__' is missing." },
    { code: 'param_missing', message: "It isn't there, and that's that." },
    { code: 'invalid_inputs', message: "The param 'operation' is missing." },
  ])('is not guessed from %j', (failure) => {
    expect(readMissingParameter(failure)).toBeUndefined();
  });
});
