import { loadRosterFile, type Contestant } from '../contestants/index.js';
import { scenarios, type Figures, type Job } from '../scenarios/index.js';
import type { Scenario } from '../scenarios/Scenario.js';
import { seededRandom } from '../../test/support/seededRandom.js';
import { fastTime } from '../time/fastTime.js';
import { replaceTime, type TimeSource } from '../time/replaceTime.js';
import { virtualTime } from '../time/virtualTime.js';
import { clientOf, createNetwork, type Reach } from '../world/createNetwork.js';
import { createLog, type Log } from '../world/createLog.js';
import { startHttpServer } from '../world/startHttpServer.js';

/** A full minute of some day; where in the minute a run starts is the scenario's. */
const minute = Date.UTC(2026, 10, 20, 12);

const url = 'https://api.bench.test';
const realFetch = globalThis.fetch;

/** What the thread's globals stand on: another time and another network for each seed. */
const stage: { time: TimeSource; fetch: typeof fetch } = {
  time: { nowMs: () => 0, after: () => () => {} },
  fetch: () => Promise.reject(new Error('no run')),
};

/** Runs one job, its seeds one after the other. Replaces this thread's time, chance and `fetch` for good. */
export async function runJob(job: Job): Promise<Figures[]> {
  const scenario = scenarios[job.scenario][job.variant];
  if (!scenario) throw new Error(`no variant ${job.variant} of ${job.scenario}`);
  const startsAt = minute + scenario.startsAtMs;
  replaceTime({ nowMs: () => stage.time.nowMs(), after: (delayMs, run) => stage.time.after(delayMs, run) }, startsAt);
  globalThis.fetch = (input, init) => stage.fetch(input, init);
  // Only now: a library may keep what it finds when it is loaded.
  const contestant = await findContestant(job);
  const all: Figures[] = [];
  for (const seed of job.seeds) {
    Math.random = seededRandom(seed * 31 + 1);
    const log = createLog(scenario.createServer(startsAt), startsAt);
    const run: Run = { seed, contestant, scenario, startsAt, log };
    all.push(await (job.speed === undefined ? runVirtually(run) : runOverSockets(run, job.speed)));
  }
  return all;
}

interface Run {
  readonly seed: number;
  readonly contestant: Contestant;
  readonly scenario: Scenario;
  readonly startsAt: number;
  readonly log: Log;
}

async function runVirtually(run: Run): Promise<Figures> {
  const { scenario, startsAt, log } = run;
  const time = virtualTime();
  stage.time = time;
  const reach: Reach = (address) => log.server({ atMs: startsAt + time.nowMs(), client: clientOf(address) });
  const done = drive(run, time, reach);
  await time.runUntil(done, scenario.horizonMs);
  return Promise.race([done, Promise.reject(new Error(`seed ${run.seed} was not done at the horizon`))]);
}

async function runOverSockets(run: Run, speed: number): Promise<Figures> {
  const { startsAt, log } = run;
  const time = fastTime(speed);
  stage.time = time;
  const http = await startHttpServer(log.server, () => startsAt + time.nowMs());
  const reach: Reach = async (address) => {
    const response = await realFetch(`${http.url}${address.pathname}`);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
  try {
    return await drive(run, time, reach);
  } finally {
    await http.close();
  }
}

/** Three sources of chance for a seed: the contestant's is `Math.random`. */
function drive({ seed, contestant, scenario, log: { seen } }: Run, time: TimeSource, reach: Reach): Promise<Figures> {
  const flights = { onChange: (_client: string, _change: 1 | -1) => {} };
  stage.fetch = createNetwork({
    time,
    random: seededRandom(seed * 31 + 2),
    reach,
    onFlight: (client, change) => flights.onChange(client, change),
  });
  const create: Contestant['create'] = (setting) => contestant.create(setting);
  // A name of its own for each seed: a library may keep what it learned of an address.
  return scenario.drive({
    create,
    url: `${url}/seed-${seed}`,
    time,
    random: seededRandom(seed * 31 + 3),
    seen,
    flights,
  });
}

async function findContestant({ file, contestant, scenario }: Job): Promise<Contestant> {
  const { contestants } = await loadRosterFile(file);
  const found = contestants.find(({ name, scenarios: where }) => name === contestant && where.includes(scenario));
  if (!found) throw new Error(`no contestant ${contestant} in ${file}`);
  return found;
}
