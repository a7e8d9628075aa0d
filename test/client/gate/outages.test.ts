import { expect, it } from 'vitest';

import { mostWithin } from '../../../bench/world/createLog.js';
import { createOutageServer } from '../../../bench/world/createOutageServer.js';
import { times } from '../../support/fuzz.js';
import { createWorld } from './world.js';

const callers = 200;
const [fromMs, toMs, endMs] = [30_000, 90_000, 140_000];
const periodMs = 10_000;
const deadlineMs = 30_000;
const healthyDemand = (callers * (toMs - fromMs)) / periodMs;

/** Each caller asks every ten seconds, or 200 ms after its last answer: 30 s healthy, 60 s of 503, then healthy again. */
async function live(seed: number, clients: number) {
  const world = createWorld({ seed, server: (startsAt) => createOutageServer(startsAt + fromMs, startsAt + toMs) });
  const { clock, random } = world;
  const pool = Array.from({ length: clients }, (_, index) => world.create({ deadlineMs }, `client-${index}`));
  let mostInFlight = 0;
  world.onFlight = (_, now) => {
    const at = clock.monotonic();
    if (at >= fromMs + 5000 && at < toMs) mostInFlight = Math.max(mostInFlight, now);
  };
  const firsts = Array.from({ length: callers }, () => Infinity);
  const lost: number[] = []; // how long after the outage their deadlines were
  const ask = (caller: number): void => {
    const startedAt = clock.monotonic();
    if (startedAt >= endMs) return;
    const goOn = (): void => {
      const nextAt = Math.max(startedAt + periodMs, clock.monotonic() + 200);
      clock.setTimeout(() => ask(caller), nextAt - clock.monotonic());
    };
    pool[caller % clients]!.request(`/items/${caller}`).then(
      () => {
        if (clock.monotonic() >= toMs) firsts[caller] = Math.min(firsts[caller]!, clock.monotonic() - toMs);
        goOn();
      },
      () => {
        if (startedAt + deadlineMs > toMs) lost.push(startedAt + deadlineMs - toMs);
        goOn();
      },
    );
  };
  for (let caller = 0; caller < callers; caller += 1) clock.setTimeout(() => ask(caller), random() * periodMs);
  await clock.runAll();
  const moments = world.seen.map(({ atMs }) => atMs);
  const sorted = firsts.toSorted((one, other) => one - other);
  return {
    load: moments.filter((atMs) => atMs >= fromMs && atMs < toMs).length / healthyDemand,
    peakBefore: mostWithin(
      1000,
      moments.filter((atMs) => atMs < fromMs),
    ),
    peakAfter: mostWithin(
      1000,
      moments.filter((atMs) => atMs >= toMs),
    ),
    p99: sorted[Math.ceil(callers * 0.99) - 1]! / 1000,
    mostInFlight,
    lost: lost.length,
    lostUpTo: Math.max(0, ...lost) / 1000,
    timers: clock.timers,
  };
}

const seeds = Array.from({ length: times(2) }, (_, index) => index + 1);

it.each(seeds)(
  'two hundred callers on one client, seed %i: a probe a second, then a ramp',
  async (seed) => {
    const figures = await live(seed, 1);
    expect(figures.load).toBeLessThanOrEqual(0.1);
    expect(figures.p99).toBeLessThanOrEqual(6);
    expect(figures.mostInFlight).toBe(1);
    // Twice the rate measured in the ten seconds before, which chance lets be a little more than 20.
    expect(figures.peakAfter).toBeLessThanOrEqual(41);
    // Nobody can be saved whose deadline comes before the next call that may try, and its answer.
    expect(figures.lostUpTo).toBeLessThanOrEqual(1.5);
    expect(figures.timers).toBe(0);
  },
  60_000,
);

it.each(seeds)(
  'two hundred clients of one caller each, seed %i: no more than if nothing were wrong',
  async (seed) => {
    const figures = await live(seed, callers);
    expect(figures.load).toBeLessThanOrEqual(1);
    expect(figures.p99).toBeLessThanOrEqual(14);
    expect(figures.mostInFlight).toBe(1);
    expect(figures.lost).toBe(0);
    // They do not know of each other: their calls meet by chance, before the outage as after it.
    expect(figures.peakAfter).toBeLessThanOrEqual(2 * figures.peakBefore);
    expect(figures.timers).toBe(0);
  },
  60_000,
);
