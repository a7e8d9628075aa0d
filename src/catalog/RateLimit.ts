import type { CodeSource } from './CodeSource.js';

/** A documented limit of an API: so many units in a window, then perhaps a lock. */
export interface RateLimit {
  /** Units allowed in one window. */
  readonly limit: number;
  readonly windowMs: number;
  /** How long everything is refused once the limit was passed. Default: until the window ends. */
  readonly lockMs?: number;
  /** The quota this is, matched by `Endpoint.scope`. Default: the client's one scope. */
  readonly scope?: string;
  /** Calls in flight at once. Default: no bound of its own. */
  readonly maxConcurrent?: number;
  readonly source?: CodeSource;
}
