/** What is known of one limit. What is left out is not known. */
export interface RateLimitFacts {
  /** When calls pass again, epoch milliseconds. */
  readonly until?: number | undefined;
  /** When it was passed, epoch milliseconds. */
  readonly since?: number | undefined;
  /** Units left in the window. More than none means that it has not been passed yet. */
  readonly remaining?: number | undefined;
  /** Units allowed in the window. */
  readonly limit?: number | undefined;
  readonly windowMs?: number | undefined;
  /** Whose quota: the name of a scope. */
  readonly scope?: string | undefined;
  /** The service's name for people. */
  readonly service?: string | undefined;
  /** The catalog that knows `closedBy`. */
  readonly vendor?: string | undefined;
  /** The code that closed it. */
  readonly closedBy?: string | undefined;
  /** Calls that wait for it. */
  readonly queued?: number | undefined;
  /** One call tries whether it is over. */
  readonly isProbing?: boolean | undefined;
}
