import type { AnyApiError } from '../../errors/index.js';
import { createDeferred, isJson, type Clock, type Deferred, type ReadableStore } from '../../internal/index.js';
import type { AuthOptions, Credential } from '../AuthOptions.js';
import { raceAbort } from '../raceAbort.js';
import type { SessionState } from '../SessionState.js';
import { startSpan, type Span } from '../startSpan.js';
import { createSession, type Claim } from './createSession.js';
import { lifeOf, type Life } from './lifeOf.js';

export interface AuthContext {
  readonly clock: Clock;
  /** A refresh that takes longer counts as passing trouble. Milliseconds. */
  readonly timeoutMs: number;
  /** Ends with the client. */
  readonly signal: AbortSignal;
  readonly onRefresh: (outcome: 'started' | 'refreshed' | 'dead' | 'transient') => void;
  /** `to` continues what `from` was used for: the same person, the same quota. */
  readonly onRenewed: (from: string, to: string) => void;
  readonly onEnded: (error: AnyApiError | undefined) => void;
  readonly onSignedIn: (calls: { readonly resumed: number; readonly rejected: number }) => void;
}

/** A call as the session sees it. */
export interface Visitor {
  readonly signal: AbortSignal;
  /** The signal that all attempts of one intent share. */
  readonly intent: AbortSignal | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  readonly isWrite: boolean;
  /** Somebody waits for it, so it may be held. */
  readonly isAwaited: boolean;
}

/** Whether a call may go on, and if not, why. */
export type Leave =
  | { readonly type: 'go'; readonly token?: string }
  /** Somebody has to sign in. */
  | { readonly type: 'ended'; readonly error: AnyApiError | undefined }
  /** The same, and the app wants the call to wait for it. */
  | { readonly type: 'hold'; readonly error: AnyApiError | undefined }
  /** Somebody else is signed in, or nobody knows whether it is the same person. */
  | { readonly type: 'other' | 'unknown' }
  /** The credential could not be read or renewed for now. */
  | { readonly type: 'trouble'; readonly failure: unknown };

/** A credential that an answer refused. */
export interface RefusedCredential {
  readonly token: string;
  /** When it was sent, monotonic milliseconds. */
  readonly sentAt: number;
  readonly error: AnyApiError;
}

export interface Auth {
  readonly session: ReadableStore<SessionState>;
  /** Tells accounts apart, for what is remembered for one and not shown to another. */
  readonly who: string;
  /** The credential for the next request; undefined when nobody is signed in. */
  getToken(): Promise<string | undefined>;
  /**
   * Resolves when there is a credential worth sending, and after a refresh where it takes one. Rejects only when the
   * signal ends, which does not end the refresh that others wait for.
   */
  enter(visitor: Visitor): Promise<Leave>;
  /** The last look, right before sending: nothing that was true a moment ago has to be so still. */
  maySend(visitor: Visitor, token: string | undefined): boolean;
  /** A credential was refused: `go` when `enter` may find a better one. */
  refuse(visitor: Visitor, refused: RefusedCredential): Promise<Leave>;
  /** Waits for a sign-in. All who do resume at one point, so that they go on in the order they came. */
  hold(visitor: Visitor): Promise<boolean>;
  /** A request that was sent with it succeeded. */
  accept(visitor: Visitor, token: string, sentAt: number): void;
  signedIn(by?: { readonly account?: string | undefined }): void;
  signedOut(): void;
}

interface Flight {
  readonly token: string;
  readonly end: Deferred<Leave>;
  readonly span: Span;
}

interface Renewed {
  readonly from: string;
  readonly to: Credential;
  readonly at: number;
}

/** A new credential that is refused so soon will be refused again. Milliseconds. */
const freshMs = 30_000;
/** After a refresh ahead of time failed: the old credential is good for a while. Milliseconds. */
const gentleMs = 10_000;
/** What is seen of a renewed credential so soon was true when it was issued. Milliseconds. */
const justMs = 1000;
/** Callers that want the credential in one go read the store once, and come out in the order they came. Milliseconds. */
const sharedReadMs = 100;

/** A call that meets more spent credentials in a row does not wait for yet another. */
const maxRenewals = 3;

const go: Leave = { type: 'go' };

/**
 * Keeps the credential of a client good: renews it ahead of its end, once for all who need it, and knows when
 * somebody has to sign in. There is never more than one refresh at a time, whatever it was started for.
 */
export function createAuth(options: AuthOptions, context: AuthContext): Auth {
  const { refresh, holdUntilSignIn = false } = options;
  const { clock } = context;
  const holdMs = holdUntilSignIn === true ? Infinity : Number(holdUntilSignIn);
  const session = createSession(clock, context.onEnded);
  const claims = new WeakMap<AbortSignal, Claim>();

  let reading: { readonly at: number; readonly credential: Promise<Credential | undefined> } | undefined;
  let seen: { readonly credential: Credential; readonly life: Life } | undefined;
  let flight: Flight | undefined;
  let renewed: Renewed | undefined;
  let failed: { readonly token: string; readonly failure: unknown; readonly at: number } | undefined;
  /** Refused as the current one: not sent again. */
  let refused: string | undefined;
  /** Its refresh said `invalid_grant`: nothing comes after it. */
  let dead: string | undefined;
  /** Of the last success. */
  let worked: string | undefined;
  /** While it is not known who signed in. */
  let deciding: Promise<void> | undefined;

  const readStore = (): Promise<Credential | undefined> => {
    const at = clock.monotonic();
    if (reading && at - reading.at <= sharedReadMs) return reading.credential;
    const mine = { at, credential: Promise.resolve().then(options.getToken).then(toCredential) };
    const forget = (): void => {
      if (reading === mine) reading = undefined;
    };
    mine.credential.then(forget, forget);
    reading = mine;
    return mine.credential;
  };

  const current = async (): Promise<Credential | undefined> => {
    for (;;) {
      const before = session.era;
      const stored = await readStore();
      await deciding;
      if (before !== session.era) continue; // read for somebody else
      // The app's store may learn of the new token a moment after us.
      const credential = stored && stored.token === renewed?.from ? renewed.to : stored;
      if (credential) meet(credential);
      return credential;
    }
  };

  /** Perhaps another credential than before: with a life of its own, or of another person. */
  const meet = (credential: Credential): void => {
    const { token, expiresAt, account } = credential;
    const last = seen?.credential;
    if (last?.token === token && last.expiresAt === expiresAt && last.account === account) return;
    const isRenewed = renewed !== undefined && token === renewed.to.token;
    const isNew = isRenewed && clock.monotonic() - (renewed?.at ?? 0) < justMs;
    seen = { credential, life: lifeOf(credential, clock.now(), isNew) };
    const isSame = account !== undefined && account === session.account;
    if (last && last.token !== token && isSame) context.onRenewed(last.token, token);
    // The app has a new one without a word to us, after the last one ended: somebody signed in.
    if (session.ending && last?.token !== token && !isRenewed) welcome(account);
    else session.learn(account);
  };

  const isOver = (token: string): boolean => seen?.credential.token === token && seen.life(clock.now()) === 'over';
  const isFresh = (token: string): boolean =>
    token === renewed?.to.token && clock.monotonic() - renewed.at < freshMs && !isOver(token);

  /** What has to happen before a credential may be sent. */
  const needOf = (token: string): 'nothing' | 'renewal-soon' | 'renewal' | 'sign-in' => {
    if (session.ending?.isProven && session.ending.token === token) return 'sign-in';
    if (!refresh) return 'nothing';
    if (refused === token || isOver(token)) return dead === token ? 'sign-in' : 'renewal';
    const phase = seen?.credential.token === token ? seen.life(clock.now()) : 'good';
    const isResting = dead === token || (failed?.token === token && clock.monotonic() - failed.at < gentleMs);
    if (phase === 'good' || isResting) return 'nothing';
    return phase === 'soon' ? 'renewal-soon' : 'renewal';
  };

  const takeOff = (token: string): Flight => {
    const span = startSpan(clock, context.timeoutMs, [context.signal], 'The refresh took too long');
    const { signal } = span;
    const started: Flight = { token, end: createDeferred(), span };
    flight = started;
    session.setRefreshing(true);
    context.onRefresh('started');
    void raceAbort(Promise.resolve({ signal, token }).then(refresh), signal)
      .then(toRenewal, toFailure)
      .then((result) => land(started, result))
      .finally(() => span.release());
    return started;
  };

  const land = (landed: Flight, result: Renewal): void => {
    if (flight !== landed) return; // somebody signed in or out meanwhile
    const { token } = landed;
    const at = clock.monotonic();
    flight = undefined;
    if (result.outcome === 'refreshed') {
      refused = dead = failed = undefined;
      renewed = { from: token, to: result.credential, at };
      context.onRenewed(token, result.credential.token);
      meet(result.credential);
      session.goOn();
    } else if (result.outcome === 'dead') dead = token;
    else failed = { token, at, failure: result.failure };
    session.setRefreshing(false);
    context.onRefresh(result.outcome);
    landed.end.resolve(result.outcome === 'transient' ? { type: 'trouble', failure: result.failure } : go);
  };

  /** Forgets what was known of the credentials before. */
  const begin = (): void => {
    const overtaken = flight;
    reading = flight = renewed = failed = undefined;
    refused = dead = worked = undefined;
    overtaken?.span.end('AbortError', 'Somebody signed in or out');
    overtaken?.end.resolve(go);
  };

  const welcome = (account: string | undefined): void => {
    begin();
    if (account === undefined || account !== session.account) session.become(account);
    session.restart(true);
    context.onSignedIn(session.release());
  };

  const claimOf = ({ signal, intent, attempt }: Visitor): Claim | undefined =>
    claims.get(signal) ?? (attempt > 1 && intent ? claims.get(intent) : undefined);

  const standingOf = (visitor: Visitor): 'same' | 'other' | 'unknown' => {
    const claim = claimOf(visitor);
    return claim ? session.check(claim) : 'same';
  };

  /** From now on the call belongs to whoever is signed in. */
  const bind = (visitor: Visitor): void => {
    const claim = claimOf(visitor) ?? session.claim();
    claims.set(visitor.signal, claim);
    if (visitor.intent) claims.set(visitor.intent, claim);
  };

  const endOf = ({ isAwaited }: Visitor, error?: AnyApiError): Leave => ({
    type: session.ending && isAwaited && holdMs > 0 ? 'hold' : 'ended',
    error: error ?? session.ending?.error,
  });

  const attend = async (visitor: Visitor): Promise<Leave> => {
    for (let renewals = 0; ; renewals += 1) {
      const credential = await raceAbort(current(), visitor.signal);
      const standing = standingOf(visitor);
      if (standing !== 'same') return { type: standing };
      if (!credential) return go;
      bind(visitor);
      const { token } = credential;
      const need = needOf(token);
      if (need === 'nothing') return { type: 'go', token };
      if (need === 'sign-in') {
        session.end(token, true, undefined);
        return endOf(visitor);
      }
      if (renewals > maxRenewals) return { type: 'trouble', failure: new TypeError('auth.refresh gives nothing new') };
      const joined = flight ?? takeOff(token);
      if (need === 'renewal-soon') return { type: 'go', token };
      const landing = await raceAbort(joined.end.promise, visitor.signal);
      if (landing.type === 'trouble' && needOf(token) === 'renewal') return landing;
    }
  };

  const judge = async (visitor: Visitor, { token, sentAt, error }: RefusedCredential): Promise<Leave> => {
    const credential = await raceAbort(current(), visitor.signal);
    const standing = standingOf(visitor);
    if (standing !== 'same') return { type: standing };
    if (credential && credential.token !== token) return go;
    if (!credential) return endOf(visitor, error);
    if (needOf(token) === 'sign-in' || dead === token) session.end(token, true, error);
    else if (!refresh || isFresh(token)) {
      // One that works elsewhere is no end of the session.
      if (refresh && worked === token) return { type: 'ended', error };
      session.end(token, false, error);
    } else {
      refused = token;
      // A refresh that failed fails every call that was sent before, not those that are tried again later.
      if (failed?.token === token && sentAt < failed.at) return { type: 'trouble', failure: failed.failure };
      const landing = await raceAbort((flight ?? takeOff(token)).end.promise, visitor.signal);
      if (dead !== token) return landing;
      session.end(token, true, error);
    }
    return endOf(visitor, error);
  };

  const orTrouble = async (visitor: Visitor, leave: Promise<Leave>): Promise<Leave> => {
    try {
      return await leave;
    } catch (failure) {
      if (visitor.signal.aborted) throw failure;
      return { type: 'trouble', failure };
    }
  };

  return {
    session: session.state,
    get who() {
      return session.who;
    },
    getToken: async () => (await current())?.token,
    enter: (visitor) => orTrouble(visitor, attend(visitor)),
    refuse: (visitor, refusal) => orTrouble(visitor, judge(visitor, refusal)),
    hold(visitor) {
      const { signal, isWrite } = visitor;
      return session.hold({ signal, isWrite, claim: claimOf(visitor) }, holdMs);
    },
    maySend(visitor, token) {
      if (deciding || standingOf(visitor) !== 'same') return false;
      if (token === undefined) return true;
      if (token === renewed?.from && token !== renewed.to.token) return false;
      const need = needOf(token);
      return need === 'nothing' || need === 'renewal-soon';
    },
    accept(visitor, token, sentAt) {
      if (standingOf(visitor) !== 'same') return;
      worked = token;
      const { ending } = session;
      const isAlive = !ending || (!ending.isProven && ending.token === token && sentAt > ending.since);
      if (isAlive) session.goOn();
      if (ending && isAlive) session.release();
    },
    signedIn(by) {
      begin();
      session.nextEra();
      if (by?.account !== undefined) {
        deciding = undefined;
        return welcome(by.account);
      }
      const mine = readStore()
        .then(
          (credential) => credential?.account,
          () => undefined,
        )
        .then((account) => {
          if (deciding !== mine) return; // somebody signed in after that
          deciding = undefined;
          welcome(account);
        });
      deciding = mine;
    },
    signedOut() {
      begin();
      deciding = undefined;
      session.become(undefined);
      session.restart(false);
      session.release();
    },
  };
}

/** How a refresh ended. Only `invalid_grant` proves that a session is over. */
type Renewal =
  | { readonly outcome: 'refreshed'; readonly credential: Credential }
  | { readonly outcome: 'dead' }
  | { readonly outcome: 'transient'; readonly failure: unknown };

/** Nothing and an empty text both say that nobody is signed in. */
function toCredential(given: unknown): Credential | undefined {
  const credential = typeof given === 'string' ? { token: given } : given;
  const isCredential = isJson(credential) && typeof credential['token'] === 'string' && credential['token'] !== '';
  return isCredential ? (credential as unknown as Credential) : undefined;
}

function toRenewal(given: unknown): Renewal {
  const credential = toCredential(given);
  if (credential) return { outcome: 'refreshed', credential };
  return { outcome: 'transient', failure: new TypeError('auth.refresh resolved to something that is not a token') };
}

function toFailure(failure: unknown): Renewal {
  const { code, error } = isJson(failure) ? failure : {};
  return code === 'invalid_grant' || error === 'invalid_grant'
    ? { outcome: 'dead' }
    : { outcome: 'transient', failure };
}
