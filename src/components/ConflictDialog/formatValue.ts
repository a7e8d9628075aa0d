import type { ConflictField } from './ConflictField.js';

export interface ValueWords {
  readonly tag: string;
  readonly yes: string;
  readonly no: string;
  readonly timeZone: string | undefined;
}

/** A value as people read it; '' for an empty one. */
export function formatValue({ format }: Pick<ConflictField, 'format'>, value: unknown, words: ValueWords): string {
  if (value === undefined || value === null || value === '') return '';
  return format ? format(value) : plainly(value, words, 0);
}

function plainly(value: unknown, words: ValueWords, depth: number): string {
  const { tag, timeZone } = words;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return new Intl.NumberFormat(tag).format(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Date) return dateOf(value, tag, timeZone);
  if (Array.isArray(value) && depth < 3)
    return new Intl.ListFormat(tag).format(value.map((one: unknown) => plainly(one, words, depth + 1)));
  return asJson(value);
}

const dateOf = (date: Date, tag: string, timeZone: string | undefined) =>
  Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(date);

/** What has no form of its own; a `format` of the field's serves better. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2) ?? '';
  } catch {
    return ''; // it holds itself
  }
}
