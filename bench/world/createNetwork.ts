import type { Random } from '../../src/internal/index.js';
import type { TimeSource } from '../time/replaceTime.js';
import type { Answer } from './ApiServer.js';

/** Brings a request to the server, now, and its answer back. */
export type Reach = (url: URL) => Answer | Promise<Answer>;

export interface NetworkOptions {
  readonly time: TimeSource;
  readonly random: Random;
  readonly reach: Reach;
  /** Told when a client's request leaves and when its answer is there. */
  readonly onFlight?: (client: string, change: 1 | -1) => void;
}

const shortestMs = 10;
const longestMs = 160;

/**
 * A `fetch` over a network that takes 10 to 160 ms each way, every way anew. A request that is aborted on its way
 * still arrives and counts; its answer is lost.
 */
export function createNetwork({ time, random, reach, onFlight }: NetworkOptions): typeof fetch {
  const delay = (): number => shortestMs + random() * (longestMs - shortestMs);
  const wait = (): Promise<void> => new Promise((resolve) => void time.after(delay(), resolve));

  const travel = async (url: URL): Promise<Response> => {
    const client = clientOf(url);
    onFlight?.(client, 1);
    await wait();
    const { status, headers, body } = await reach(url);
    await wait();
    onFlight?.(client, -1);
    return new Response(body, { status, headers });
  };

  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const url = new URL(input instanceof Request ? input.url : input);
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', onAbort, { once: true });
      travel(url)
        .finally(() => signal?.removeEventListener('abort', onAbort))
        .then(resolve, reject);
    });
  };
}

/** Clients tell themselves apart by the second segment of the path; the first is the run. */
export const clientOf = (url: URL): string => url.pathname.split('/')[2] ?? '';
