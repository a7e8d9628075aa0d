// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { longestWaitMs, parseRetryAfter } from '../../../src/catalog/index.js';

const now = Date.UTC(2026, 10, 20, 12, 0, 0);
const year = 366 * 24 * 3600 * 1000;

describe('parseRetryAfter', () => {
  it.each<[string, string, number]>([
    ['zero', '0', 0],
    ['seconds', '5', 5000],
    ['minutes', '120', 120_000],
    ['leading zeros', '0005', 5000],
    ['surrounding blanks', '  7\t', 7000],
    ['more than a timer can hold', '2147484', 2_147_484_000],
    ['an absurd number', '99999999999', year],
    ['a number beyond all precision', '9'.repeat(400), year],
    ['epoch seconds, which RFC 9110 reads as a duration', '1795176030', year],
    ['an IMF-fixdate', 'Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
    ['an RFC 850 date', 'Friday, 20-Nov-26 12:00:30 GMT', 30_000],
    ['an asctime date', 'Fri Nov 20 12:00:30 2026', 30_000],
    ['an asctime date with a day of one digit', 'Tue Dec  1 12:00:00 2026', 11 * 24 * 3600 * 1000],
    ['a leap second', 'Thu, 31 Dec 2026 23:59:60 GMT', Date.UTC(2027, 0, 1) - now],
    ['this very second', 'Fri, 20 Nov 2026 12:00:00 GMT', 0],
    ['a date decades ahead', 'Sun, 06 Nov 2099 08:49:37 GMT', year],
  ])('reads %s', (_name, value, ms) => {
    expect(parseRetryAfter(value, { now })).toEqual({ ms, at: now + ms });
  });

  it.each<[string, string | null | undefined]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty value', ''],
    ['blanks', '  '],
    ['a fraction', '2.5'],
    ['a negative number', '-5'],
    ['a plus sign', '+5'],
    ['hexadecimal', '0x10'],
    ['an exponent', '1e1'],
    ['a word', 'soon'],
    ['a number with a unit', '5s'],
    ['two values', '5, 10'],
    ['other digits', '٥'],
    ['ISO 8601', '2026-11-20T12:00:30Z'],
    ['a date without a weekday', '20 Nov 2026 12:00:30 GMT'],
    ['a date in another zone', 'Fri, 20 Nov 2026 12:00:30 CET'],
    ['a date with an offset', 'Fri, 20 Nov 2026 12:00:30 +0100'],
    ['a day that does not exist', 'Mon, 31 Nov 2026 12:00:30 GMT'],
    ['the 29th of February of a common year', 'Sat, 29 Feb 2025 12:00:30 GMT'],
    ['an hour that does not exist', 'Fri, 20 Nov 2026 24:00:30 GMT'],
    ['a date that has passed', 'Fri, 20 Nov 2026 11:59:59 GMT'],
    ['a date of the past century', 'Sunday, 06-Nov-94 08:49:37 GMT'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
  ])('takes %s for no header', (_name, value) => {
    expect(parseRetryAfter(value, { now })).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['fast', 'Fri, 20 Nov 2026 13:00:00 GMT', Date.UTC(2026, 10, 20, 13, 0, 30)],
    ['slow', 'Fri, 20 Nov 2026 11:00:00 GMT', Date.UTC(2026, 10, 20, 11, 0, 30)],
  ])("takes the difference out when the server's clock is %s", (_name, date, target) => {
    const value = new Date(target).toUTCString();
    expect(parseRetryAfter(value, { now, date })).toEqual({ ms: 30_000, at: now + 30_000 });
  });

  it('goes by its own clock when the Date header is none', () => {
    expect(parseRetryAfter('Fri, 20 Nov 2026 12:00:30 GMT', { now, date: 'today' })).toMatchObject({ ms: 30_000 });
  });

  it('reads the two-digit year as the RFC has it', () => {
    expect(parseRetryAfter('Wednesday, 20-Nov-75 12:00:00 GMT', { now })).toMatchObject({ ms: longestWaitMs });
    expect(parseRetryAfter('Saturday, 20-Nov-77 12:00:00 GMT', { now })).toBeUndefined();
  });

  it('rounds up, so that nobody comes early', () => {
    expect(parseRetryAfter('Fri, 20 Nov 2026 12:00:01 GMT', { now: now + 0.4 })).toMatchObject({ ms: 1000 });
  });
});
