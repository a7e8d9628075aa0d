import type { SandboxVendor } from './SandboxVendor.js';

/** Which calls are meant. All that is given must hold. */
export interface CallMatch {
  /** Any case. */
  readonly method?: string;
  /** As the endpoint has it, or below the vendor: `/v2/chats`, `/api/v2/chats`. `{name}` and `*` stand for one segment. */
  readonly path?: string;
}

export interface FailNextOptions {
  readonly vendor: SandboxVendor;
  /**
   * A code of the vendor's catalog. Any other code needs a `status` and is answered in the vendor's
   * usual shape: so tests can meet a code nobody listed.
   */
  readonly code: string;
  /** Default: the first status the catalog gives for the code. */
  readonly status?: number;
  /** Another documented body shape or cause of the same code; the vendors' `bodies.ts` list them. */
  readonly variant?: string;
  /** How many calls fail. Default 1. */
  readonly times?: number;
  /**
   * Without it every call counts but those to token routes: a refresh in between does not use the
   * failure up. Codes that only a token route knows are met there too.
   */
  readonly match?: CallMatch;
  /** Virtual milliseconds for `Retry-After`; `false` leaves the header out. Default: what the vendor does. */
  readonly retryAfterMs?: number | false;
}

interface FaultScope {
  /** Default: all four. */
  readonly vendor?: SandboxVendor;
  readonly match?: CallMatch;
  /** Calls it befalls. Default: all until `clearFaults`. */
  readonly times?: number;
}

/** `before`: the call is not carried out. `after`: it is, and only the answer gets lost. Default `before`. */
type FaultPhase = { readonly phase?: 'before' | 'after' };

export type SandboxFault = FaultScope &
  (
    | {
        readonly kind: 'latency';
        /** Real. */ readonly ms: number;
        /** Up to so much more. */ readonly jitterMs?: number;
      }
    | ({ readonly kind: 'reset' } & FaultPhase)
    | ({ readonly kind: 'hang' } & FaultPhase)
    /** Closes the connection after so many bytes of the body. Default: half of it. */
    | { readonly kind: 'truncate'; readonly bytes?: number }
    /** A proxy's error page. Default status 502. */
    | { readonly kind: 'html'; readonly status?: number }
    /** The status without a body. Default: the status the call would have had. */
    | { readonly kind: 'empty'; readonly status?: number }
    /** Default `text/plain`. The body stays. */
    | { readonly kind: 'wrong-content-type'; readonly contentType?: string }
    /** A body of so many bytes, valid JSON. Default 5 MiB. Status default: the call's own. */
    | { readonly kind: 'huge'; readonly bytes?: number; readonly status?: number }
    /** Every call refused, by default 503 without a vendor's body; ends after `forMs` virtual milliseconds when given. */
    | { readonly kind: 'outage'; readonly status?: number; readonly forMs?: number }
    /**
     * Sends the call elsewhere; the vendor never sees it. `to` is a path of the same origin (a copy's with its `/@name`)
     * or an absolute address on this machine. Default status 302. A target that the fault is meant for too is redirected
     * again: give `times` or `match`. Preflights are answered as ever, because none may be redirected.
     */
    | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
    /** The server's `Date` runs so many milliseconds ahead, or behind. */
    | { readonly kind: 'clock-skew'; readonly ms: number }
    /** No CORS headers: a page reads a network failure. */
    | { readonly kind: 'cors-off' }
    /** Answers are readable, `Retry-After` and kin are not. */
    | { readonly kind: 'no-exposed-headers' }
  );

export interface SignInOptions {
  /** Default: all the vendor has. */
  readonly scopes?: readonly string[];
  /** Limits are per user, so two users do not disturb each other. Default: the vendor's first user. */
  readonly user?: string;
}

/** A made credential. What it is differs: an OAuth token, or an API key (Snippets AI), which does not expire. */
export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Real milliseconds, `Infinity` for a key (`null` over HTTP). */
  readonly expiresInMs: number;
}

export interface RouteCounters {
  requests: number;
  /** Answers that came from a limit, a lock or a block. */
  refusals: number;
  /** Tokens granted for a refresh token or client credentials. */
  refreshes: number;
  /** Status to count; beside the numbers `reset`, `hang`, and `aborted` for calls that were not waited for. */
  statuses: Record<string, number>;
}

export interface VendorCounters extends RouteCounters {
  /** `GET /api/v2/chats` to its counters; calls of no known route stand under `(no route)`. */
  routes: Record<string, RouteCounters>;
}

export type SandboxCounters = Record<SandboxVendor, VendorCounters>;

/** What arrived, without anything that could be secret: header names in lower case, and no value of any. */
export interface SeenRequest {
  readonly vendor: SandboxVendor;
  readonly method: string;
  /** Below the vendor, without the query: `/api/v2/chats`. */
  readonly path: string;
  readonly headerNames: readonly string[];
  readonly hasBody: boolean;
}

/** Turns the screws of one copy of the sandbox. Misuse throws a `UsageError` (`RAE-503`). */
export interface SandboxControl {
  /** Makes the next matching calls fail; earlier orders are served first. */
  failNext(options: FailNextOptions): void;
  setFault(fault: SandboxFault): void;
  /** Removes faults and failures still ordered. */
  clearFaults(): void;
  /** Moves the copy's clock on, without waiting. */
  advance(virtualMs: number): void;
  /** Virtual epoch milliseconds. */
  now(): number;
  signIn(vendor: SandboxVendor, options?: SignInOptions): SignedIn;
  /** Access tokens end now; refresh tokens live on. */
  expireTokens(vendor: SandboxVendor): void;
  /** Access and refresh tokens (and keys) are withdrawn. */
  revokeTokens(vendor: SandboxVendor): void;
  counters(): SandboxCounters;
  /** The last hundred calls, oldest first; preflights are none. */
  lastRequests(): readonly SeenRequest[];
  /** Data, tokens, limits, faults, counters, last requests and clock as at the start. */
  reset(): void;
}
