// A thread that runs one job and ends: each contestant and seed gets time, chance and modules of its own.
import { parentPort, workerData } from 'node:worker_threads';

import { benchSource } from './benchSource.mjs';

const { runJob } = await benchSource('bench/run/runJob.ts');
const figures = await runJob(workerData);
parentPort.postMessage(figures);
