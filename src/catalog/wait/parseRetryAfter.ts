import { parseHttpDate } from './httpDate.js';

/**
 * The longest wait that is believed: 366 days, in milliseconds. No quota is granted for longer than a
 * year; a longer hint is a mistake and is shortened to this, so that sums stay exact and nobody reads
 * "retry at once" out of an overflow.
 */
export const longestWaitMs = 366 * 24 * 60 * 60 * 1000;

/** A wait and the moment it ends, both in milliseconds; `at` on this machine's clock. */
export interface Wait {
  readonly ms: number;
  readonly at: number;
}

export interface ParseRetryAfterOptions {
  /** Epoch milliseconds on this machine's clock. */
  readonly now: number;
  /** The answer's `Date` header: takes the difference of the two clocks out of a date. */
  readonly date?: string | undefined;
}

/**
 * Reads a `Retry-After` header (RFC 9110 section 10.2.3): digits are seconds, otherwise one of the
 * three HTTP dates. Anything else (a sign, a fraction, hexadecimal, ISO 8601, two values) is no header
 * at all, and so is a date that has passed: it names no wait, and must not mean "at once".
 */
export function parseRetryAfter(
  value: string | null | undefined,
  { now, date }: ParseRetryAfterOptions,
): Wait | undefined {
  const text = value?.trim() ?? '';
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1000
    : (parseHttpDate(text, now) ?? Number.NaN) - (parseHttpDate(date, now) ?? now);
  return waitOf(ms, now);
}

/** A wait of `ms` from `now`, shortened to {@link longestWaitMs}; undefined for what is no duration. */
export function waitOf(ms: number | undefined, now: number): Wait | undefined {
  if (ms === undefined || !(ms >= 0)) return undefined; // also NaN
  const bounded = Math.min(Math.ceil(ms), longestWaitMs);
  return { ms: bounded, at: now + bounded };
}
