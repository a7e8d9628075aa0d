const monthNames = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const longWeekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const month = `(?<month>${monthNames})`;
const time = String.raw`(?<time>(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60))`;

const forms = [
  String.raw`${weekday}, (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT`, // Sun, 06 Nov 1994 08:49:37 GMT
  String.raw`${longWeekday}, (?<day>\d\d)-${month}-(?<year>\d\d) ${time} GMT`, // Sunday, 06-Nov-94 08:49:37 GMT
  String.raw`${weekday} ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})`, // Sun Nov  6 08:49:37 1994
].map((form) => new RegExp(`^${form}$`));

/**
 * Epoch milliseconds of one of the three forms of RFC 9110 section 5.6.7, and of nothing else:
 * `Date.parse` takes far more, each engine something different. A year of two digits that would lie
 * more than 50 years ahead of `now` belongs to the past century, as the RFC has it.
 */
export function parseHttpDate(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (found) return toEpoch(found, now);
  }
  return undefined;
}

function toEpoch(found: Record<string, string>, now: number): number | undefined {
  const { day = '', month: name = '', year: digits = '', time: clock = '' } = found;
  const year = fullYear(digits, now);
  const midnight = Date.UTC(year, monthNames.split('|').indexOf(name), Number(day));
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  // Date.UTC rolls the 31st of a short month over into the next one; such a date is no date.
  const isDate = new Date(midnight).getUTCDate() === Number(day) && year >= 1900;
  return isDate ? midnight + seconds * 1000 : undefined;
}

function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
