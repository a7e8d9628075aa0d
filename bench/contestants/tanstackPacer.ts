import { AsyncQueuer } from '@tanstack/pacer/async-queuer';
import { AsyncRateLimiter } from '@tanstack/pacer/async-rate-limiter';

import { fetchJson, type Contestant } from './Contestant.js';

export const packages = ['@tanstack/pacer'];

export const contestants: readonly Contestant[] = [
  {
    name: 'TanStack Pacer, AsyncQueuer',
    setup: 'told the limit: one call every 3 s (`{ concurrency: 1, wait: 3000 }`)',
    scenarios: ['lock', 'window'],
    create({ url, quota = { limit: Infinity, windowMs: 0 } }) {
      const queuer = new AsyncQueuer<() => Promise<void>>((run) => run(), {
        concurrency: 1,
        wait: quota.windowMs / quota.limit,
      });
      return (n) =>
        new Promise((resolve, reject) => {
          queuer.addItem(() => fetchJson(`${url}/items/${n}`).then(resolve, reject));
        });
    },
  },
  {
    name: 'TanStack Pacer, AsyncRateLimiter',
    setup: 'told the limit, `windowType: sliding`; what is over it is dropped by design',
    scenarios: ['lock', 'window'],
    create({ url, quota = { limit: Infinity, windowMs: 0 } }) {
      const limiter = new AsyncRateLimiter<(run: () => Promise<void>) => Promise<void>>((run) => run(), {
        limit: quota.limit,
        window: quota.windowMs,
        windowType: 'sliding',
        onReject: () => {},
      });
      return (n) =>
        new Promise((resolve, reject) => {
          let isRun = false;
          const run = () => {
            isRun = true;
            return fetchJson(`${url}/items/${n}`).then(resolve, reject);
          };
          void limiter.maybeExecute(run).then(() => {
            if (!isRun) reject(new Error('dropped'));
          });
        });
    },
  },
];
