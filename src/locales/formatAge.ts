import { perTag } from './format.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface Age {
  /** "12 minutes ago"; undefined within the first minute, and for moments that are not known. */
  readonly text: string | undefined;
  /** When the text changes next, milliseconds from now. */
  readonly changesInMs: number;
}

/** How long ago a moment was, in whole minutes, hours or days, rounded down: data is never told younger than it is by much. */
export function formatAge(at: number, now: number, tag: string): Age {
  const ageMs = Math.max(0, now - at);
  if (ageMs < minuteMs) return { text: undefined, changesInMs: minuteMs - ageMs };
  const [unit, unitMs] = ageMs < hourMs ? (['minute', minuteMs] as const) : longUnit(ageMs);
  const count = Math.floor(ageMs / unitMs);
  return { text: relative(tag).format(-count, unit), changesInMs: (count + 1) * unitMs - ageMs };
}

const longUnit = (ageMs: number) => (ageMs < 2 * dayMs ? (['hour', hourMs] as const) : (['day', dayMs] as const));

/**
 * A moment for people: the time alone when it lies on the day of `now`, else with its date. Without `now`, as in a server
 * render, always with its date, so that two machines tell the same. `timeZone` default: the machine's.
 */
export function formatStamp(at: number, now: number | undefined, tag: string, timeZone?: string): string {
  const day = dayFormat(tag, timeZone);
  if (now !== undefined && day.format(at) === day.format(now)) {
    return new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }).format(at);
  }
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

const dayFormat = (tag: string, timeZone: string | undefined) =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone });
const relative = perTag((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'always' }));
