import { createOutageServer } from '../world/createOutageServer.js';
import { mostWithin, type Seen } from '../world/createLog.js';
import type { Figures } from './Job.js';
import type { Scenario, World } from './Scenario.js';

const callers = 200;
const fromMs = 30_000;
const toMs = 90_000;
const endMs = 200_000;
const periodMs = 10_000;
const pauseMs = 200;
const deadlineMs = 30_000;
/** What the same callers would send in the outage if it were none. */
const healthyDemand = (callers * (toMs - fromMs)) / periodMs;
/** By then every client has had the time to notice. */
const noticedMs = fromMs + 5000;

interface Ask {
  readonly caller: number;
  readonly startedAtMs: number;
  /** `Infinity` while it waits. */
  endedAtMs: number;
  isSuccess: boolean;
}

/** 30 s healthy, 60 s of 503, 110 s healthy; each caller asks every ten seconds, or 200 ms after its last answer. */
export const outageScenario = (clients: 1 | 200): Scenario => ({
  startsAtMs: 0,
  // What is still pending then has waited past its deadline.
  horizonMs: endMs + 2 * deadlineMs,
  createServer: (startsAt) => createOutageServer(startsAt + fromMs, startsAt + toMs),
  async drive(world) {
    const { create, url, time, random, flights } = world;
    const makeClient = (index: number) => create({ url: `${url}/client-${index}`, deadlineMs });
    const pool = Array.from({ length: clients }, (_, index) => makeClient(index));
    const most = watchFlights(world);
    const asked: Ask[] = [];
    const wait = (ms: number): Promise<void> => new Promise((resolve) => void time.after(ms, resolve));

    const live = async (caller: number): Promise<void> => {
      const call = pool[caller % clients]!;
      await wait(random() * periodMs);
      for (let n = 1; time.nowMs() < endMs; n += 1) {
        const ask: Ask = { caller, startedAtMs: time.nowMs(), endedAtMs: Infinity, isSuccess: false };
        asked.push(ask);
        ask.isSuccess = await call(caller * 1000 + n).then(
          () => true,
          () => false,
        );
        ask.endedAtMs = time.nowMs();
        await wait(Math.max(ask.startedAtMs + periodMs - time.nowMs(), pauseMs));
      }
    };
    const all = Promise.all(Array.from({ length: callers }, (_, caller) => live(caller)));
    await Promise.race([all, wait(endMs + deadlineMs)]);
    flights.onChange = () => {};
    return { ...judgeLoad(world.seen), ...judgeCalls(asked), mostInFlight: most.value };
  },
});

/** The most requests that one client had under way while it must have known of the outage. */
function watchFlights({ time, flights }: World): { value: number } {
  const most = { value: 0 };
  const inFlight = new Map<string, number>();
  flights.onChange = (client, change) => {
    const now = (inFlight.get(client) ?? 0) + change;
    inFlight.set(client, now);
    if (time.nowMs() >= noticedMs && time.nowMs() < toMs) most.value = Math.max(most.value, now);
  };
  return most;
}

function judgeLoad(seen: readonly Seen[]): Figures {
  const moments = (from: number, to: number): number[] =>
    seen.map(({ atMs }) => atMs).filter((atMs) => atMs >= from && atMs < to);
  const during = moments(fromMs, toMs);
  return {
    load: during.length / healthyDemand,
    peakBefore: mostWithin(1000, moments(0, fromMs)),
    peakDuring: mostWithin(1000, during),
    peakAfter: mostWithin(1000, moments(toMs, Infinity)),
  };
}

function judgeCalls(asked: readonly Ask[]): Figures {
  const isServed = ({ isSuccess, startedAtMs, endedAtMs }: Ask) => isSuccess && endedAtMs <= startedAtMs + deadlineMs;
  const unserved = asked.filter((ask) => !isServed(ask));
  // The service was back before their deadline, however shortly.
  const lost = unserved.filter(({ startedAtMs }) => startedAtMs + deadlineMs > toMs);
  const held = asked.filter(
    (ask) => isServed(ask) && ask.startedAtMs >= fromMs && ask.startedAtMs < toMs && ask.endedAtMs > toMs,
  );
  const firsts = Array.from({ length: callers }, () => endMs);
  for (const { caller, isSuccess, endedAtMs } of asked) {
    if (isSuccess && endedAtMs >= toMs) firsts[caller] = Math.min(firsts[caller]!, endedAtMs);
  }
  const seconds = firsts.map((atMs) => (atMs - toMs) / 1000).sort((one, other) => one - other);
  return {
    unserved: unserved.length,
    lost: lost.length,
    held: held.length,
    p50: seconds[Math.ceil(callers * 0.5) - 1]!,
    p99: seconds[Math.ceil(callers * 0.99) - 1]!,
  };
}
