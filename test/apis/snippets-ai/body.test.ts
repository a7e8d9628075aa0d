import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/apis/snippets-ai/body.js';
import { failureOf, strangeBodies } from '../failureOf.js';

const quota = {
  success: false,
  message: 'Insufficient API requests',
  usage: { remainingRequests: 0, requiredRequests: 5 },
};
const blocked = 'Too many invalid API key attempts. This API key has been temporarily blocked for 5 minutes.';
const team = 'API key does not have access to this team';

const say = (message: string) => ({ success: false, message });

describe('parse of Snippets AI', () => {
  it.each([
    ['a missing parameter', 400, 'Snippet ID is required'],
    ['a bad key', 401, 'Invalid or inactive API key'],
    ['a forbidden thing', 403, 'You may not see this'],
    ['a missing thing', 404, 'No such snippet'],
    ['a passed limit', 429, 'Rate limit exceeded'],
    ['a fault', 500, 'Internal server error'],
  ])('leaves %s to its status', (_name, status, message) => {
    expect(parse(failureOf(status, say(message)))).toEqual({ message });
  });

  it('knows a spent allowance by its shape, without reading a word', () => {
    expect(parse(failureOf(403, quota))).toEqual({
      code: 'quota_exceeded',
      message: quota.message,
      details: quota.usage,
    });
  });

  it.each([402, 403, 429])('knows it with status %i, because the sample has none', (status) => {
    expect(parse(failureOf(status, { ...quota, message: undefined }))).toMatchObject({ code: 'quota_exceeded' });
  });

  it('does not call a fault of the server a spent allowance', () => {
    expect(parse(failureOf(500, quota))?.code).toBeUndefined();
  });

  it('puts the shape before the words', () => {
    expect(parse(failureOf(403, { ...quota, message: blocked }))).toMatchObject({ code: 'quota_exceeded' });
    expect(parse(failureOf(403, { ...quota, message: blocked }))).not.toHaveProperty('isHeuristic');
  });

  it.each([
    ['a spent allowance that lost its usage', 403, quota.message, 'quota_exceeded'],
    ['a team of others', 403, team, 'team_forbidden'],
    ['a blocked key', 403, blocked, 'key_blocked'],
    ['a blocked key under 401', 401, blocked, 'key_blocked'],
    ['a blocked key under 429', 429, blocked, 'key_blocked'],
    ['a blocked key of a team', 403, `${blocked} Ask your team.`, 'key_blocked'],
  ])('guesses %s from words and says that it guessed', (_name, status, message, code) => {
    expect(parse(failureOf(status, say(message)))).toEqual({ code, message, isHeuristic: true });
  });

  it('takes a 403 that names a wait for a blocked key', () => {
    expect(parse(failureOf(403, say('No'), { headers: { 'retry-after': '300' } }))).toEqual({
      code: 'key_blocked',
      message: 'No',
      isHeuristic: true,
    });
  });

  it.each([
    ['a team outside 403', 404, 'This team does not exist'],
    ['a word that holds another', 403, 'Steamed'],
    ['something else that is blocked', 403, 'This page is blocked in your country'],
    ['a blocked key in a bad request', 400, 'The key "blocked" is not allowed'],
    ['words far beyond a sentence', 403, `${'x'.repeat(300)} team`],
  ])('reads nothing into %s', (_name, status, message) => {
    expect(parse(failureOf(status, say(message)))).toEqual({ message });
  });

  it('does not take the optional error text for a code', () => {
    const body = { ...say('Snippet ID is required'), error: 'not_found' };
    expect(parse(failureOf(400, body))).toEqual({ message: 'Snippet ID is required' });
  });

  it('claims an envelope without words, so that nothing in it is taken for a code', () => {
    expect(parse(failureOf(500, { success: false, error: 'boom' }))).toEqual({});
  });

  it.each(strangeBodies)('finds nothing in %s', (_name, body) => {
    for (const status of [400, 401, 403, 404, 429, 500]) expect(parse(failureOf(status, body))).toBeUndefined();
  });

  it('answers a long hostile sentence at once', () => {
    const startedAt = performance.now();
    parse(failureOf(403, say('insufficient '.repeat(50_000))));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('never throws, and gives only texts, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        const parsed = parse(failureOf(status, body)) ?? {};
        for (const text of [parsed.code ?? '', parsed.message ?? '']) expect(typeof text).toBe('string');
      }),
    );
  });
});
