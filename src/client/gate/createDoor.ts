import type { AnyApiError, RetryAfter, RetryAfterSource } from '../../errors/index.js';
import type { Random } from '../../internal/index.js';
import { speaksOfOutage, type Breaker } from './createBreaker.js';
import type { ClosedReason } from './Gate.js';

/** Whom the door knows: a call that passed it. `generation` is the number of closings it had seen. */
export interface Passer {
  readonly generation: number;
  readonly isProbe: boolean;
  /** Its endpoint, as far as known. */
  readonly lane: string | undefined;
  /** Monotonic milliseconds. */
  readonly sentAt: number;
}

export interface Closing {
  readonly reason: ClosedReason;
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
  enter(now: number, lane?: string): Passer;
  /** Somebody else was told so; `ms`: until it is over. Never shortens a wait. */
  close(error: AnyApiError, reason: ClosedReason, ms: number, now: number): void;
  refused(passer: Passer, error: AnyApiError, now: number): void;
  /** The service answered, and not with a failure of its own. `isAccepted`: it did not refuse the call either. */
  answered(passer: Passer, now: number, isAccepted: boolean): void;
  /** The service failed or did not answer; true when the call was the probe, and its place is kept. */
  failed(passer: Passer, error: AnyApiError, now: number): boolean;
  /** The call ended in a way that says nothing about the door; `wasSent`: all the same it was a request. */
  left(passer: Passer, wasSent: boolean, now: number): void;
  /** Ends a wait that the server did not name itself; says whether a call may pass. */
  tryNow(now: number): boolean;
}

const serverSources: readonly RetryAfterSource[] = ['retry-after', 'ratelimit', 'x-ratelimit', 'body'];
/** Whether the server itself named a wait: nobody tries earlier. */
export const isServers = (source: RetryAfterSource): boolean => serverSources.includes(source);

/** A wait that nobody named or documents: first for a limit per second, then, as those are rare, for one per minute, doubling. */
const guessMs = (strikes: number): number => (strikes === 0 ? 1000 : Math.min(15 * 60_000, 30_000 * 2 ** strikes));
const longestFloorMs = 60_000;
/** More would double nothing, only take longer to forget. */
const mostStrikes = 10;
const strikeLifeMs = 60_000;
/** After this long without an answer a probe is given up. */
export const probeTimeoutMs = 10_000;
/** Whoever sent it says so first; only if nobody does, another call may probe all the same. */
const verdictMs = 500;
/** One call in ten of what a healthy service would get is spent on trying. */
const probeShare = 0.1;
const [shortestBreakMs, longestBreakMs] = [1000, 15_000];

/** `slowness`: what is said of a service that answers too slowly. */
export function createDoor(random: Random, breaker?: Breaker, slowness?: () => AnyApiError): Door {
  let state: DoorState = { at: 'open' };
  let generation = 0;
  let strikes = 0; // closings in a row; forgotten one a minute, so that the guess cannot latch
  let openedAt = 0;
  let failedLane: string | undefined;
  // Outlives a closing in between: while it is under way, nobody else tries.
  let trial: { readonly probe: Passer; readonly probeEndsAt: number } | undefined;
  let namedUntil = -Infinity; // no server's word ends later

  /** Also when the door is closed for longer already, by a wait that a person may cut short. */
  const heed = (source: RetryAfterSource, ms: number, now: number): void => {
    if (isServers(source)) namedUntil = Math.max(namedUntil, now + ms);
  };

  const close = (reason: ClosedReason, error: AnyApiError, now: number, ms: number, source: RetryAfterSource): void => {
    generation += 1;
    const waitMs = ms * (1 + random() / 100); // upwards only, so that clients come back apart
    const closedAt = reason === 'outage' && state.at !== 'open' ? state.closing.closedAt : now;
    heed(source, ms, now);
    state = { at: 'closed', closing: { reason, error, closedAt, opensAt: now + waitMs, source } };
  };

  const closeByRefusal = (error: AnyApiError, now: number): void => {
    if (state.at === 'open') strikes = Math.max(0, strikes - Math.floor((now - openedAt) / strikeLifeMs));
    // The server's word or the vendor's documents, as the caller reads it too: they never differ.
    const { ms, source } = error.retryAfter ?? { ms: guessMs(strikes), source: 'learned' };
    // A server that says "now" and refuses again is not asked in a tight loop.
    const floorMs = strikes === 0 ? 0 : Math.min(longestFloorMs, 500 * 2 ** strikes);
    strikes = Math.min(mostStrikes, strikes + 1);
    close('refusal', error, now, Math.max(ms, floorMs), source);
  };

  const closeByOutage = (error: AnyApiError, now: number, sentAt: number): void => {
    const hint = serverHint(error);
    // The server's word is neither shortened nor stretched, but it is not asked in a tight loop.
    if (hint) return close('outage', error, now, Math.max(hint.ms, shortestBreakMs), hint.source);
    // The first failure after a refusal is no outage yet, only a reason not to ask again at once.
    const isDown = state.at === 'open' || state.closing.reason === 'outage';
    const everyMs = isDown ? 1 / (probeShare * (breaker?.healthyRate ?? 0)) : 0;
    const breakMs = Math.max(shortestBreakMs, Math.min(longestBreakMs, everyMs));
    // From one probe's start to the next one's.
    close('outage', error, now, Math.max(0, breakMs - (state.at === 'ajar' ? now - sentAt : 0)), 'learned');
  };

  /** The wait is over, or given up. */
  const setAjar = (closing: Closing): void => {
    state = { at: 'ajar', closing, probeEndsAt: Infinity, ...trial };
  };

  /** A straggler, sent before the last closing: it may lengthen the wait, never begin a new strike. */
  const extend = (reason: ClosedReason, error: AnyApiError, now: number): void => {
    const hint = serverHint(error);
    const until = state.at === 'closed' ? state.closing.opensAt : now;
    if (hint) heed(hint.source, hint.ms, now);
    if (!hint || now + hint.ms <= until) return;
    if (state.at !== 'closed') generation += 1;
    const { closedAt } = state.at === 'open' ? { closedAt: now } : state.closing;
    const { source } = hint;
    state = { at: 'closed', closing: { reason, error, closedAt, opensAt: now + hint.ms, source } };
  };

  const isProbe = (passer: Passer): boolean => state.at === 'ajar' && state.probe === passer;

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
      if (trial && trial.probeEndsAt <= now) trial = undefined;
      if (this.nextChangeAt > now || state.at === 'open') return;
      setAjar(state.closing);
    },
    enter(now, lane) {
      const passer: Passer = { generation, isProbe: state.at === 'ajar', lane, sentAt: now };
      if (state.at !== 'ajar') return passer;
      trial = { probe: passer, probeEndsAt: now + probeTimeoutMs + verdictMs };
      setAjar(state.closing);
      return passer;
    },
    close(error, reason, ms, now) {
      // Who does not want to be kept from a service that is down is not kept by others either.
      if (reason === 'outage' && !breaker) return;
      const source = error.retryAfter?.source ?? 'learned';
      heed(source, ms, now);
      if (state.at === 'closed' && state.closing.opensAt >= now + ms) return;
      close(reason, error, now, ms, source);
    },
    refused(passer, error, now) {
      if (passer.generation === generation && state.at !== 'closed') closeByRefusal(error, now);
      else extend('refusal', error, now);
    },
    answered(passer, now, isAccepted) {
      if (passer.generation !== generation) return;
      if (state.at === 'open') {
        if (breaker?.note('answer', now - passer.sentAt, now) && slowness) closeByOutage(slowness(), now, now);
        return;
      }
      // Any answer ends an outage; a limit is over when a call was accepted.
      if (state.at !== 'ajar' || !(isAccepted || state.closing.reason === 'outage')) return;
      state = { at: 'open' };
      openedAt = now;
      breaker?.reset();
    },
    failed(passer, error, now) {
      if (!breaker || !speaksOfOutage(error)) return false;
      const hasNamedBreak = error.kind === 'unavailable' && serverHint(error) !== undefined;
      if (passer.generation !== generation) {
        if (hasNamedBreak) extend('outage', error, now);
        return passer.isProbe && state.at !== 'open';
      }
      if (isProbe(passer)) {
        closeByOutage(error, now, passer.sentAt);
        return true;
      }
      // A 500 speaks of one endpoint until another one fails as well; no answer and a 503 speak of the service.
      const isService = error.kind !== 'server' || passer.lane !== failedLane;
      failedLane = passer.lane;
      const isDown = state.at === 'open' && (breaker.note(isService ? 'failure' : 'flaw', 0, now) || hasNamedBreak);
      if (isDown) closeByOutage(error, now, now);
      return false;
    },
    left(passer, wasSent, now) {
      if (trial?.probe === passer) trial = undefined;
      if (state.at !== 'ajar' || state.probe !== passer) return;
      const { reason, error } = state.closing;
      if (wasSent && reason === 'outage' && passer.generation === generation) closeByOutage(error, now, passer.sentAt);
      else setAjar(state.closing);
    },
    tryNow(now) {
      // Documentation says "typically"; a server's own word is not put to the test.
      if (state.at === 'closed' && !isServers(state.closing.source) && now >= namedUntil) setAjar(state.closing);
      this.tick(now);
      return this.isPassable;
    },
  };
}

function serverHint({ retryAfter }: AnyApiError): RetryAfter | undefined {
  return retryAfter && isServers(retryAfter.source) ? retryAfter : undefined;
}
