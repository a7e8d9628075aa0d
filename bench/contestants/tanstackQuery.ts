import { QueryClient } from '@tanstack/react-query';

import { fetchJson, HttpError, type Call, type Contestant, type Setting } from './Contestant.js';

export const packages = ['@tanstack/react-query'];

const scenarios = ['lock', 'window', 'unknown', 'outage'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'TanStack Query',
    setup: 'the defaults of `useQuery`: 3 retries after 1, 2 and 4 s',
    scenarios,
    create: (setting) => queried(setting, {}),
  },
  {
    name: 'TanStack Query, Retry-After recipe',
    setup: '`retry: 6`, `retryDelay` reads `Retry-After`, else doubles from 1 s to 30 s',
    scenarios,
    create: (setting) => queried(setting, { retry: 6, retryDelay: readRetryAfter }),
  },
];

interface RetryOptions {
  readonly retry?: number;
  readonly retryDelay?: (failureCount: number, error: Error) => number;
}

/** Outside a browser the library would not retry at all, so the three are said; the delay is its own. */
function queried({ url }: Setting, retries: RetryOptions): Call {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 3, gcTime: 0, ...retries } } });
  let calls = 0;
  return (n) =>
    queryClient.fetchQuery({
      queryKey: ['items', n, (calls += 1)],
      queryFn: () => fetchJson(`${url}/items/${n}`),
    });
}

function readRetryAfter(failureCount: number, error: Error): number {
  const seconds = error instanceof HttpError ? Number(error.response.headers.get('retry-after')) : 0;
  return seconds > 0 ? seconds * 1000 : Math.min(1000 * 2 ** failureCount, 30_000);
}
