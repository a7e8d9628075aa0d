import type { AnyApiClient, AnyEndpoint, CallOptions, Priority } from '../client/index.js';
import type { Policies, PolicyTable } from '../policy/index.js';

/** An endpoint that changes nothing: what a query may ask. A POST counts when it says `isRead: true`. */
export type ReadEndpoint = AnyEndpoint & ({ readonly method: 'GET' | 'HEAD' | 'OPTIONS' } | { readonly isRead: true });

/** What all options of ours have beside TanStack's. */
export interface ApiCallOptions<TEndpoint extends AnyEndpoint> extends Pick<CallOptions, 'timeoutMs' | 'headers'> {
  /** Default: the client of the endpoint's vendor among the provider's or `withApi`'s. */
  readonly client?: AnyApiClient;
  /**
   * Retry policies of this call, in place of the client's. TanStack's `retry` and `retryDelay` have no
   * place beside them.
   */
  readonly policies?: PolicyTable<TEndpoint['catalog']> | Policies;
  /** Who goes first at the gate. Default `visible` for queries, `user` for mutations. */
  readonly priority?: Priority;
  /** How long a refused call is held at a closed door before it counts as failed. Default 10,000. */
  readonly maxHoldMs?: number;
  readonly retry?: never;
  readonly retryDelay?: never;
}

/** TanStack's options that are ours to set. */
export type OwnedOption =
  | 'queryKey'
  | 'queryFn'
  | 'queryHash'
  | 'queryKeyHashFn'
  | 'retry'
  | 'retryDelay'
  | 'persister';
