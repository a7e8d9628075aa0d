import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly seeds: number;
  readonly firstSeed: number;
  /** Part of a contestant's name. */
  readonly only: string | undefined;
  /** Over real sockets, so many times faster than real time. */
  readonly speed: number | undefined;
  /** Whether docs/benchmarks.md is written. A part of the field, or sockets, only print. */
  readonly writes: boolean;
}

/** `--seeds 20 --first-seed 1 --only ky --sockets --speed 10 --print` */
export function readOptions(args: readonly string[], seeds: number): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string' },
      'first-seed': { type: 'string' },
      only: { type: 'string' },
      sockets: { type: 'boolean' },
      speed: { type: 'string' },
      print: { type: 'boolean' },
    },
  });
  const speed = values.sockets || values.speed ? Number(values.speed ?? 10) : undefined;
  return {
    seeds: Number(values.seeds ?? (speed === undefined ? seeds : 1)),
    firstSeed: Number(values['first-seed'] ?? 1),
    only: values.only,
    speed,
    writes: !values.print && values.only === undefined && speed === undefined,
  };
}
