import type { RosterFile, ScenarioName } from '../contestants/index.js';

/** One contestant in one form of a scenario: what a thread runs, alone, seed after seed. */
export interface Job {
  readonly scenario: ScenarioName;
  /** Which form of the scenario. */
  readonly variant: string;
  readonly file: RosterFile;
  readonly contestant: string;
  readonly seeds: readonly number[];
  /** Real time so many times faster over real sockets. Default: virtual time and a simulated network. */
  readonly speed?: number | undefined;
}

/** What a run came to: figures only, so that it passes from a worker. */
export type Figures = Readonly<Record<string, number>>;
