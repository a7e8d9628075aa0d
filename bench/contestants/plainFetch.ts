import { fetchJson, type Contestant } from './Contestant.js';

export const packages = [];

export const contestants: readonly Contestant[] = [
  {
    name: 'fetch, no policy',
    setup: 'fetch, and an exception when it is not ok',
    scenarios: ['lock', 'window', 'unknown', 'outage'],
    create:
      ({ url }) =>
      (n) =>
        fetchJson(`${url}/items/${n}`),
  },
];
