const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${monthNames.join('|')})`;
const time = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;

const forms = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT$`),
  // Sunday, 06-Nov-94 08:49:37 GMT
  new RegExp(String.raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-${month}-(?<year>\d\d) ${time} GMT$`),
  // Sun Nov  6 08:49:37 1994
  new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})$`),
];

/**
 * Epoch milliseconds of one of the three forms of RFC 9110 section 5.6.7, and of nothing else:
 * `Date.parse` takes far more, each engine something different. A year of two digits that would lie
 * more than 50 years ahead of `now` belongs to the past century, as the RFC has it.
 */
export function parseHttpDate(value: string, now: number): number | undefined {
  for (const form of forms) {
    const groups = form.exec(value.trim())?.groups;
    if (groups) return toEpoch(groups, now);
  }
  return undefined;
}

function toEpoch(groups: Record<string, string | undefined>, now: number): number | undefined {
  const day = Number(groups['day']);
  const monthIndex = monthNames.indexOf(groups['month'] ?? '');
  const year = fullYear(groups['year'] ?? '', now);
  // Date.UTC rolls the 31st of a short month over into the next one; such a date is no date.
  if (day < 1 || day > new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate()) return undefined;
  const at = Date.UTC(
    year,
    monthIndex,
    day,
    Number(groups['hour']),
    Number(groups['minute']),
    Number(groups['second']),
  );
  return Number.isFinite(at) && year >= 1900 ? at : undefined;
}

function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
