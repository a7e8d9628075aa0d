import PQueue from 'p-queue';

import { createGate } from '../../src/client/gate/index.js';
import type { Gate } from '../../src/client/gate/index.js';
import { systemClock, systemRandom } from '../../src/internal/index.js';
import { timed, type Contender } from './interleave.js';

/** What passes a limiter: nothing, so that only the limiter is measured. */
const noop = (): Promise<void> => Promise.resolve();

const never = 1_000_000_000;
const minute = 60_000;

/** A limit that is never reached. */
const quota = { limit: never, windowMs: minute };

const openGate = (maxConcurrent?: number): Gate =>
  createGate({
    id: 'bench',
    name: 'default',
    vendor: 'bench',
    service: 'bench',
    limits: [{ ...quota, ...(maxConcurrent !== undefined && { maxConcurrent }) }],
    clock: systemClock,
    random: systemRandom,
    maxQueued: Infinity,
    isWatched: () => false,
    onChange: () => {},
    onClosed: () => {},
    onOpened: () => {},
  });

/** A call through the gate as a client makes it: admitted, run, settled. */
async function through(gate: Gate): Promise<void> {
  const admission = await gate.admit({ cost: 1, priority: 'visible', holdMs: Infinity });
  if (!admission.admitted) throw new Error(`not admitted: ${admission.because}`);
  await noop();
  admission.pass.settle({ type: 'success' });
}

/** One call after the other. */
export const inSequence = (calls: number): readonly Contender[] => [
  { name: 'gate', batch: () => sequence(calls, admitter()) },
  { name: 'p-queue', batch: () => sequence(calls, adder()) },
];

/** All at once, none has to wait. */
export const inBurst = (calls: number): readonly Contender[] => [
  { name: 'gate', batch: () => burst(calls, admitter()) },
  { name: 'p-queue', batch: () => burst(calls, adder()) },
];

/** All wait for one, then go one after the other. */
export const inQueue = (calls: number): readonly Contender[] => [
  { name: 'gate', batch: () => gateQueue(calls) },
  { name: 'p-queue', batch: () => pQueue(calls) },
];

function admitter(): () => Promise<unknown> {
  const gate = openGate();
  return () => through(gate);
}

function adder(): () => Promise<unknown> {
  const queue = new PQueue({ intervalCap: quota.limit, interval: quota.windowMs });
  return () => queue.add(noop);
}

const sequence = (calls: number, call: () => Promise<unknown>): Promise<number> =>
  timed(async () => {
    for (let n = 0; n < calls; n += 1) await call();
  });

const burst = (calls: number, call: () => Promise<unknown>): Promise<number> =>
  timed(() => Promise.all(Array.from({ length: calls }, call)));

async function gateQueue(calls: number): Promise<number> {
  const gate = openGate(1);
  const first = await gate.admit({ cost: 1, priority: 'visible', holdMs: Infinity });
  if (!first.admitted) throw new Error('the first call was not admitted');
  return timed(async () => {
    const all = Array.from({ length: calls }, () => through(gate));
    first.pass.settle({ type: 'success' });
    await Promise.all(all);
  });
}

async function pQueue(calls: number): Promise<number> {
  const queue = new PQueue({ concurrency: 1, intervalCap: quota.limit, interval: quota.windowMs });
  let release = () => {};
  const first = queue.add(() => new Promise<void>((resolve) => (release = resolve)));
  return timed(async () => {
    const all = Array.from({ length: calls }, () => queue.add(noop));
    release();
    await Promise.all([first, ...all]);
  });
}
