import { onlineManager } from '@tanstack/react-query';

import { createStore, type CancelTimer, type Clock, type ReadableStore } from '../../internal/index.js';
import {
  nextChangeAt,
  offlineState,
  shownOf,
  startState,
  type ConnectionEvent,
  type ConnectionShown,
  type OfflineState,
} from './offlineState.js';
import { probePage, runProbe, type Probe } from './probe.js';
import type { CallSign } from './watchCalls.js';

export interface ConnectionOptions {
  readonly clock: Clock;
  /** Listens to calls for as long as somebody looks. */
  readonly watchCalls: (tell: (sign: CallSign) => void) => () => void;
  /** Asks the services themselves once more. */
  readonly refetch: () => void;
}

export interface Connection extends ReadableStore<ConnectionShown | undefined> {
  /** Somebody wants to know now. */
  ask(): void;
  /** The app's own; without it, nothing is asked but by `ask`. */
  setProbe(probe: Probe | undefined): void;
}

/** Between two probes of a connection that is gone. */
const probeEveryMs = 30_000;

/** What `online` and `offline` events, calls and probes say, brought together. Listens only while somebody looks. */
export function createConnection({ clock, watchCalls, refetch }: ConnectionOptions): Connection {
  let state = startState(isBrowserOnline());
  const store = createStore(shownOf(state));
  let probe: Probe | undefined;
  let listeners = 0;
  let stops: (() => void)[] = [];
  let cancelChange: CancelTimer | undefined;
  let cancelProbe: CancelTimer | undefined;
  let probes = 0;

  const post = (event: WithoutMoment<ConnectionEvent>) => {
    const before = state;
    state = offlineState(before, { ...event, at: clock.now() } as ConnectionEvent);
    if (state === before) return;
    const shown = shownOf(state);
    if (!isSame(shown, store.getSnapshot())) store.set(shown);
    arm();
    if (state.phase !== before.phase) entered(state.phase);
  };

  const arm = () => {
    cancelChange?.();
    const at = nextChangeAt(state);
    cancelChange =
      at === Infinity ? undefined : clock.setTimeout(() => post({ type: 'passed' }), Math.max(0, at - clock.now()));
  };

  const entered = (phase: OfflineState['phase']) => {
    cancelProbe?.();
    cancelProbe = undefined;
    if (!probe) return;
    if (phase === 'checking') void find(probe);
    if (phase === 'offline') cancelProbe = clock.setTimeout(probeAgain, probeEveryMs);
  };

  const probeAgain = () => {
    if (probe && document.visibilityState === 'visible') void find(probe);
    cancelProbe = clock.setTimeout(probeAgain, probeEveryMs);
  };

  /** Of several that run, only the last counts. */
  const find = async (run: Probe) => {
    const mine = (probes += 1);
    const outcome = await runProbe(run);
    if (mine !== probes || listeners === 0) return;
    post({ type: 'probed', outcome });
    // It works although the browser says that it does not: whatever was paused may go on.
    const { phase } = state;
    if (outcome === 'online' && phase !== 'offline' && phase !== 'checking') onlineManager.setOnline(true);
  };

  const attach = () => {
    const look = () => post({ type: 'browser', isOnline: isBrowserOnline() });
    addEventListener('online', look);
    addEventListener('offline', look);
    stops = [
      () => removeEventListener('online', look),
      () => removeEventListener('offline', look),
      onlineManager.subscribe((isOnline) => post({ type: 'browser', isOnline })),
      watchCalls((sign) => post(sign)),
    ];
    look();
    arm();
  };

  const detach = () => {
    for (const stop of stops) stop();
    cancelChange?.();
    cancelProbe?.();
  };

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe(onChange) {
      const unsubscribe = store.subscribe(onChange);
      if (listeners++ === 0) attach();
      return () => {
        unsubscribe();
        if (--listeners === 0) detach();
      };
    },
    ask() {
      if (state.phase !== 'offline') return;
      post({ type: 'asked' });
      void find(probe ?? probePage);
      // Paused queries would only wait on; those that failed are asked again.
      if (onlineManager.isOnline()) refetch();
    },
    setProbe: (next) => void (probe = next),
  };
}

type WithoutMoment<T> = T extends unknown ? Omit<T, 'at'> : never;

const isBrowserOnline = () => onlineManager.isOnline() && globalThis.navigator?.onLine !== false;

const isSame = (a: ConnectionShown | undefined, b: ConnectionShown | undefined) =>
  a?.phase === b?.phase && a?.kind === b?.kind && a?.serviceName === b?.serviceName;
