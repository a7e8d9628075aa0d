// Who takes part. A file for each library: to check or correct a configuration, look there.
export const rosterFiles = [
  'reactApiErrors',
  'pQueueRetry',
  'bottleneck',
  'tanstackPacer',
  'tanstackQuery',
  'ky',
  'axiosRetry',
  'cockatiel',
  'octokit',
  'smithy',
  'plainFetch',
] as const;

export type RosterFile = (typeof rosterFiles)[number];

export interface RosterModule {
  readonly packages: readonly string[];
  readonly contestants: readonly Contestant[];
}

/** Loads one library only: a run shall not carry the others. */
export const loadRosterFile = (file: RosterFile): Promise<RosterModule> =>
  import(`./${file}.ts`) as Promise<RosterModule>;

import type { Contestant } from './Contestant.js';

export type { Call, Contestant, ScenarioName, Setting } from './Contestant.js';
