import type { AnyCatalog, RateLimit } from '../catalog/index.js';
import type { Clock, Random, ReadableStore, Unsubscribe } from '../internal/index.js';
import type { Policies, RetryBudget } from '../policy/index.js';
import type { AuthOptions } from './AuthOptions.js';
import type { BreakerOptions } from './BreakerOptions.js';
import type { ClientEvent } from './ClientEvent.js';
import type { ETags } from './ETags.js';
import type { AnyEndpoint, Endpoint, HttpMethod, InputOf, OutputOf } from './Endpoint.js';
import type { Priority } from './Priority.js';
import type { QueryValue } from './QueryValue.js';
import type { ScopeState } from './ScopeState.js';
import type { SessionState } from './SessionState.js';
import type { Sharing } from './Sharing.js';

export interface ApiClientOptions<TCatalog extends AnyCatalog = AnyCatalog> {
  readonly catalog: TCatalog;
  /** Absolute address that paths are appended to, without query or credentials. In a browser a path from the root is allowed. */
  readonly baseUrl: string;
  readonly policies?: Policies;
  /**
   * Overrides the vendor's documented limits, scope by scope. Where nobody knows a limit, at most six calls are in
   * flight, and the answers' headers teach the rest.
   */
  readonly limits?: readonly RateLimit[];
  /**
   * When a scope counts as down; then calls wait for it while one at a time tries, and those whose deadline is sooner reject
   * with kind `unavailable`. Default: after three failures in a row, or when half of the calls of ten seconds fail. `false`: never.
   */
  readonly breaker?: false | BreakerOptions;
  readonly auth?: AuthOptions;
  /**
   * `rememberETags()` sends the tag of the latest read as `If-Match` with each PUT, PATCH and DELETE to the same address.
   * Default: only what a call gives as `ifMatch`.
   */
  readonly etags?: ETags;
  /**
   * Makes the `Idempotency-Key` of each `request` that POSTs to an endpoint with `resend: 'key'` and brings none:
   * `() => crypto.randomUUID()`. One key for a call, the same for all its attempts. Default: none. Hooks make their own.
   */
  readonly idempotencyKey?: () => string;
  /** For one attempt, from send. Default 30,000. */
  readonly timeoutMs?: number;
  /**
   * For a whole call, queueing and waits included. Default: none; then `request` stands at a closed door for at
   * most ten seconds and rejects with `retryAfter.at` when the wait is longer. `Infinity` waits however long it takes.
   */
  readonly deadlineMs?: number;
  /** Sent with every request to the API itself, never to another origin. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Other origins that `request` may be pointed at by an absolute address, and that redirects may lead to. They never
   * get the token, the client's headers or cookies. Default: none. Redirects within the origin are followed in Node; a page
   * cannot see where a redirect leads, so there none is.
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * `browserTabs()` of `react-api-errors/tabs`: the tabs of an origin share limits, closed doors and the refresh, and a reload
   * forgets none of it. Default: each client for itself.
   */
  readonly shared?: Sharing;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  /** Spreads waits, and makes ids of calls and scopes differ between clients. */
  readonly random?: Random;
  /** Gets development warnings. Default: `console.warn` outside production. */
  readonly warn?: (message: string) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Default `visible`. A store's priority is followed while the call waits: what was fetched ahead may become wanted. */
  readonly priority?: Priority | ReadableStore<Priority>;
  /** For bulk work off-peak: the call waits until then before it queues. Epoch milliseconds; what has passed counts for nothing. */
  readonly notBefore?: number;
  /** Overrides the client's. A call whose door opens later than that rejects at once. */
  readonly deadlineMs?: number;
  /** Overrides the client's. */
  readonly timeoutMs?: number;
  /**
   * The same for every attempt of one intent; makes a POST repeatable where the API supports it. Without one a POST may
   * still arrive twice: a browser may send it again by itself when a kept-alive connection drops before the answer
   * (Chromium was seen to). Nothing here can tell; only a key makes that harmless.
   */
  readonly idempotencyKey?: string;
  /** Sent as `If-Match`. */
  readonly ifMatch?: string;
  /** Sends no credential and waits for none. Overrides the endpoint's. */
  readonly isAnonymous?: boolean;
  /** Default `accept: application/json`: a web page in its place is the code `parse`, unless this asks for something else. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PathOptions extends CallOptions {
  /** Default `GET`. */
  readonly method?: HttpMethod;
  /** A list repeats its name; undefined and null are left out; a date is sent as ISO 8601. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
}

/** One attempt made for somebody who waits between attempts himself (TanStack Query). */
export interface AttemptOptions extends CallOptions {
  /** Counted from 1. */
  readonly attempt?: number;
  /** The most time a refused call is held at a closed door, in all; at most five re-sends. Default 10,000; 0 means not at all. */
  readonly maxHoldMs?: number;
  /** Joins the events of several attempts into one call. Default: a new one. */
  readonly callId?: string;
  /** Told when the call starts and stops waiting for a slot. */
  readonly onQueued?: (isQueued: boolean) => void;
}

/** Talks to one API. No React in it: use it in Node, a worker, a loader. */
export interface ApiClient<TCatalog extends AnyCatalog = AnyCatalog> {
  readonly catalog: TCatalog;
  readonly vendor: TCatalog['vendor'];
  readonly baseUrl: string;
  readonly policies: Policies | undefined;
  /** The time this client lives by; countdowns use the same. */
  readonly clock: Clock;
  readonly random: Random;
  /** Shared by all retries of passing failures. For bridges to another retry loop; `request` spends from it itself. */
  readonly retryBudget?: RetryBudget;
  /**
   * The whole call with its retries: parsed body (undefined when there is none), or throws an `ApiError`. Misuse rejects
   * with a `UsageError`. An input that its schema refuses fails before anything is sent, with kind `validation`, code
   * `unknown` (the vendor never saw it) and `fieldErrors`.
   */
  request<TEndpoint extends AnyEndpoint>(
    endpoint: TEndpoint,
    ...args: [InputOf<TEndpoint>] extends [void]
      ? [options?: CallOptions & { readonly input?: undefined }]
      : [options: CallOptions & { readonly input: InputOf<TEndpoint> }]
  ): Promise<OutputOf<TEndpoint>>;
  request(path: string, options?: PathOptions): Promise<unknown>;
  /**
   * One attempt, waits for slots included and back-off not. For bridges to another retry loop; apps
   * call `request` or a hook.
   */
  attempt<TInput, TOutput>(
    endpoint: Endpoint<AnyCatalog, HttpMethod, TInput, TOutput>,
    input: TInput,
    options?: AttemptOptions,
  ): Promise<TOutput>;
  /**
   * Every quota scope this client has met: one for each origin, credential and `Endpoint.scope`. Of more than a hundred,
   * those that know nothing are forgotten.
   */
  readonly scopes: ReadableStore<readonly ScopeState[]>;
  /**
   * Lets the next call try a closed scope now; says whether it may. No for a wait that the server itself named, and while
   * another call is trying.
   */
  probe(scopeId: string): boolean;
  /**
   * Whether somebody has to sign in: `ended` says so until `signedIn`, another token from `getToken`, or a success shows
   * otherwise. The event `reauth-needed` tells it once.
   */
  readonly session: ReadableStore<SessionState>;
  /**
   * Somebody signed in, and `getToken` gives the new credential from now on. Calls that were held or waited for a refresh
   * go on in their order if the account is known to be the same: from `account`, else from the credentials. Otherwise
   * they are rejected and never sent: with the code `cancelled` for another account, with the error that
   * held them when nobody knows whose it is.
   */
  signedIn(by?: { readonly account?: string | undefined }): void;
  /** Somebody signed out, or will not sign in: rejects what `signedIn` would let go on. Calls without a credential go on. */
  signedOut(): void;
  subscribe(listener: (event: ClientEvent) => void): Unsubscribe;
  /** Rejects what is pending with the code `cancelled` and clears timers. A disposed client refuses calls. */
  dispose(): void;
}

/** Any client, whatever its catalog. */
export type AnyApiClient = ApiClient<AnyCatalog>;
