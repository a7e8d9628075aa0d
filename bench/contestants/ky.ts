import ky from 'ky';

import type { Contestant } from './Contestant.js';

export const packages = ['ky'];

export const contestants: readonly Contestant[] = [
  {
    name: 'ky',
    setup: 'defaults (2 retries)',
    scenarios: ['lock', 'window', 'unknown', 'outage'],
    create({ url }) {
      const api = ky.create({ prefix: url });
      return (n) => api.get(`items/${n}`).json();
    },
  },
  {
    name: 'ky, limit 10 and jitter',
    setup: '`retry: { limit: 10, jitter: true }`',
    scenarios: ['lock', 'window', 'unknown', 'outage'],
    create({ url }) {
      const api = ky.create({ prefix: url, retry: { limit: 10, jitter: true } });
      return (n) => api.get(`items/${n}`).json();
    },
  },
];
