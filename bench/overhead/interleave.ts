import { seededRandom } from '../../test/support/seededRandom.js';
import { median, quantile, upperBoundOfMedian } from '../report/statistics.js';

export interface Contender {
  readonly name: string;
  /** One batch; resolves to what it took, in milliseconds. */
  readonly batch: () => Promise<number>;
}

/**
 * Everybody once in each round, in an order drawn anew: what disturbs the machine disturbs all alike, and nobody pays
 * each time for what the same one left behind. The first rounds only warm up. Returns the times of each contender.
 */
export async function interleave(contenders: readonly Contender[], rounds: number, warmups = 3): Promise<number[][]> {
  const random = seededRandom(1);
  const times = contenders.map((): number[] => []);
  for (let round = -warmups; round < rounds; round += 1) {
    for (const index of shuffled(contenders.length, random)) {
      const took = await contenders[index]!.batch();
      if (round >= 0) times[index]!.push(took);
    }
  }
  return times;
}

function shuffled(count: number, random: () => number): number[] {
  const drawn = Array.from({ length: count }, (_, index) => ({ index, by: random() }));
  return drawn.sort((one, other) => one.by - other.by).map(({ index }) => index);
}

export interface Ratio {
  readonly median: number;
  /** Quartiles: how far the machine's other work spread it. */
  readonly low: number;
  readonly high: number;
  /** Of the median, at 95 %. */
  readonly upperBound: number;
}

/** Of each pair that was measured one right after the other. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Ratio {
  const ratios = ours.map((took, round) => took / theirs[round]!);
  return {
    median: median(ratios),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    upperBound: upperBoundOfMedian(ratios, seededRandom(1)),
  };
}

/** CPU time of this process, so that the machine's other work is not counted; in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
