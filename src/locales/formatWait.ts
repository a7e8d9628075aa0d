import { perTag } from './format.js';
import type { PhraseValues } from './Words.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How a wait is told: over a day a date, over an hour a time, over two minutes minutes, else a clock. */
export type WaitShape = 'date' | 'time' | 'minutes' | 'clock';

export interface WaitWords {
  readonly shape: WaitShape;
  /** As shown: `0:42`, `9 min`, `15:10`, `1 November`. */
  readonly clock: string;
  /** For placeholders of sentences: exactly one of `wait`, `time`, `date` is set. */
  readonly values: PhraseValues & { readonly clock: string };
  /** When the text changes next, milliseconds from now. `undefined` when it does not change. */
  readonly changesInMs: number | undefined;
}

/**
 * Tells the distance from `now` to `until` (epoch milliseconds) in words. A wait is rounded up, so
 * that nobody comes back too early. `timeZone` default: the machine's.
 */
export function formatWait(until: number, now: number, tag: string, timeZone?: string): WaitWords {
  const leftMs = Math.max(0, until - now);
  if (leftMs > dayMs) return absolute('date', formatDate(until, tag, timeZone), undefined);
  if (leftMs > hourMs) return absolute('time', formatTime(until, tag, timeZone), leftMs - hourMs);
  if (leftMs > 2 * minuteMs) {
    const minutes = Math.ceil(leftMs / minuteMs);
    const clock = shortMinutes(tag).format(minutes);
    const changesInMs = leftMs - Math.max((minutes - 1) * minuteMs, 2 * minuteMs);
    return { shape: 'minutes', clock, values: { wait: unit(tag, 'minute', minutes), clock }, changesInMs };
  }
  const seconds = Math.ceil(leftMs / secondMs);
  const clock = clockOf(seconds, tag);
  const changesInMs = seconds > 0 ? leftMs - (seconds - 1) * secondMs : undefined;
  return { shape: 'clock', clock, values: { wait: spell(seconds, tag), clock }, changesInMs };
}

/** A duration in whole units: `42 seconds`, `1 minute, 5 seconds`, `10 minutes`. */
export function formatDuration(ms: number, tag: string): string {
  if (ms > 2 * minuteMs) return unit(tag, 'minute', Math.ceil(ms / minuteMs));
  return spell(Math.ceil(Math.max(0, ms) / secondMs), tag);
}

/** A clock time: `14:30`, `2:30 PM`. */
export function formatTime(at: number, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }).format(at);
}

/** A day with its month: `1 November`, `November 1`. */
export function formatDate(at: number, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone }).format(at);
}

/** A moment in full, for Details. */
export function formatMoment(at: number, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(at);
}

function absolute(shape: 'date' | 'time', text: string, changesInMs: number | undefined): WaitWords {
  return { shape, clock: text, values: { [shape]: text, clock: text }, changesInMs };
}

function spell(seconds: number, tag: string): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return unit(tag, 'second', rest);
  if (rest === 0) return unit(tag, 'minute', minutes);
  return unitList(tag).format([unit(tag, 'minute', minutes), unit(tag, 'second', rest)]);
}

function clockOf(seconds: number, tag: string): string {
  const { plain, padded } = digits(tag);
  return `${plain.format(Math.floor(seconds / 60))}:${padded.format(seconds % 60)}`;
}

function unit(tag: string, name: 'minute' | 'second', value: number): string {
  return units(tag)[name].format(value);
}

const long = (tag: string, name: string) =>
  new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' });
const units = perTag((tag) => ({ minute: long(tag, 'minute'), second: long(tag, 'second') }));
const shortMinutes = perTag(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
);
const unitList = perTag((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'long' }));
const digits = perTag((tag) => ({
  plain: new Intl.NumberFormat(tag),
  padded: new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 }),
}));
