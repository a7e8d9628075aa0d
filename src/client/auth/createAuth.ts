import { createDeferred, createStore, type Clock, type Deferred, type ReadableStore } from '../../internal/index.js';
import type { AuthOptions, Credential } from '../ApiClient.js';
import type { SessionState } from '../SessionState.js';
import { raceAbort } from '../raceAbort.js';
import { startSpan, type Span } from '../startSpan.js';

/** How a refresh ended. Only `invalid_grant` proves that a session is over. */
export type Renewal =
  | { readonly outcome: 'renewed'; readonly token: string }
  | { readonly outcome: 'dead' }
  | { readonly outcome: 'transient'; readonly failure: unknown };

export interface AuthContext {
  readonly clock: Clock;
  /** A refresh that takes longer counts as passing trouble. Milliseconds. */
  readonly timeoutMs: number;
  /** Ends with the client. */
  readonly signal: AbortSignal;
  readonly onRefresh: (outcome: 'started' | 'refreshed' | 'dead' | 'transient') => void;
  /** `to` continues what `from` was used for: the same person, the same quota. */
  readonly onRenewed: (from: string, to: string) => void;
}

export interface Auth {
  /** The credential for the next request; undefined when nobody is signed in. */
  getToken(): Promise<string | undefined>;
  /**
   * What to send after `sentToken` was refused. Callers that were refused with the same credential share
   * one refresh; a caller with an older one gets the current one. Rejects only when the signal ends,
   * which does not end the refresh that others wait for.
   */
  renew(refused: RefusedCredential): Promise<Renewal>;
  signedIn(): void;
  readonly session: ReadableStore<SessionState>;
}

export interface RefusedCredential {
  readonly sentToken: string;
  /** When it was sent, monotonic milliseconds. */
  readonly sentAt: number;
  readonly signal: AbortSignal;
}

interface Flight {
  readonly end: Deferred<Renewal>;
  readonly span: Span;
}

/** A new credential that is refused so soon will be refused again. Milliseconds. */
const freshMs = 30_000;

export function createAuth({ getToken, refresh }: AuthOptions, context: AuthContext): Auth {
  const { clock } = context;
  const flights = new Map<string, Flight>();
  const session = createStore<SessionState>({ state: 'unknown', held: 0, heldWrites: 0 });
  let renewed: { readonly from: string; readonly to: string; readonly at: number } | undefined;
  let failed: { readonly token: string; readonly renewal: Renewal; readonly at: number } | undefined;

  const current = async (): Promise<string | undefined> => {
    const given = await getToken();
    const token = typeof given === 'object' ? given.token : given;
    // The app's store may learn of the new token a moment after us.
    return renewed && token === renewed.from ? renewed.to : token;
  };

  const isFresh = (token: string): boolean => token === renewed?.to && clock.monotonic() - renewed.at < freshMs;

  /** A refresh that failed fails every call that was sent before, not those that are tried again later. */
  const lastFailure = (token: string, sentAt: number): Renewal | undefined => {
    if (failed?.token !== token) return undefined;
    return failed.renewal.outcome === 'dead' || sentAt < failed.at ? failed.renewal : undefined;
  };

  const settle = (token: string, flight: Flight, renewal: Renewal): void => {
    if (flights.get(token) !== flight) return; // somebody signed in meanwhile
    flights.delete(token);
    const at = clock.monotonic();
    if (renewal.outcome === 'renewed') {
      renewed = { from: token, to: renewal.token, at };
      context.onRenewed(token, renewal.token);
    } else failed = { token, renewal, at };
    if (renewal.outcome === 'dead') session.set({ state: 'ended', endedAt: clock.now(), held: 0, heldWrites: 0 });
    else session.set({ state: 'live', held: 0, heldWrites: 0 });
    context.onRefresh(renewal.outcome === 'renewed' ? 'refreshed' : renewal.outcome);
    flight.end.resolve(renewal);
  };

  const start = (token: string, run: NonNullable<AuthOptions['refresh']>): Flight => {
    const span = startSpan(clock, context.timeoutMs, [context.signal], 'The refresh took too long');
    const flight: Flight = { end: createDeferred(), span };
    const { signal } = span;
    flights.set(token, flight);
    session.set({ state: 'refreshing', held: 0, heldWrites: 0 });
    context.onRefresh('started');
    void raceAbort(Promise.resolve({ signal }).then(run), signal)
      .then(toRenewal, toFailure)
      .then((renewal) => settle(token, flight, renewal))
      .finally(() => span.release());
    return flight;
  };

  return {
    getToken: current,
    async renew({ sentToken, sentAt, signal }) {
      const token = await raceAbort(current(), signal);
      if (token !== undefined && token !== sentToken) return { outcome: 'renewed', token };
      const failure = lastFailure(sentToken, sentAt);
      if (failure) return failure;
      if (!refresh || isFresh(sentToken)) return { outcome: 'dead' };
      return raceAbort((flights.get(sentToken) ?? start(sentToken, refresh)).end.promise, signal);
    },
    session,
    signedIn() {
      session.set({ state: 'live', held: 0, heldWrites: 0 });
      renewed = undefined;
      failed = undefined;
      for (const [token, flight] of flights) {
        flights.delete(token);
        flight.span.end('AbortError', 'Somebody signed in');
        void current()
          .then(toRenewal, toFailure)
          .then((renewal) => flight.end.resolve(renewal));
      }
    },
  };
}

function toRenewal(given: string | Credential | undefined): Renewal {
  const token: unknown = typeof given === 'object' ? given.token : given;
  if (typeof token === 'string' && token !== '') return { outcome: 'renewed', token };
  return { outcome: 'transient', failure: new TypeError('auth.refresh resolved to something that is not a token') };
}

function toFailure(failure: unknown): Renewal {
  const { code, error } = (typeof failure === 'object' && failure !== null ? failure : {}) as Record<string, unknown>;
  return code === 'invalid_grant' || error === 'invalid_grant'
    ? { outcome: 'dead' }
    : { outcome: 'transient', failure };
}
