/** What one source of data tells of itself. Moments in epoch milliseconds. */
export interface SourceFacts {
  readonly hasData: boolean;
  /** When its data arrived; 0 when that is not known. */
  readonly updatedAt: number;
  /** Attempts to refresh it that failed since. */
  readonly failures: number;
  readonly isFetching: boolean;
  /** It would be refreshed, but there is no connection. */
  readonly isPaused: boolean;
  /** What the last refresh failed with. */
  readonly error: unknown;
}

/**
 * `fresh`: nothing to say. `stale`: shown although it could not be refreshed. `refreshing`: that is being tried.
 * `very-stale`: old enough to mislead. `failed-again`: somebody asked for it, in vain.
 */
export type StaleState = 'fresh' | 'stale' | 'refreshing' | 'very-stale' | 'failed-again';

export interface StaleThresholds {
  /** From this age on one failure is enough to be told. Milliseconds. */
  readonly staleAfterMs: number;
  /** From this age on the data may mislead. Milliseconds. */
  readonly veryStaleAfterMs: number;
}

export interface Staleness {
  readonly state: StaleState;
  /** When the oldest of the stale data arrived; `undefined` when that is not known. */
  readonly updatedAt: number | undefined;
  /** How many sources could not be refreshed. */
  readonly count: number;
  readonly isOffline: boolean;
  readonly error: unknown;
}

const blip = 1;

/**
 * How old what is shown is, over all its sources. One failed attempt is a blip, unless the data is old already. `now` is
 * unknown while rendering on a server; then only failures count.
 */
export function staleness(
  sources: readonly SourceFacts[],
  { staleAfterMs, veryStaleAfterMs }: StaleThresholds,
  now: number | undefined,
): Staleness {
  const ageOf = ({ updatedAt }: SourceFacts) => (now === undefined || updatedAt === 0 ? 0 : now - updatedAt);
  const isStale = (one: SourceFacts) =>
    one.hasData && (one.failures > blip || ((one.failures > 0 || one.isPaused) && ageOf(one) >= staleAfterMs));
  const stale = sources.filter(isStale);
  const dated = stale.filter(({ updatedAt }) => updatedAt > 0).map(({ updatedAt }) => updatedAt);
  const updatedAt = dated.length > 0 ? Math.min(...dated) : undefined;
  const age = updatedAt === undefined || now === undefined ? 0 : now - updatedAt;
  return {
    state: stateOf(),
    updatedAt,
    count: stale.length,
    isOffline: stale.length > 0 && stale.every(({ isPaused }) => isPaused),
    error: stale.find(({ error }) => error !== null && error !== undefined)?.error,
  };

  function stateOf(): StaleState {
    if (stale.length === 0) return 'fresh';
    if (stale.some(({ isFetching }) => isFetching)) return 'refreshing';
    return age >= veryStaleAfterMs ? 'very-stale' : 'stale';
  }
}

/** When time alone makes something stale or very stale, milliseconds from now; `undefined` when it does not. */
export function staleInMs(
  sources: readonly SourceFacts[],
  { staleAfterMs, veryStaleAfterMs }: StaleThresholds,
  now: number,
): number | undefined {
  const moments = sources
    .filter(({ hasData, updatedAt, failures, isPaused }) => hasData && updatedAt > 0 && (failures > 0 || isPaused))
    .flatMap(({ updatedAt }) => [updatedAt + staleAfterMs, updatedAt + veryStaleAfterMs])
    .filter((at) => at > now);
  return moments.length > 0 ? Math.min(...moments) - now : undefined;
}
