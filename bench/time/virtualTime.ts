import { createTimeline, type Timeline } from './createTimeline.js';
import type { TimeSource } from './replaceTime.js';

export interface VirtualTime extends TimeSource {
  /** Lives on until the promise settles, or until that moment. */
  runUntil(done: Promise<unknown>, horizonMs: number): Promise<void>;
}

/** Time that jumps from event to event: ten minutes of lock cost nothing, and a seed repeats to the digit. */
export function virtualTime(): VirtualTime {
  const timeline = createTimeline();
  const source: TimeSource = {
    nowMs: () => timeline.nowMs,
    after: (delayMs, run) => timeline.at(timeline.nowMs + delayMs, run),
  };
  return { ...source, runUntil: (done, horizonMs) => runUntil(timeline, done, horizonMs) };
}

async function runUntil(timeline: Timeline, done: Promise<unknown>, horizonMs: number): Promise<void> {
  let isDone = false;
  const finish = () => {
    isDone = true;
  };
  done.then(finish, finish);
  await settle();
  while (!isDone && timeline.nextAtMs <= horizonMs) {
    timeline.step();
    await settle();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Everything that follows from one event without waiting: microtasks, and what bodies read by turns. */
async function settle(): Promise<void> {
  await turn();
  await turn();
}
