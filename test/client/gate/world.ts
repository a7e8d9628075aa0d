import { createNetwork } from '../../../bench/world/createNetwork.js';
import { createLog, type Seen } from '../../../bench/world/createLog.js';
import type { ApiServer } from '../../../bench/world/ApiServer.js';
import { defineCatalog, type RateLimit } from '../../../src/catalog/index.js';
import { createApiClient, type ApiClient, type ApiClientOptions } from '../../../src/client/index.js';
import { createFakeClock, type FakeClock } from '../../support/fakeClock.js';
import { seededRandom } from '../../support/seededRandom.js';

/** A full minute of the server's clock. */
export const minute = Date.UTC(2026, 10, 20, 12);

const source = { url: 'https://api.bench.test/docs', read: '2026-11-20', stated: true } as const;

const catalog = defineCatalog({
  vendor: 'bench',
  codes: {
    rate_limit_exceeded: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    service_unavailable: {
      kind: 'unavailable',
      status: 503,
      retry: { rule: 'backoff' },
      messageKey: 'unavailable',
      recovery: ['retry'],
      source,
    },
  },
});

export interface WorldOptions {
  readonly seed: number;
  /** Where in its minute the server's clock stands at the start. */
  readonly startsAtMs?: number;
  readonly server: (startsAt: number) => ApiServer;
}

export interface World {
  readonly clock: FakeClock;
  readonly seen: readonly Seen[];
  readonly random: () => number;
  /** The most requests one client had under way since the last look. */
  readonly inFlight: Map<string, number>;
  onFlight: (client: string, now: number) => void;
  create(options?: Partial<ApiClientOptions> & { limits?: readonly RateLimit[] }, name?: string): ApiClient;
}

/** Clients before an imitated API whose network takes 10 to 160 ms each way, in virtual time. */
export function createWorld({ seed, startsAtMs = 0, server }: WorldOptions): World {
  const startsAt = minute + startsAtMs;
  const clock = createFakeClock(startsAt);
  const log = createLog(server(startsAt), startsAt);
  const inFlight = new Map<string, number>();
  const world: World = {
    clock,
    seen: log.seen,
    random: seededRandom(seed * 31 + 3),
    inFlight,
    onFlight: () => {},
    create(options, name = 'client') {
      return createApiClient({
        catalog,
        baseUrl: `https://api.bench.test/${name}`,
        clock,
        random: seededRandom(seed * 31 + 1),
        async fetch(...given) {
          const change = (by: number): void => {
            const now = (inFlight.get(name) ?? 0) + by;
            inFlight.set(name, now);
            world.onFlight(name, now);
          };
          change(1);
          try {
            return await network(...given);
          } finally {
            change(-1);
          }
        },
        warn: () => {},
        ...options,
      }) as ApiClient;
    },
  };
  const network = createNetwork({
    time: { nowMs: () => clock.monotonic(), after: (delayMs, run) => clock.setTimeout(run, delayMs) },
    random: seededRandom(seed * 31 + 2),
    reach: (url) => log.server({ atMs: startsAt + clock.monotonic(), client: url.pathname.split('/')[1] ?? '' }),
  });
  return world;
}
