import PQueue from 'p-queue';
import pRetry from 'p-retry';

import { fetchJson, type Call, type Contestant, type Setting } from './Contestant.js';

export const packages = ['p-queue', 'p-retry'];

type QueueOptions = NonNullable<ConstructorParameters<typeof PQueue>[0]>;

const quotaOf = ({ quota }: Setting) => quota ?? { limit: Infinity, windowMs: 0 };

const plainQueue = ({ url }: Setting, options: QueueOptions): Call => {
  const queue = new PQueue(options);
  return (n) => queue.add(() => fetchJson(`${url}/items/${n}`));
};

/** The retry stands outside, so that a second attempt passes the queue as well. */
const retriedQueue = ({ url }: Setting, options: QueueOptions): Call => {
  const queue = new PQueue(options);
  return (n) => pRetry(() => queue.add(() => fetchJson(`${url}/items/${n}`)));
};

export const contestants: readonly Contestant[] = [
  {
    name: 'p-queue',
    setup: 'told the limit: `{ intervalCap: 20, interval: 60_000 }`',
    scenarios: ['lock', 'window'],
    create(setting) {
      const { limit: intervalCap, windowMs: interval } = quotaOf(setting);
      return plainQueue(setting, { intervalCap, interval });
    },
  },
  {
    name: 'p-queue + p-retry',
    setup: 'told the limit, and p-retry with its defaults (10 retries) around `queue.add`',
    scenarios: ['lock', 'window'],
    create(setting) {
      const { limit: intervalCap, windowMs: interval } = quotaOf(setting);
      return retriedQueue(setting, { intervalCap, interval });
    },
  },
  {
    name: 'p-queue strict + p-retry',
    setup: 'the same with `strict: true` (a sliding window)',
    scenarios: ['lock', 'window'],
    create(setting) {
      const { limit: intervalCap, windowMs: interval } = quotaOf(setting);
      return retriedQueue(setting, { intervalCap, interval, strict: true });
    },
  },
  {
    name: 'p-queue strict, 5 % margin by hand',
    setup: '`{ intervalCap: 20, interval: 63_000, strict: true }` and p-retry: a margin that no readme shows',
    scenarios: ['lock', 'window'],
    create(setting) {
      const { limit: intervalCap, windowMs } = quotaOf(setting);
      return retriedQueue(setting, { intervalCap, interval: windowMs * 1.05, strict: true });
    },
  },
  {
    name: 'p-retry',
    setup: 'defaults (10 retries, 1 s and doubling)',
    scenarios: ['unknown'],
    create:
      ({ url }) =>
      (n) =>
        pRetry(() => fetchJson(`${url}/items/${n}`)),
  },
  {
    name: 'p-queue + p-retry',
    setup: '`{ concurrency: 10 }`, and p-retry with its defaults (10 retries) around `queue.add`',
    scenarios: ['outage'],
    create: (setting) => retriedQueue(setting, { concurrency: 10 }),
  },
];
