/**
 * What a gate shows of one quota scope. `open`: calls pass while there are slots. `closed`: a refusal,
 * a lock or an outage holds everybody until `opensAt`. `probing`: one call tries whether it is over. When
 * the time has come and nobody waits, the door counts as open, and the next call tries alone.
 */
export interface ScopeState {
  /** Opaque and stable for the client's life; holds no token. */
  readonly id: string;
  readonly vendor: string;
  /** The service's name for people. */
  readonly service: string;
  /** `Endpoint.scope`, or `default`. */
  readonly name: string;
  readonly door: 'open' | 'closed' | 'probing';
  /** What keeps it from being open: a limit or a lock, or a service that is down. Only while closed or probing. */
  readonly reason?: 'refusal' | 'outage';
  /** Epoch milliseconds; only while closed. At an outage: when the next call tries. */
  readonly opensAt?: number;
  /** Epoch milliseconds at which the door closed; only while closed or probing. */
  readonly closedAt?: number;
  /** The code that closed it. */
  readonly closedBy?: string;
  readonly limit?: number;
  readonly windowMs?: number;
  /** Units left in the window as far as known. */
  readonly remaining?: number;
  /** When the next slot comes free, epoch milliseconds; only while calls wait for one. */
  readonly nextSlotAt?: number;
  readonly queued: number;
  readonly inFlight: number;
}
