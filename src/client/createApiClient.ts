import { redactPath, type AnyCatalog } from '../catalog/index.js';
import { createEmitter, createStore, systemClock, systemRandom } from '../internal/index.js';
import type { ApiClient, ApiClientOptions, AttemptOptions, CallOptions, PathOptions } from './ApiClient.js';
import { withCall } from './Call.js';
import { checkHold, checkOptions } from './checkOptions.js';
import type { CallIdentity } from './clientErrors.js';
import type { ClientEvent } from './ClientEvent.js';
import { createCore } from './createCore.js';
import type { AnyEndpoint } from './Endpoint.js';
import type { HoldBudget } from './enterGate.js';
import { planPath } from './planCall.js';
import { prepareCall } from './prepareCall.js';
import { runAttempt } from './runAttempt.js';
import { runRequest } from './runRequest.js';
import type { SessionState } from './SessionState.js';

const defaultHoldMs = 10_000;
const maxResends = 5;

/**
 * Makes a client of one API: typed calls that know the API's limits, renew the credential once for all,
 * retry by policy and fail as an `ApiError`. Throws a `UsageError` for options that cannot work.
 */
export function createApiClient<TCatalog extends AnyCatalog>(options: ApiClientOptions<TCatalog>): ApiClient<TCatalog> {
  checkOptions(options);
  const { catalog, policies, clock = systemClock, random = systemRandom } = options;
  const events = createEmitter<ClientEvent>();
  const life = new AbortController();
  const core = createCore(options, (event) => events.emit(event), life.signal);

  const requestPath = (path: string, given: PathOptions) => {
    const identity = { catalog, method: given.method ?? 'GET', endpoint: redactPath(path), isRead: false };
    return withCall(core, identity, given, (call) =>
      runRequest(core, call, planPath(core, path, given), holdOf(given.deadlineMs ?? options.deadlineMs)),
    );
  };

  const requestEndpoint = (endpoint: AnyEndpoint, asked: CallOptions & { readonly input?: unknown }) => {
    const isKeyed = endpoint.resend === 'key' && endpoint.method === 'POST' && asked.idempotencyKey === undefined;
    const idempotencyKey = isKeyed ? options.idempotencyKey?.() : undefined;
    const given = idempotencyKey === undefined ? asked : { ...asked, idempotencyKey };
    return withCall(core, identify(endpoint), given, async (call) => {
      const plan = await prepareCall(core, call, endpoint, given.input);
      return runRequest(core, call, plan, holdOf(given.deadlineMs ?? options.deadlineMs));
    });
  };

  const attempt = (endpoint: AnyEndpoint, input: unknown, given: AttemptOptions = {}) =>
    withCall(core, identify(endpoint), given, async (call) => {
      const { attempt: number = 1, maxHoldMs: leftMs = defaultHoldMs, onQueued } = given;
      checkHold(leftMs);
      const plan = await prepareCall(core, call, endpoint, input);
      return runAttempt(core, call, plan, { attempt: number, onQueued, hold: { leftMs, resendsLeft: maxResends } });
    });

  return {
    catalog,
    vendor: catalog.vendor,
    baseUrl: options.baseUrl,
    policies,
    clock,
    random,
    retryBudget: core.budget,
    request: ((target: AnyEndpoint | string, given = {}) =>
      typeof target === 'string' ? requestPath(target, given) : requestEndpoint(target, given)) as ApiClient['request'],
    attempt: attempt as ApiClient['attempt'],
    scopes: core.scopes.states,
    probe: (scopeId) => core.scopes.find(scopeId)?.probe() ?? false,
    session: core.auth?.session ?? createStore<SessionState>({ state: 'unknown', held: 0, heldWrites: 0 }),
    signedIn: (by) => core.auth?.signedIn(by),
    signedOut: () => core.auth?.signedOut(),
    subscribe: (listener) => events.subscribe(listener),
    dispose: () => life.abort(new DOMException('The client was disposed', 'AbortError')),
  };
}

function identify({ catalog, method, id, isRead = false }: AnyEndpoint): CallIdentity {
  return { catalog, method, endpoint: id, isRead };
}

/**
 * How long `request` stands at a closed door: until its deadline, however often it is refused. Without a
 * deadline nobody said how long is too long, so the bounds are those of a hook and a longer wait rejects
 * at once; `deadlineMs: Infinity` says that any wait will do.
 */
function holdOf(deadlineMs: number | undefined): HoldBudget {
  if (deadlineMs === undefined) return { leftMs: defaultHoldMs, resendsLeft: maxResends };
  return { leftMs: Infinity, resendsLeft: Infinity };
}
