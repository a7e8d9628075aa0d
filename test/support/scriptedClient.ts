import type { AnyCatalog } from '../../src/catalog/index.js';
import type { AnyApiClient, AttemptOptions, ClientEvent, ScopeState, SessionState } from '../../src/client/index.js';
import { createEmitter, createStore, systemClock } from '../../src/internal/index.js';
import type { Policies, RetryBudget } from '../../src/policy/index.js';

/** What one attempt does: gives a value, throws what is an `Error`, or runs. */
export type Step = object | string | null | ((input: unknown, options: AttemptOptions) => unknown);

export interface SeenAttempt {
  readonly endpoint: string;
  readonly input: unknown;
  readonly options: AttemptOptions;
  readonly at: number;
}

export interface ScriptedClient extends AnyApiClient {
  /** The next attempts in order; the last step repeats. */
  script(...steps: Step[]): void;
  readonly seen: readonly SeenAttempt[];
  setScopes(...scopes: Partial<ScopeState>[]): void;
  emit(event: ClientEvent): void;
  /** What `probe` answers. Default false. */
  allowProbe(isAllowed: boolean): void;
  readonly probed: readonly string[];
}

interface ScriptedOptions {
  readonly baseUrl?: string;
  readonly policies?: Policies;
  readonly random?: () => number;
  readonly retryBudget?: RetryBudget;
}

/** A client without a network: what hooks do with answers, without what a gate does with calls. */
export function createScriptedClient(catalog: AnyCatalog, options: ScriptedOptions = {}): ScriptedClient {
  const { baseUrl = 'https://acme.test/v1', policies, random = () => 1, retryBudget } = options;
  const scopes = createStore<readonly ScopeState[]>([]);
  const events = createEmitter<ClientEvent>();
  const seen: SeenAttempt[] = [];
  const probed: string[] = [];
  let steps: Step[] = [];
  let mayProbe = false;

  return {
    catalog,
    vendor: catalog.vendor,
    baseUrl,
    policies,
    clock: systemClock,
    random,
    ...(retryBudget !== undefined && { retryBudget }),
    scopes,
    seen,
    probed,
    script: (...next) => void (steps = next),
    allowProbe: (isAllowed) => void (mayProbe = isAllowed),
    setScopes: (...next) => scopes.set(next.map((scope) => ({ ...openScope, vendor: catalog.vendor, ...scope }))),
    emit: (event) => events.emit(event),
    subscribe: (listener) => events.subscribe(listener),
    probe(id) {
      probed.push(id);
      return mayProbe;
    },
    attempt: async (endpoint, input, attemptOptions = {}) => {
      seen.push({ endpoint: endpoint.id, input, options: attemptOptions, at: Date.now() });
      const step = steps.length > 1 ? steps.shift() : steps[0];
      const result: unknown = typeof step === 'function' ? await step(input, attemptOptions) : step;
      if (result instanceof Error) throw result;
      return result as never;
    },
    request: () => Promise.reject(new Error('not part of the script')),
    session: createStore<SessionState>({ state: 'unknown', held: 0, heldWrites: 0 }),
    signedIn: () => {},
    signedOut: () => {},
    dispose: () => {},
  };
}

const openScope: ScopeState = {
  id: 'scope-1',
  vendor: 'acme',
  service: 'Acme',
  name: 'default',
  door: 'open',
  queued: 0,
  inFlight: 0,
};
