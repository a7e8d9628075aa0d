import type { Clock } from '../internal/index.js';
import type { AuthOptions } from './AuthOptions.js';
import type { Gate } from './gate/index.js';

/**
 * Lets clients in several places (tabs, reloads) act as one; `browserTabs()` of `react-api-errors/tabs` makes it. The
 * client hands its gates and its refresh through it and knows nothing of how the places speak to each other.
 */
export interface Sharing {
  /** A gate that agrees with the gates of the same scope elsewhere. */
  shareGate(gate: Gate, scope: SharedScope): Gate;
  /** An `auth` whose refresh is one in all places. */
  shareRefresh(auth: AuthOptions, name: string): AuthOptions;
  /** Lets go of connections; the client calls it when it is disposed. */
  close(): void;
}

export interface SharedScope {
  /** The same in all places; holds nothing secret. */
  readonly key: string;
  /** The documented limits. */
  readonly windows: readonly { readonly limit: number; readonly windowMs: number }[];
  readonly clock: Clock;
  /** After this long a request is over, whether anybody told or not, in milliseconds. */
  readonly leaseMs: number;
}
