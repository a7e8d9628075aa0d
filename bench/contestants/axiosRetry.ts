import axios from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';

import type { Call, Contestant, Setting } from './Contestant.js';

export const packages = ['axios', 'axios-retry'];

const scenarios = ['lock', 'window', 'unknown', 'outage'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'axios + axios-retry',
    setup: '`{ retries: 3, retryDelay: exponentialDelay }`',
    scenarios,
    create: (setting) => withRetries(setting, 3),
  },
  {
    name: 'axios + axios-retry, 10 retries',
    setup: '`{ retries: 10, retryDelay: exponentialDelay }`',
    scenarios,
    create: (setting) => withRetries(setting, 10),
  },
];

function withRetries({ url }: Setting, retries: number): Call {
  const api = axios.create({ baseURL: url, adapter: 'fetch' });
  axiosRetry(api, { retries, retryDelay: exponentialDelay });
  return async (n) => (await api.get<unknown>(`/items/${n}`)).data;
}
