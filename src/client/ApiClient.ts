import type { AnyCatalog, RateLimit } from '../catalog/index.js';
import type { Clock, Random, ReadableStore, Unsubscribe } from '../internal/index.js';
import type { Policies, RetryBudget } from '../policy/index.js';
import type { ClientEvent } from './ClientEvent.js';
import type { AnyEndpoint, Endpoint, HttpMethod, InputOf, OutputOf } from './Endpoint.js';
import type { QueryValue } from './QueryValue.js';
import type { ScopeState } from './ScopeState.js';

/** How a client gets and renews the credential. Tokens stay in the app's own store. */
export interface AuthOptions {
  /** The current access token; undefined when nobody is signed in. Read for every attempt. */
  readonly getToken: () => string | undefined | Promise<string | undefined>;
  /**
   * Renews the credential and resolves to the new token. Shared by all calls that need it. Reject with
   * an error whose `code` (or `error`) is `invalid_grant` when the session is over; any other rejection counts as passing trouble.
   */
  readonly refresh?: (context: { readonly signal: AbortSignal }) => Promise<string>;
  /** Builds the header. Default: `Bearer <token>`. */
  readonly header?: (token: string) => string;
}

export interface ApiClientOptions<TCatalog extends AnyCatalog = AnyCatalog> {
  readonly catalog: TCatalog;
  /** Absolute address that paths are appended to. In a browser a path from the root is allowed. */
  readonly baseUrl: string;
  readonly policies?: Policies;
  /** Overrides the vendor's documented limits. */
  readonly limits?: readonly RateLimit[];
  readonly auth?: AuthOptions;
  /** For one attempt, from send. Default 30,000. */
  readonly timeoutMs?: number;
  /** For a whole call, queueing and waits included. Default: none. */
  readonly deadlineMs?: number;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other origins `request` may be pointed at. They never get the token. Default: none. */
  readonly allowedOrigins?: readonly string[];
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Gets development warnings. Default: `console.warn` outside production. */
  readonly warn?: (message: string) => void;
}

/** Who goes first: a person's action, what is on screen, everything else. FIFO within. */
export type Priority = 'user' | 'visible' | 'background';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Default `visible`. */
  readonly priority?: Priority;
  /** Overrides the client's. */
  readonly deadlineMs?: number;
  readonly timeoutMs?: number;
  /** The same for every attempt of one intent; makes a POST repeatable where the API supports it. */
  readonly idempotencyKey?: string;
  /** Sent as `If-Match`. */
  readonly ifMatch?: string;
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
  /** The most time a refused call is held at a closed door. Default 10,000. */
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
  /** The whole call with its retries: parsed body, or throws an `ApiError`. */
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
  /** Every quota scope this client has met. */
  readonly scopes: ReadableStore<readonly ScopeState[]>;
  /** Lets one call try a closed scope now, if the server's hint allows it; says whether it will. */
  probe(scopeId: string): boolean;
  /** Tells a failed sign-in that it is over: held calls go on with the new credential. */
  signedIn(): void;
  subscribe(listener: (event: ClientEvent) => void): Unsubscribe;
  /** Cancels what is pending, clears timers and listeners. A disposed client refuses calls. */
  dispose(): void;
}

/** Any client, whatever its catalog. */
export type AnyApiClient = ApiClient<AnyCatalog>;
