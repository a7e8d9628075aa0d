import type { AnyApiError, RetryAfter, RetryAfterSource } from '../../errors/index.js';
import type { Random } from '../../internal/index.js';

/** Whom the door knows: a call that passed it. `generation` is the number of closings it had seen. */
export interface Passer {
  readonly generation: number;
  readonly isProbe: boolean;
}

export interface Closing {
  readonly error: AnyApiError;
  /** Monotonic milliseconds. */
  readonly closedAt: number;
  readonly opensAt: number;
  /** Who named the wait. */
  readonly source: RetryAfterSource;
}

/**
 * `ajar`: the wait is over and exactly one call at a time tries whether calls pass again; only a
 * success opens.
 */
export type DoorState =
  | { readonly at: 'open' }
  | { readonly at: 'closed'; readonly closing: Closing }
  | { readonly at: 'ajar'; readonly closing: Closing; readonly probe?: Passer; readonly probeEndsAt: number };

/** A door decides; it keeps no timers. All moments are monotonic milliseconds. */
export interface Door {
  readonly state: DoorState;
  /** Goes from closed to ajar when it is time, and gives up on a probe that hangs. */
  tick(now: number): void;
  readonly isPassable: boolean;
  /** When `tick` changes something by itself. */
  readonly nextChangeAt: number;
  enter(now: number): Passer;
  refused(passer: Passer, error: AnyApiError, now: number): void;
  succeeded(passer: Passer, now: number): void;
  /** The call ended in a way that says nothing about the door. */
  left(passer: Passer): void;
  /** Ends a wait that the server did not name itself; says whether a call may pass. */
  tryNow(now: number): boolean;
}

const serverSources: readonly RetryAfterSource[] = ['retry-after', 'ratelimit', 'x-ratelimit', 'body'];
/** A wait that nobody named or documents starts small: too short costs one more refusal, too long costs the person minutes. */
const firstGuessMs = 1000;
const longestGuessMs = 15 * 60_000;
const longestFloorMs = 60_000;
/** More would double nothing, only take longer to forget. */
const mostStrikes = 10;
const strikeLifeMs = 60_000;
/** After this long without a verdict another call may probe. */
export const probeTimeoutMs = 10_000;

export function createDoor(random: Random): Door {
  let state: DoorState = { at: 'open' };
  let generation = 0;
  let strikes = 0; // closings in a row; forgotten one a minute, so that the guess cannot latch
  let openedAt = 0;

  const close = (error: AnyApiError, now: number): void => {
    if (state.at === 'open') strikes = Math.max(0, strikes - Math.floor((now - openedAt) / strikeLifeMs));
    const guess = { ms: Math.min(longestGuessMs, firstGuessMs * 2 ** strikes), source: 'learned' } as const;
    // The server's word or the vendor's documents, as the caller reads it too: they never differ.
    const { ms, source } = error.retryAfter ?? guess;
    // A server that says "now" and refuses again is not asked in a tight loop.
    const floorMs = strikes === 0 ? 0 : Math.min(longestFloorMs, 500 * 2 ** strikes);
    const waitMs = Math.max(ms, floorMs) * (1 + random() / 100); // upwards only, so that clients come back apart
    strikes = Math.min(mostStrikes, strikes + 1);
    generation += 1;
    state = { at: 'closed', closing: { error, closedAt: now, opensAt: now + waitMs, source } };
  };

  /** The wait is over, or given up: nobody has tried yet. */
  const setAjar = (closing: Closing): void => {
    state = { at: 'ajar', closing, probeEndsAt: Infinity };
  };

  /** A straggler, sent before the last closing: it may lengthen the wait, never begin a new strike. */
  const extend = (error: AnyApiError, now: number): void => {
    const hint = serverHint(error);
    const until = state.at === 'closed' ? state.closing.opensAt : now;
    if (!hint || now + hint.ms <= until) return;
    if (state.at !== 'closed') generation += 1;
    const { closedAt } = state.at === 'open' ? { closedAt: now } : state.closing;
    state = { at: 'closed', closing: { error, closedAt, opensAt: now + hint.ms, source: hint.source } };
  };

  return {
    get state() {
      return state;
    },
    get isPassable() {
      return state.at === 'open' || (state.at === 'ajar' && !state.probe);
    },
    get nextChangeAt() {
      if (state.at === 'closed') return state.closing.opensAt;
      return state.at === 'ajar' && state.probe ? state.probeEndsAt : Infinity;
    },
    tick(now) {
      if (this.nextChangeAt > now || state.at === 'open') return;
      setAjar(state.closing);
    },
    enter(now) {
      const passer: Passer = { generation, isProbe: state.at === 'ajar' };
      if (state.at === 'ajar') state = { ...state, probe: passer, probeEndsAt: now + probeTimeoutMs };
      return passer;
    },
    refused(passer, error, now) {
      if (passer.generation === generation && state.at !== 'closed') close(error, now);
      else extend(error, now);
    },
    succeeded(passer, now) {
      if (state.at !== 'ajar' || passer.generation !== generation) return;
      state = { at: 'open' };
      openedAt = now;
    },
    left(passer) {
      if (state.at === 'ajar' && state.probe === passer) setAjar(state.closing);
    },
    tryNow(now) {
      // Documentation says "typically"; a server's own word is not put to the test.
      if (state.at === 'closed' && !serverSources.includes(state.closing.source)) setAjar(state.closing);
      this.tick(now);
      return this.isPassable;
    },
  };
}

function serverHint({ retryAfter }: AnyApiError): RetryAfter | undefined {
  return retryAfter && serverSources.includes(retryAfter.source) ? retryAfter : undefined;
}
