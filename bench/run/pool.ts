import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Figures, Job } from '../scenarios/index.js';

const worker = new URL('../../scripts/benchWorker.mjs', import.meta.url);

/** Runs each job in a thread of its own, as many at once as there are cores. The figures of each, a seed each. */
export async function runJobs(jobs: readonly Job[], atOnce = availableParallelism()): Promise<Figures[][]> {
  const figures: Figures[][] = [];
  const waiting = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of waiting) {
      figures[index] = await runThread(job);
      tell(index + 1, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return figures;
}

function runThread(job: Job): Promise<Figures[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: job, env: { ...process.env, NODE_ENV: 'production' } });
    const name = `${job.scenario} ${job.variant}, ${job.contestant}`;
    thread.once('message', (figures: Figures[]) => {
      void thread.terminate();
      resolve(figures);
    });
    thread.once('error', (cause) => reject(new Error(name, { cause })));
  });
}

function tell(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} runs${done === all ? '\n' : ''}`);
}
