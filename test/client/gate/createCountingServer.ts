import type { Quota } from '../../../src/client/gate/index.js';

export interface ServerRules {
  readonly limits: readonly { readonly limit: number; readonly windowMs: number }[];
  /** `fixed`: a window opens with the first request after the last one ended. `aligned`: by the clock. */
  readonly window: 'fixed' | 'aligned' | 'sliding';
  /** What the answers say of the quota, the seconds rounded up or down. */
  readonly tells: 'nothing' | 'up' | 'down';
}

/** A server that counts all that arrives, by units and by its own windows. */
export interface CountingServer {
  /** Counts an arrival; `excess`: by how many units some window is over its limit now. */
  arrive(units: number, at: number): { readonly excess: number; readonly opensInMs: number; readonly quota?: Quota };
}

export function createCountingServer({ limits, window, tells }: ServerRules): CountingServer {
  const arrivals: { readonly at: number; readonly units: number }[] = [];
  const starts = limits.map(() => -Infinity);

  /** When the window that counts now began. */
  const startOf = (index: number, at: number): number => {
    const { windowMs } = limits[index]!;
    if (window === 'sliding') return at - windowMs;
    if (window === 'aligned') return Math.floor(at / windowMs) * windowMs;
    if (at >= starts[index]! + windowMs) starts[index] = at;
    return starts[index]!;
  };
  const isIn = (moment: number, start: number): boolean => (window === 'sliding' ? moment > start : moment >= start);

  return {
    arrive(units, at) {
      arrivals.push({ at, units });
      const counts = limits.map(({ limit, windowMs }, index) => {
        const start = startOf(index, at);
        const counted = arrivals.filter((arrival) => isIn(arrival.at, start));
        const used = counted.reduce((sum, arrival) => sum + arrival.units, 0);
        const endsAt = (window === 'sliding' ? counted[0]!.at : start) + windowMs;
        return { limit, windowMs, left: limit - used, endsInMs: endsAt - at };
      });
      const [scarcest] = counts.toSorted((one, other) => one.left / one.limit - other.left / other.limit);
      const excess = Math.max(...counts.map(({ left }) => -left));
      const { limit, windowMs, left, endsInMs } = scarcest!;
      const round = tells === 'down' ? Math.floor : Math.ceil;
      const resetMs = round(endsInMs / 1000) * 1000;
      return {
        excess,
        opensInMs: endsInMs,
        ...(tells !== 'nothing' && { quota: { limit, windowMs, remaining: Math.max(0, left), resetMs } }),
      };
    },
  };
}
