/** How many failures of one group make it a matter of the page instead of a notice's. */
export const stormCount = 5;
const withinMs = 30_000;

/** Whether the latest of these moments (milliseconds, oldest first) is the fifth within thirty seconds. */
export function isStorm(times: readonly number[]): boolean {
  const first = times.at(-stormCount);
  return first !== undefined && (times.at(-1) ?? 0) - first <= withinMs;
}
