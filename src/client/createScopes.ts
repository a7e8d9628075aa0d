import { createEmitter, type Clock, type Random, type ReadableStore } from '../internal/index.js';
import type { AnyCatalog, RateLimit } from '../catalog/index.js';
import type { BreakerOptions } from './BreakerOptions.js';
import type { ClientEvent } from './ClientEvent.js';
import { createGate, type Gate } from './gate/index.js';
import { hashText } from './hashText.js';
import type { ScopeState } from './ScopeState.js';
import type { Sharing } from './Sharing.js';

export interface ScopesOptions {
  readonly catalog: AnyCatalog;
  /** The origin the limits speak of. */
  readonly origin: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly breaker?: false | BreakerOptions | undefined;
  readonly shared?: Sharing | undefined;
  /** After this long a request is over. Milliseconds. */
  readonly timeoutMs: number;
  readonly emit: (event: ClientEvent) => void;
}

/** The gates of a client, one a quota scope. */
export interface Scopes {
  gateFor(origin: string, token: string | undefined, name: string): Gate;
  find(id: string): Gate | undefined;
  /** `to` continues what `from` was used for: a renewed token does not make a new quota. */
  continueAs(from: string, to: string): void;
  readonly states: ReadableStore<readonly ScopeState[]>;
}

/** A server sees many credentials; beyond this many scopes, those that know nothing are forgotten. */
const manyScopes = 100;

export function createScopes(options: ScopesOptions): Scopes {
  const { catalog, origin: home, clock, random, breaker, shared, timeoutMs, emit } = options;
  const { vendor, service } = catalog;
  const salt = Math.floor(random() * 2 ** 32);
  const gates = new Map<string, Gate>();
  const principals = new Map<string, string>();
  const changes = createEmitter<void>();
  let states: readonly ScopeState[] = [];
  let isTelling = false;

  /** Who a token stands for, as a hash. */
  const principalOf = (token: string): string => {
    const hash = hashText(token, salt);
    return principals.get(hash) ?? hash;
  };

  const limitsOf = (name: string): readonly RateLimit[] =>
    (catalog.limits ?? []).filter(({ scope = 'default' }) => scope === name);

  /** Many changes in one go are told once. */
  const onChange = (): void => {
    if (isTelling || !changes.hasListeners) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      changes.emit();
    });
  };

  const forgetIdle = (): void => {
    for (const [id, gate] of gates) if (gate.isIdle) gates.delete(id);
  };

  const facts = (scope: string) => ({ at: clock.now(), vendor, scope });

  const open = (id: string, origin: string, name: string, gateLimits: readonly RateLimit[]): Gate => {
    const own = createGate({
      id,
      name,
      vendor,
      service,
      limits: gateLimits,
      clock,
      random,
      breaker,
      isWatched: () => changes.hasListeners,
      onChange,
      onClosed: (opensAt, code, reason) => emit({ type: 'scope-closed', ...facts(id), opensAt, code, reason }),
      onOpened: () => emit({ type: 'scope-opened', ...facts(id) }),
    });
    const key = `${vendor} ${origin} ${name}`;
    const gate = shared?.shareGate(own, { key, windows: gateLimits, clock, leaseMs: timeoutMs }) ?? own;
    if (gates.size >= manyScopes) forgetIdle();
    gates.set(id, gate);
    onChange();
    return gate;
  };

  const refreshAll = (): void => {
    for (const gate of gates.values()) gate.refresh();
  };

  return {
    gateFor(origin, token, name) {
      const principal = token === undefined ? '' : principalOf(token);
      const id = hashText(`${origin} ${principal} ${name}`, salt);
      return gates.get(id) ?? open(id, origin, name, origin === home ? limitsOf(name) : []);
    },
    find: (id) => gates.get(id),
    continueAs(from, to) {
      principals.set(hashText(to, salt), principalOf(from));
      const [oldest] = principals.keys();
      if (principals.size > manyScopes && oldest !== undefined) principals.delete(oldest);
    },
    states: {
      getSnapshot() {
        const next = Array.from(gates.values(), (gate) => gate.getState());
        const isSame = next.length === states.length && next.every((state, index) => state === states[index]);
        if (!isSame) states = next;
        return states;
      },
      subscribe(listener) {
        const unsubscribe = changes.subscribe(listener);
        refreshAll();
        return () => {
          unsubscribe();
          refreshAll();
        };
      },
    },
  };
}
