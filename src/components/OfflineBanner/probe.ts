import type { ProbeOutcome } from './offlineState.js';

/**
 * Finds out whether the connection works. Resolving with nothing or true means that it does; false, rejecting and five
 * seconds without an answer mean that it does not.
 */
export type Probe = (context: { readonly signal: AbortSignal }) => Promise<ProbeOutcome | boolean | void>;

export interface ProbeAddressOptions {
  /** Whether this is the answer that was meant. Default: any status of 200 to 299 that is no web page. */
  readonly isAnswer?: ((response: Response) => boolean) | undefined;
  /** From here on the connection counts as slow. Default 4,000. */
  readonly slowMs?: number | undefined;
}

/**
 * A probe that asks an address of your own which answers shortly and without redirects, such as `/health`. Anything
 * else that comes back (a redirect, a web page) is the sign-in page of a network.
 */
export function probeAddress(address: string, options: ProbeAddressOptions = {}): Probe {
  const { isAnswer = isPlainAnswer, slowMs = 4_000 } = options;
  return async ({ signal }) => {
    const start = performance.now();
    const response = await fetch(address, { signal, cache: 'no-store', redirect: 'manual', credentials: 'omit' });
    if (!isAnswer(response)) return 'captive';
    return performance.now() - start > slowMs ? 'slow' : 'online';
  };
}

const isPlainAnswer = ({ ok, headers }: Response) => ok && !headers.get('content-type')?.includes('text/html');

/** Whatever the page's own server answers, it was reached. */
export const probePage: Probe = async ({ signal }) => {
  await fetch(location.pathname, { method: 'HEAD', signal, cache: 'no-store' });
};

const timeoutMs = 5_000;

/** Runs a probe to its outcome. Never rejects. */
export async function runProbe(probe: Probe): Promise<ProbeOutcome> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    // A probe that ignores the signal is not waited for either.
    const late = new Promise<false>((resolve) =>
      signal.addEventListener('abort', () => resolve(false), { once: true }),
    );
    const outcome = await Promise.race([probe({ signal }), late]);
    if (outcome === undefined || outcome === true) return 'online';
    return outcome === false ? 'offline' : outcome;
  } catch {
    return 'offline';
  }
}
