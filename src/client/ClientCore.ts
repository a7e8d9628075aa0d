import type { AnyCatalog } from '../catalog/index.js';
import type { Clock, Random } from '../internal/index.js';
import type { Policies, RetryBudget } from '../policy/index.js';
import type { Auth } from './auth/index.js';
import type { ClientEvent } from './ClientEvent.js';
import type { ETags } from './ETags.js';
import type { Scopes } from './createScopes.js';

/** What the stages of a call share within one client. */
export interface ClientCore {
  readonly catalog: AnyCatalog;
  readonly base: URL;
  readonly allowedOrigins: readonly string[];
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly policies: Policies | undefined;
  readonly timeoutMs: number;
  readonly deadlineMs: number | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** Keeps one timer for the whole client. */
  readonly clock: Clock;
  readonly random: Random;
  readonly auth: Auth | undefined;
  readonly authHeader: (token: string) => string;
  readonly etags: ETags | undefined;
  readonly scopes: Scopes;
  readonly budget: RetryBudget;
  readonly emit: (event: ClientEvent) => void;
  /** A development warning; the same key warns once. */
  readonly warnOnce: (key: string, message: () => string) => void;
  /** Ends with the client. */
  readonly signal: AbortSignal;
  readonly nextCallId: () => string;
}
