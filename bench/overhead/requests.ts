import axios from 'axios';
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, wrap } from 'cockatiel';
import ky from 'ky';
import PQueue from 'p-queue';
import pRetry from 'p-retry';

import { defineCatalog } from '../../src/catalog/index.js';
import { createApiClient } from '../../src/client/index.js';
import { timed, type Contender } from './interleave.js';

const url = 'https://api.bench.test';
const answer = { ok: true };

/** Answers at once; what is left is the client's own work. */
const fetchInMemory: typeof fetch = () => Promise.resolve(Response.json(answer));

const fetchJson = async (address: string): Promise<unknown> => {
  const response = await fetchInMemory(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};

/** A whole call, as an app makes it: the parsed body of one GET. */
export function requests(calls: number): readonly Contender[] {
  const quota = { limit: 1_000_000_000, windowMs: 60_000 };
  const catalog = defineCatalog({ vendor: 'bench', codes: {}, limits: [quota] });
  const client = createApiClient({ catalog, baseUrl: url, fetch: fetchInMemory });
  const kyClient = ky.create({ prefix: url, fetch: fetchInMemory });
  const axiosClient = axios.create({ baseURL: url, adapter: 'fetch', env: { fetch: fetchInMemory } });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
  const policy = wrap(retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() }), breaker);
  const queue = new PQueue({ intervalCap: quota.limit, interval: quota.windowMs });
  const variants: Readonly<Record<string, () => Promise<unknown>>> = {
    'react-api-errors': () => client.request('/notes'),
    'fetch and json': () => fetchJson(`${url}/notes`),
    ky: () => kyClient.get('notes').json(),
    'axios, fetch adapter': () => axiosClient.get('/notes'),
    'cockatiel around fetch': () => policy.execute(() => fetchJson(`${url}/notes`)),
    'p-retry around p-queue around fetch': () => pRetry(() => queue.add(() => fetchJson(`${url}/notes`))),
  };
  return Object.entries(variants).map(([name, call]) => ({
    name,
    batch: () =>
      timed(async () => {
        for (let n = 0; n < calls; n += 1) await call();
      }),
  }));
}
