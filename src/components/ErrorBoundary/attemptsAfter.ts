const sameAgainMs = 5_000;

export interface Reset {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly group: string;
  /** How often this group had come back before. */
  readonly attempts: number;
}

/**
 * How often resetting has not helped: the same group again within five seconds of a reset counts, anything else
 * starts anew.
 */
export function attemptsAfter(last: Reset | undefined, group: string, now: number): number {
  if (!last || last.group !== group || now - last.at > sameAgainMs) return 0;
  return last.attempts + 1;
}
