import type { Clock, Random } from '../internal/index.js';
import type { SandboxControl } from './SandboxControl.js';
import type { SandboxVendor } from './SandboxVendor.js';

export interface SandboxOptions {
  /** Real time. Default: the system's. */
  readonly clock?: Clock;
  /** Chance, for jittered latency. Default: the system's. */
  readonly random?: Random;
  /**
   * Real milliseconds per virtual minute, default 60,000. At 1,000 a vendor's ten-minute lock lasts
   * ten seconds. Durations on the wire (`Retry-After`, `expires_in`) are real seconds rounded up, so
   * a client with an ordinary clock waits as long as the sandbox does.
   */
  readonly minuteMs?: number;
  /**
   * Snippets AI documents two rules that exclude each other: 20 calls a minute and 429, or no such
   * limit and a five-minute block of a key after 20 invalid attempts. Default `per-minute`.
   */
  readonly snippetsMode?: 'per-minute' | 'key-block';
  /** `off` lifts rate limits, locks and key blocks; allowances and token life stay. Default `documented`. */
  readonly limits?: 'documented' | 'off';
}

/**
 * What comes back for a request: a `Response`, or something only a transport can do.
 * Each mount realises it as well as its platform allows.
 */
export type SandboxAnswer = Response | BrokenAnswer;

export type BrokenAnswer =
  /** The connection is closed without an answer. */
  | { readonly fault: 'reset' }
  /** Nothing ever comes. */
  | { readonly fault: 'hang' }
  /** Head and length are those of the response, but only so many bytes follow; then the connection is closed. */
  | { readonly fault: 'truncate'; readonly response: Response; readonly sentBytes: number };

export interface HandleOptions {
  /** The copy to use when the address names none. Default: the unnamed one. */
  readonly namespace?: string;
}

/** A route as the table of `npm run sandbox` shows it. */
export interface SandboxRoute {
  readonly vendor: SandboxVendor;
  readonly method: string;
  /** Below the sandbox's address, with the vendor: `/zoho-cliq/api/v2/chats/{chatId}`. */
  readonly path: string;
  /** The documented limit in words, where there is one. */
  readonly limit?: string;
}

/**
 * Four APIs in memory. It knows requests and responses only, so it runs in Node, a worker or a page;
 * `startSandbox`, `createSandboxFetch` and `sandboxHandlers` put it behind a transport.
 */
export interface Sandbox {
  /** Never rejects because of what a request holds. Rejects with the signal's reason when the request is aborted. */
  handle(request: Request, options?: HandleOptions): Promise<SandboxAnswer>;
  /** The controls of the unnamed copy. */
  readonly control: SandboxControl;
  /**
   * The controls of the copy below `/@name`, which has its own state and clock offset; made on first
   * use. Throws `RAE-501` for a bad name and `RAE-502` when too many copies exist.
   */
  namespace(name: string): SandboxControl;
  readonly routes: readonly SandboxRoute[];
}
