import { announceThresholds } from './announceThresholds.js';

/**
 * The wait a button's name tells, in milliseconds: the last spoken threshold that was passed, so that the name
 * changes when something is said anyway, not each second. Between thresholds it tells a little too much, never too little.
 */
export function nameWait(startMs: number, leftMs: number): number {
  const passed = announceThresholds(startMs).filter((threshold) => threshold.leftMs >= leftMs);
  return Math.min(startMs, ...passed.map((threshold) => threshold.leftMs));
}
