/** The middle value; of an even count the lower one, so that it is one that was measured. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The upper bound of the median at 95 %, by drawing the same number of values again and again. */
export function upperBoundOfMedian(values: readonly number[], random: () => number, draws = 10_000): number {
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)]!)),
  );
  return quantile(medians, 0.95);
}
