import type { Unsubscribe } from '../internal/index.js';

/**
 * What several places (tabs, later server processes) keep together. Small on purpose: whatever can change
 * a text under a key in one step, lock a name and tell of changes can be a store. Nothing in it is secret.
 */
export interface SharedStore {
  /**
   * Changes the JSON value under `key` in one step: no other place reads or writes between. `change` gets what is
   * there (undefined at first, and whatever an older version left) and may run again. Never rejects: a
   * store that fails goes on alone.
   */
  update<TResult>(key: string, change: (value: unknown) => Update<TResult>): Promise<TResult>;
  /**
   * Runs while nobody else runs under this name, and ends the lock when this place goes away. Rejects with
   * what `run` rejected with, or with the signal's reason while it still waited.
   */
  exclusively<TResult>(name: string, run: () => Promise<TResult>, signal?: AbortSignal): Promise<TResult>;
  /** Told when another place changed something under a key. */
  subscribe(listener: (key: string) => void): Unsubscribe;
  /** Lets go of connections. A closed store goes on alone. */
  close(): void;
}

export interface Update<TResult> {
  /** What to keep; the value it was given means that nothing changed, undefined that there is nothing to keep. */
  readonly value: unknown;
  readonly result: TResult;
}
