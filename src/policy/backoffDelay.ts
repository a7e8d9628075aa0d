import { longestTimerMs, type Random } from '../internal/index.js';
import type { Jitter } from './Policy.js';

export interface BackoffOptions {
  /** The attempt that just failed, counted from 1. */
  readonly attempt: number;
  /** Before attempt 2, before jitter. */
  readonly initialDelayMs: number;
  readonly factor: number;
  readonly maxDelayMs: number;
  readonly jitter: Jitter;
  readonly random: Random;
  /** The wait before this attempt; only `decorrelated` asks. Default: what growth without chance gives. */
  readonly previousDelayMs?: number;
}

/**
 * The wait after a transient failure, in whole milliseconds within [0, 2^31-1]: growing by `factor`, at
 * most `maxDelayMs`, spread so that clients which failed together do not come back together. Spreads
 * after "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015).
 */
export function backoffDelay(options: BackoffOptions): number {
  const { attempt, maxDelayMs, jitter, random } = options;
  const ceilingMs = grown(options, attempt);
  const chance = within(random(), 0, 1);
  switch (jitter) {
    case 'none':
      return whole(ceilingMs);
    case 'full':
      return whole(chance * ceilingMs);
    case 'equal':
      return whole(ceilingMs / 2 + (chance * ceilingMs) / 2);
    case 'decorrelated': {
      const leastMs = Math.min(options.initialDelayMs, maxDelayMs);
      const previousMs = options.previousDelayMs ?? grown(options, attempt - 1);
      return whole(Math.min(maxDelayMs, leastMs + chance * Math.max(0, previousMs * 3 - leastMs)));
    }
    default:
      jitter satisfies never;
      return whole(chance * ceilingMs);
  }
}

function grown({ initialDelayMs, factor, maxDelayMs }: BackoffOptions, attempt: number): number {
  const grownMs = initialDelayMs * factor ** Math.max(0, attempt - 1);
  return Number.isNaN(grownMs) ? 0 : Math.min(grownMs, maxDelayMs); // NaN: nothing times infinity
}

function whole(ms: number): number {
  return Math.round(within(ms, 0, longestTimerMs));
}

function within(value: number, least: number, most: number): number {
  return value >= least ? Math.min(value, most) : least; // NaN too
}
