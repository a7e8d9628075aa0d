import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { sourceOf } from '../../../src/components/StaleNotice/sourceOf.js';
import { staleInMs, staleness, type SourceFacts } from '../../../src/components/StaleNotice/staleness.js';
import { formatAge, formatStamp } from '../../../src/locales/index.js';
import { fc } from '../../support/fuzz.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 20, 14, 32);
const limits = { staleAfterMs: 5 * minute, veryStaleAfterMs: day };

const source = (ageMs: number, more: Partial<SourceFacts> = {}): SourceFacts => ({
  hasData: true,
  updatedAt: now - ageMs,
  failures: 0,
  isFetching: false,
  isPaused: false,
  error: null,
  ...more,
});

describe('staleness', () => {
  it.each([
    ['fresh data is fresh', [source(minute)], 'fresh'],
    ['old data is fresh while nothing failed', [source(3 * day)], 'fresh'],
    ['one failed attempt is a blip', [source(minute, { failures: 1 })], 'fresh'],
    ['the second is told', [source(minute, { failures: 2 })], 'stale'],
    ['one is told of older data', [source(5 * minute, { failures: 1 })], 'stale'],
    ['a refresh that waits for a connection is told of older data', [source(hour, { isPaused: true })], 'stale'],
    ['and not of young', [source(minute, { isPaused: true })], 'fresh'],
    ['without data there is nothing to be stale', [source(hour, { hasData: false, failures: 4 })], 'fresh'],
    ['one that is tried again is refreshing', [source(hour, { failures: 2, isFetching: true })], 'refreshing'],
    ['a first refresh is not worth a word', [source(hour, { isFetching: true })], 'fresh'],
    ['a day old may mislead', [source(day, { failures: 2 })], 'very-stale'],
    ['the oldest decides', [source(minute, { failures: 2 }), source(2 * day, { failures: 2 })], 'very-stale'],
    ['fresh ones do not', [source(minute, { failures: 2 }), source(2 * day)], 'stale'],
    ['data without a moment is told by failures alone', [source(0, { updatedAt: 0, failures: 2 })], 'stale'],
  ] as const)('%s', (_fact, sources, state) => {
    expect(staleness(sources, limits, now).state).toBe(state);
  });

  it('tells the oldest moment, the number of sources and the failure', () => {
    const error = new Error('x');
    const sources = [source(hour, { failures: 2 }), source(2 * hour, { failures: 3, error }), source(9 * hour)];
    expect(staleness(sources, limits, now)).toMatchObject({
      updatedAt: now - 2 * hour,
      count: 2,
      error,
      isOffline: false,
    });
  });

  it('goes by failures alone while the time is unknown', () => {
    expect(staleness([source(9 * day, { failures: 1 })], limits, undefined).state).toBe('fresh');
    expect(staleness([source(9 * day, { failures: 2 })], limits, undefined).state).toBe('stale');
  });
});

describe('staleInMs', () => {
  it('names the next threshold of what is behind', () => {
    expect(staleInMs([source(minute, { failures: 1 })], limits, now)).toBe(4 * minute);
    expect(staleInMs([source(hour, { failures: 1 })], limits, now)).toBe(23 * hour);
    expect(staleInMs([source(2 * day, { failures: 1 })], limits, now)).toBeUndefined();
    expect(staleInMs([source(minute)], limits, now)).toBeUndefined();
  });
});

describe('sourceOf', () => {
  const make = () => {
    const client = new QueryClient();
    let isFailing = false;
    const options = {
      queryKey: ['notes'],
      queryFn: () => (isFailing ? Promise.reject(new Error('x')) : Promise.resolve('data')),
      retry: false,
    };
    const fetchAgain = (fails: boolean) => {
      isFailing = fails;
      return client.fetchQuery(options).catch(() => undefined);
    };
    return { fetchAgain, read: () => sourceOf(client.getQueryCache().find({ queryKey: ['notes'] })!) };
  };

  it('counts failed fetches since the data arrived, and begins anew with new data', async () => {
    const { fetchAgain, read } = make();
    const counted: number[] = [];
    for (const fails of [false, true, true, true, false, true]) {
      await fetchAgain(fails);
      counted.push(read().failures);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(counted).toEqual([0, 1, 2, 3, 0, 1]);
    expect(read()).toMatchObject({ hasData: true, isFetching: false, isPaused: false });
  });

  it('is sure of one failure only when it meets a query that has failed for long', async () => {
    const { fetchAgain, read } = make();
    await fetchAgain(false);
    for (let time = 0; time < 5; time += 1) await fetchAgain(true);
    expect(read().failures).toBe(1);
  });
});

describe('formatAge', () => {
  const told = (ms: number) => formatAge(now - ms, now, 'en').text;
  it.each([
    [0, undefined],
    [59_999, undefined],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [47 * hour, '47 hours ago'],
    [2 * day, '2 days ago'],
    [-hour, undefined],
  ])('tells %i ms as %s', (ms, text) => {
    expect(told(ms)).toBe(text);
  });

  it('changes its words exactly at the moment it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * day }), (ms) => {
        const { text, changesInMs } = formatAge(now - ms, now, 'en');
        expect(changesInMs).toBeGreaterThan(0);
        expect(told(ms + changesInMs - 1)).toBe(text);
        expect(told(ms + changesInMs)).not.toBe(text);
      }),
    );
  });
});

describe('formatStamp', () => {
  const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
  it('tells the time of today, the date of other days, and both while the day is unknown', () => {
    expect(plain(formatStamp(now - hour, now, 'en', 'UTC'))).toBe('1:32 PM');
    expect(plain(formatStamp(now - day, now, 'en', 'UTC'))).toBe('Nov 19, 2026, 2:32 PM');
    expect(plain(formatStamp(now - hour, undefined, 'en', 'UTC'))).toBe('Nov 20, 2026, 1:32 PM');
  });

  it('knows the day of the zone, not of the machine', () => {
    expect(plain(formatStamp(now - 2 * hour, now, 'en', 'Pacific/Kiritimati'))).toBe('2:32 AM');
    expect(plain(formatStamp(now - 5 * hour, now, 'en', 'Pacific/Kiritimati'))).toBe('Nov 20, 2026, 11:32 PM');
  });
});
