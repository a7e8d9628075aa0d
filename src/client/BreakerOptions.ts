/** When a scope counts as down. Failures are 5xx, no answer and timeouts; what the service refuses counts as an answer. */
export interface BreakerOptions {
  /**
   * So many failures in a row; twice as many where `minimumCalls` were made, because there a streak says less. 500s of one
   * endpoint are one failure of the service. Default 3.
   */
  readonly failuresInRow?: number;
  /** The share of failures among the calls of `windowMs`, from 0 to 1. Default 0.5. */
  readonly failureRate?: number;
  /** Fewer calls in a window make no rate. Default 20. */
  readonly minimumCalls?: number;
  /** Default 10,000. */
  readonly windowMs?: number;
  /** An answer that took longer counts as a failure in the rate. Default: none does. */
  readonly slowCallMs?: number;
}
