import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, wrap } from 'cockatiel';

import { fetchJson, type Call, type Contestant, type Setting } from './Contestant.js';

export const packages = ['cockatiel'];

const scenarios = ['lock', 'window', 'unknown', 'outage'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'cockatiel, retry 3 + breaker',
    setup:
      'the first readme example: 3 retries with ExponentialBackoff around ConsecutiveBreaker(5), half open after 10 s',
    scenarios,
    create: (setting) => wrapped(setting, 3),
  },
  {
    name: 'cockatiel, retry 15 + breaker',
    setup: 'the same with 15 retries',
    scenarios,
    create: (setting) => wrapped(setting, 15),
  },
];

function wrapped({ url }: Setting, maxAttempts: number): Call {
  const retryPolicy = retry(handleAll, { maxAttempts, backoff: new ExponentialBackoff() });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
  const policy = wrap(retryPolicy, breaker);
  return (n) => policy.execute(() => fetchJson(`${url}/items/${n}`));
}
