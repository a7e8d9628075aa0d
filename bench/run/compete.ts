import { loadRosterFile, rosterFiles, type Contestant, type ScenarioName } from '../contestants/index.js';
import { versionOf } from '../report/describeRun.js';
import type { Figures, Job } from '../scenarios/index.js';
import { runJobs } from './pool.js';
import type { BenchOptions } from './options.js';

/** One contestant's figures, a seed each. */
export interface Result {
  readonly contestant: Contestant;
  readonly versions: readonly string[];
  readonly isOurs: boolean;
  readonly bySeed: readonly { readonly seed: number; readonly figures: Figures }[];
}

/** Everybody who takes part in a variant of a scenario, side by side in one run. */
export async function compete(scenario: ScenarioName, variant: string, options: BenchOptions): Promise<Result[]> {
  const seeds = Array.from({ length: options.seeds }, (_, index) => options.firstSeed + index);
  const entrants = await findEntrants(scenario, options.only);
  const jobs = entrants.map(({ file, contestant }): Job => ({
    scenario,
    variant,
    file,
    contestant: contestant.name,
    seeds,
    speed: options.speed,
  }));
  // Over sockets, a run must not wait for another's core.
  const figures = await runJobs(jobs, options.speed === undefined ? undefined : 1);
  return entrants.map(({ file, contestant, packages }, index) => ({
    contestant,
    versions: packages.map((name) => `${name} ${versionOf(name)}`),
    isOurs: file === 'reactApiErrors',
    bySeed: seeds.map((seed, place) => ({ seed, figures: figures[index]![place]! })),
  }));
}

async function findEntrants(scenario: ScenarioName, only: string | undefined) {
  const entrants = [];
  for (const file of rosterFiles) {
    const { contestants, packages } = await loadRosterFile(file);
    for (const contestant of contestants) {
      const isAsked = only === undefined || contestant.name.includes(only);
      if (isAsked && contestant.scenarios.includes(scenario)) entrants.push({ file, contestant, packages });
    }
  }
  return entrants;
}
