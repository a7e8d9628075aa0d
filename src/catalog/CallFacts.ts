import type { AnyCatalog } from './Catalog.js';

/** What is known about a call beside its answer. */
export interface CallFacts {
  /** Whose codes to read by. Default: a generic reading of HTTP. */
  readonly catalog?: AnyCatalog | undefined;
  readonly method?: string | undefined;
  /** The endpoint's id. Wins over `path` in the error. */
  readonly endpoint?: string | undefined;
  /** As requested; query and secrets are taken out. */
  readonly path?: string | undefined;
  /** Counted from 1. */
  readonly attempt?: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly hasIdempotencyKey?: boolean | undefined;
  readonly scope?: string | undefined;
  readonly isRead?: boolean | undefined;
  /** The service's name where no catalog gives one. */
  readonly service?: string | undefined;
  /** Default: `navigator.onLine`. Turns a network failure into `offline`. */
  readonly isOnline?: boolean | undefined;
  /** The signal given to `fetch`: recognises an abort whatever reason was given for it. */
  readonly signal?: AbortSignal | undefined;
  readonly cause?: unknown;
}
