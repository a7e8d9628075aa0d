import { createStore, type Clock, type ReadableStore } from '../../internal/index.js';
import type { AnyApiError } from '../../errors/index.js';
import { raceAbort } from '../raceAbort.js';
import type { SessionState } from '../SessionState.js';
import { startSpan } from '../startSpan.js';

/** In whose name a call was made. It is carried out in no other. */
export interface Claim {
  readonly person: number;
  readonly account: string | undefined;
}

/** A session that is over: somebody has to sign in. */
export interface Ending {
  readonly token: string;
  /** The refresh said so itself. Otherwise a success with the same credential shows that it was no end. */
  readonly isProven: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly since: number;
  /** The answer that showed it. */
  readonly error: AnyApiError | undefined;
}

/** A call that may have to wait for somebody to sign in. */
export interface Waiter {
  readonly signal: AbortSignal;
  readonly isWrite: boolean;
  readonly claim: Claim | undefined;
}

/** Who is signed in, whether it is over, and which calls wait for it to begin again. */
export interface Session {
  readonly state: ReadableStore<SessionState>;
  readonly ending: Ending | undefined;
  readonly account: string | undefined;
  /** Tells accounts apart, and nothing else. */
  readonly who: string;
  /** Changes when somebody signs in or out: what was read before then is of no use. */
  readonly era: number;
  nextEra(): void;
  claim(): Claim;
  /** Whether a call goes on in the same name, in another's, or nobody knows. */
  check(claim: Claim): 'same' | 'other' | 'unknown';
  setRefreshing(isRefreshing: boolean): void;
  end(token: string, isProven: boolean, error: AnyApiError | undefined): void;
  /** A success: it is no end after all. */
  goOn(): void;
  /** It begins anew, live or unknown. */
  restart(isLive: boolean): void;
  /** Another person is here from now on, or nobody knows who. */
  become(account: string | undefined): void;
  /** What a credential says of its account. */
  learn(account: string | undefined): void;
  /** True when somebody signed in, so that it is worth another try; false when it took too long. Rejects when the signal ends. */
  hold(waiter: Waiter, atMostMs: number): Promise<boolean>;
  /** Lets all who wait look again, first come first. Says how many may go on. */
  release(): { readonly resumed: number; readonly rejected: number };
}

export function createSession(clock: Clock, onEnded: (error: AnyApiError | undefined) => void): Session {
  const store = createStore<SessionState>({ state: 'unknown', held: 0, heldWrites: 0 });
  const waiting = new Map<Waiter, () => void>();
  let person = 0;
  let era = 0;
  let account: string | undefined;
  let ending: Ending | undefined;
  let isRefreshing = false;
  let isLive = false;

  const show = (): void => {
    const next: SessionState = {
      state: ending ? 'ended' : isRefreshing ? 'refreshing' : isLive ? 'live' : 'unknown',
      ...(ending && { endedAt: ending.at, ...(ending.error && { endedBy: ending.error.code }) }),
      held: waiting.size,
      heldWrites: Array.from(waiting.keys()).filter(({ isWrite }) => isWrite).length,
    };
    const before = store.getSnapshot();
    const isNews = (['state', 'endedAt', 'held', 'heldWrites'] as const).some((key) => next[key] !== before[key]);
    if (isNews) store.set(next);
  };

  const restart = (isWell: boolean): void => {
    ending = undefined;
    isLive = isWell;
    isRefreshing = false;
    era += 1;
    show();
  };

  const become = (next: string | undefined): void => {
    person += 1;
    account = next;
  };

  const check = (claim: Claim): 'same' | 'other' | 'unknown' => {
    if (claim.account !== undefined && account !== undefined) return claim.account === account ? 'same' : 'other';
    return claim.person === person ? 'same' : 'unknown';
  };

  return {
    state: store,
    get ending() {
      return ending;
    },
    get account() {
      return account;
    },
    get who() {
      return account === undefined ? `#${person}` : `=${account}`;
    },
    get era() {
      return era;
    },
    nextEra: () => void (era += 1),
    claim: () => ({ person, account }),
    check,
    setRefreshing(next) {
      isRefreshing = next;
      show();
    },
    end(token, isProven, error) {
      const isNews = !ending;
      const since = clock.monotonic();
      ending = { at: clock.now(), since, ...ending, token, isProven, error: error ?? ending?.error };
      show();
      if (isNews) onEnded(error);
    },
    goOn() {
      if (isLive && !ending) return;
      ending = undefined;
      isLive = true;
      show();
    },
    restart,
    become,
    learn(next) {
      if (next === undefined || next === account) return;
      if (account === undefined) account = next;
      else become(next);
    },
    async hold(waiter, atMostMs) {
      const span = startSpan(clock, atMostMs, [waiter.signal], 'Nobody signed in');
      const released = new Promise<boolean>((resolve) => waiting.set(waiter, () => resolve(true)));
      show();
      try {
        return await raceAbort(released, span.signal);
      } catch (failure) {
        if (waiter.signal.aborted) throw failure;
        return false;
      } finally {
        span.release();
        waiting.delete(waiter);
        show();
      }
    },
    release() {
      const released = Array.from(waiting);
      waiting.clear();
      show();
      for (const [, resume] of released) resume();
      const resumed = released.filter(([{ claim }]) => !claim || check(claim) === 'same').length;
      return { resumed, rejected: released.length - resumed };
    },
  };
}
