import { loadRosterFile } from '../contestants/index.js';
import { scenarios, type Figures, type Job } from '../scenarios/index.js';
import type { Scenario } from '../scenarios/Scenario.js';
import { seededRandom } from '../../test/support/seededRandom.js';
import { fastTime } from '../time/fastTime.js';
import { virtualTime } from '../time/virtualTime.js';
import { clientOf, createNetwork, type Reach } from '../world/createNetwork.js';
import { createLog, type Log } from '../world/createLog.js';
import { startHttpServer } from '../world/startHttpServer.js';

/** A full minute of some day; where in the minute a run starts is the scenario's. */
const minute = Date.UTC(2026, 10, 20, 12);

/**
 * Runs one job. Replaces this thread's time, chance and `fetch` for good and before the contestant is loaded, so a
 * thread runs one job only.
 */
export async function runJob(job: Job): Promise<Figures> {
  const scenario = scenarios[job.scenario][job.variant];
  if (!scenario) throw new Error(`no variant ${job.variant} of ${job.scenario}`);
  Math.random = seededRandom(job.seed * 31 + 1);
  return job.speed === undefined ? runVirtually(job, scenario) : runOverSockets(job, scenario, job.speed);
}

async function runVirtually(job: Job, scenario: Scenario): Promise<Figures> {
  const startsAt = minute + scenario.startsAtMs;
  const time = virtualTime(startsAt);
  const log = createLog(scenario.createServer(startsAt), startsAt);
  const reach: Reach = (url) => log.server({ atMs: startsAt + time.nowMs(), client: clientOf(url) });
  const done = drive(job, scenario, log, time, reach, 'https://api.bench.test');
  await time.runUntil(done, scenario.horizonMs);
  return Promise.race([done, Promise.resolve({ unfinished: 1 })]);
}

async function runOverSockets(job: Job, scenario: Scenario, speed: number): Promise<Figures> {
  const realFetch = globalThis.fetch;
  const startsAt = minute + scenario.startsAtMs;
  const time = fastTime(startsAt, speed);
  const log = createLog(scenario.createServer(startsAt), startsAt);
  const http = await startHttpServer(log.server, () => startsAt + time.nowMs());
  const reach: Reach = async (url) => {
    const response = await realFetch(`${http.url}${url.pathname}`);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
  try {
    return await drive(job, scenario, log, time, reach, 'https://api.bench.test');
  } finally {
    await http.close();
  }
}

async function drive(
  job: Job,
  scenario: Scenario,
  { seen }: Log,
  time: ReturnType<typeof fastTime>,
  reach: Reach,
  url: string,
): Promise<Figures> {
  const flights = { onChange: (_client: string, _change: 1 | -1) => {} };
  globalThis.fetch = createNetwork({
    time,
    random: seededRandom(job.seed * 31 + 2),
    reach,
    onFlight: (client, change) => flights.onChange(client, change),
  });
  const { contestants } = await loadRosterFile(job.file);
  const contestant = contestants.find(
    ({ name, scenarios: where }) => name === job.contestant && where.includes(job.scenario),
  );
  if (!contestant) throw new Error(`no contestant ${job.contestant} in ${job.file}`);
  const random = seededRandom(job.seed * 31 + 3);
  return scenario.drive({ create: (setting) => contestant.create(setting), url, time, random, seen, flights });
}
