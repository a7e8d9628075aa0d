import { isDevelopment, systemClock, systemRandom } from '../internal/index.js';
import { createRetryBudget } from '../policy/index.js';
import type { AnyCatalog, RateLimit } from '../catalog/index.js';
import type { ApiClientOptions } from './ApiClient.js';
import { createAuth, type Auth } from './auth/index.js';
import type { ClientCore } from './ClientCore.js';
import type { ClientEvent } from './ClientEvent.js';
import { createScopes, type Scopes } from './createScopes.js';
import { shareTimer } from './shareTimer.js';
import { parseBaseUrl } from './transport/index.js';

const defaultTimeoutMs = 30_000;

/** Puts together what the stages of a call share. */
export function createCore(
  options: ApiClientOptions,
  emit: (event: ClientEvent) => void,
  signal: AbortSignal,
): ClientCore {
  const { random = systemRandom, timeoutMs = defaultTimeoutMs } = options;
  const catalog = withLimits(options.catalog, options.limits);
  const base = parseBaseUrl(options.baseUrl);
  const clock = shareTimer(options.clock ?? systemClock, signal);
  const { breaker, shared } = options;
  const scopes = createScopes({ catalog, origin: base.origin, clock, random, breaker, shared, timeoutMs, emit });
  if (shared) signal.addEventListener('abort', () => shared.close());
  const prefix = Math.floor(random() * 2 ** 32).toString(36);
  let calls = 0;
  return {
    catalog,
    base,
    allowedOrigins: options.allowedOrigins ?? [],
    headers: options.headers,
    policies: options.policies,
    timeoutMs,
    deadlineMs: options.deadlineMs,
    // Looked up late: a test or a service worker may replace the global one.
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    clock,
    random,
    auth: createAuthOf(options, { clock, timeoutMs, signal, scopes, emit }),
    authHeader: options.auth?.header ?? ((token) => `Bearer ${token}`),
    etags: options.etags,
    scopes,
    budget: createRetryBudget(),
    emit,
    warnOnce: createWarnOnce(options.warn),
    signal,
    nextCallId: () => `${prefix}-${(calls += 1)}`,
  };
}

/**
 * The catalog with the limits that hold for this client, so that gates and errors speak of the same
 * waits: what the app gives for a scope replaces what the vendor documents for it.
 */
function withLimits(catalog: AnyCatalog, given: readonly RateLimit[] = []): AnyCatalog {
  const scopeOf = ({ scope = 'default' }: RateLimit): string => scope;
  const replaced = given.map(scopeOf);
  const limits = [...given, ...(catalog.limits ?? []).filter((limit) => !replaced.includes(scopeOf(limit)))];
  // The first of a scope says how long a refusal lasts: the longest lock.
  return { ...catalog, limits: limits.sort((one, other) => (other.lockMs ?? 0) - (one.lockMs ?? 0)) };
}

interface AuthParts extends Pick<ClientCore, 'clock' | 'timeoutMs' | 'signal' | 'emit'> {
  readonly scopes: Scopes;
}

function createAuthOf(
  { auth, catalog, shared }: ApiClientOptions,
  { scopes, emit, ...parts }: AuthParts,
): Auth | undefined {
  if (!auth) return undefined;
  const { vendor } = catalog;
  const facts = () => ({ at: parts.clock.now(), vendor });
  return createAuth(shared?.shareRefresh(auth, vendor) ?? auth, {
    ...parts,
    onRefresh: (outcome) => emit({ type: 'refresh', ...facts(), outcome }),
    onEnded: (error) => emit({ type: 'reauth-needed', ...facts(), ...(error && { code: error.code }) }),
    onSignedIn: (calls) => emit({ type: 'signed-in', ...facts(), ...calls }),
    onRenewed: (from, to) => scopes.continueAs(from, to),
  });
}

function createWarnOnce(warn: ApiClientOptions['warn']): ClientCore['warnOnce'] {
  const warned = new Set<string>();
  const tell = warn ?? (isDevelopment ? (message: string) => console.warn(message) : undefined);
  return (key, message) => {
    if (!tell || warned.has(key)) return;
    warned.add(key);
    tell(message());
  };
}
