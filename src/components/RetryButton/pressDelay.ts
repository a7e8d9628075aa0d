const longestMs = 10_000;

/**
 * How long a button rests after presses that did not help, when nobody named a wait: 0 after the first, then 1, 2, 4 … at most
 * 10 seconds. It slows down a person who hammers on it; no clock is shown, since none was promised.
 */
export function pressDelay(failures: number): number {
  return failures < 2 ? 0 : Math.min(longestMs, 1_000 * 2 ** (failures - 2));
}
