import type { Random } from '../../internal/index.js';
import type { SandboxOptions } from '../Sandbox.js';
import type { SignedIn, SignInOptions } from '../SandboxControl.js';
import type { Call, Reply } from './Call.js';
import type { RouteMatch } from './Route.js';
import type { VirtualTime } from './VirtualTime.js';

/** What a vendor's imitation is given. */
export interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly limits: NonNullable<SandboxOptions['limits']>;
  readonly snippetsMode: NonNullable<SandboxOptions['snippetsMode']>;
}

/** What the core needs to know of a route. */
export interface ListedRoute {
  readonly method: string;
  readonly path: string;
  /** The documented limit in words. */
  readonly limit?: string;
}

/** A failure asked for by `failNext`, with its status settled. */
export interface OrderedFailure {
  readonly code: string;
  readonly status: number;
  readonly variant?: string;
  readonly retryAfterMs?: number | false;
}

/** One vendor in one copy of the sandbox, with all its state. */
export interface VendorSite {
  readonly routes: readonly ListedRoute[];
  /** The path that routes know, for a vendor that has the same routes in several places. */
  canonicalPath?(path: string): string;
  answer(call: Call, match: RouteMatch<ListedRoute>): Reply | Promise<Reply>;
  /** The vendor's words for a code. Must know every code of the catalog and cope with any other. */
  fail(failure: OrderedFailure, call: Call): Reply;
  isTokenRoute(path: string): boolean;
  /** Codes only a token route answers with. */
  readonly tokenCodes: ReadonlySet<string>;
  /** The body is larger than the sandbox reads. */
  tooLarge(call: Call): Reply;
  signIn(options: SignInOptions): SignedIn;
  expireTokens(): void;
  revokeTokens(): void;
}

export type VendorFactory = (world: World) => VendorSite;
