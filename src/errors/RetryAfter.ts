/** Who named the wait. Earlier sources win over later ones. */
export type RetryAfterSource =
  | 'retry-after' // the header of RFC 9110
  | 'ratelimit' // RateLimit / RateLimit-Policy / RateLimit-Reset
  | 'x-ratelimit' // X-RateLimit-Reset and its kin
  | 'body' // a field of the vendor's body
  | 'catalog' // the vendor's documented lock or window
  | 'learned' // what the gate has seen
  | 'backoff';

/** When it makes sense to come back. Never earlier than told; absurd hints are clamped or dropped. */
export interface RetryAfter {
  /** Milliseconds from the moment the answer was read. */
  readonly ms: number;
  /** The same moment as epoch milliseconds on this machine's clock. */
  readonly at: number;
  readonly source: RetryAfterSource;
}
