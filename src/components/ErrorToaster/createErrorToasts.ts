import { createStore, systemClock, type Clock, type ReadableStore } from '../../internal/index.js';
import { groupOf, isErrorView, isNothing, readOnce, readPlainly, type ReadFailure } from '../view/index.js';
import { createToastHistory } from './createToastHistory.js';
import type { ErrorToastOptions, ErrorToastRecord } from './ErrorToastRecord.js';
import { isStorm, stormCount } from './isStorm.js';
import { nextFrame } from './nextFrame.js';

/**
 * Notices for failures whose place is gone, to be called from anywhere: `errorToasts.show(error, { operation: 'Saving the
 * note', onRetry: save })`. What was shown before the toaster is mounted waits for it. On a server it does nothing.
 */
export interface ErrorToasts extends ReadableStore<readonly ErrorToastRecord[]> {
  /** Shows a failure or counts it to the notice of its group; returns the notice's id. Cancelled calls show nothing. */
  show(failure: unknown, options?: ErrorToastOptions): string;
  /** Changes a notice that is there; says whether it was. */
  update(id: string, change: ErrorToastOptions & { readonly failure?: unknown }): boolean;
  dismiss(id: string): void;
  dismissAll(): void;
  /** The cause is gone: its notice leaves by itself, but not under somebody's focus. Takes a notice's id or its group. */
  resolve(idOrGroup: string): void;
  /**
   * Every group of this session, shown or gone, the latest failure first: what `ErrorCenter` lists. At most 100, in memory only,
   * and without bodies once its notice is gone.
   */
  readonly history: ReadableStore<readonly ErrorToastRecord[]>;
  /** Takes a group out of the history, and its notice away. */
  forget(group: string): void;
  /** Whether this very failure was told here, so that nobody lists it twice. */
  hasTold(failure: unknown): boolean;
  /**
   * The one place that shows them. The first that asks gets it; returns how to give it back. From then on failures
   * of foreign clients are told apart as `read` reads them.
   */
  host(onTurn: (isHost: boolean) => void, read?: ReadFailure): () => void;
}

export interface ErrorToastsOptions {
  /** Runs once before the next frame. Changes are told together then. */
  readonly schedule?: ((run: () => void) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/** A store of its own, for a part of the page with its own toaster. Most apps use `errorToasts`. */
export function createErrorToasts(options: ErrorToastsOptions = {}): ErrorToasts {
  const { schedule = nextFrame, clock = systemClock } = options;
  const shown = createStore<readonly ErrorToastRecord[]>([]);
  const told = createStore<readonly ErrorToastRecord[]>([]);
  const history = createToastHistory();
  const toldFailures = new WeakSet<object>();
  const records = new Map<string, ErrorToastRecord>();
  /** When the last few of a notice happened. */
  const times = new Map<string, readonly number[]>();
  const hosts: ((isHost: boolean) => void)[] = [];
  let last = 0;
  let isScheduled = false;
  let read: ReadFailure | undefined;

  const flush = () => {
    isScheduled = false;
    shown.set([...records.values()].sort((a, b) => b.order - a.order));
    told.set(history.withLive(records.values()));
  };
  const change = () => {
    if (isScheduled) return;
    isScheduled = true;
    schedule(flush);
  };
  const put = (record: ErrorToastRecord) => {
    records.set(record.id, record);
    change();
    return record.id;
  };
  const ofGroup = (group: string) => [...records.values()].find((one) => one.group === group && !one.isResolved);
  const count = (id: string, at: number) => {
    const recent = [...(times.get(id) ?? []), at].slice(-stormCount);
    times.set(id, recent);
    return isStorm(recent);
  };
  const remove = ({ id }: ErrorToastRecord) => {
    records.delete(id);
    times.delete(id);
    change();
  };
  const dismiss = (record: ErrorToastRecord) => {
    history.keep(record, read ?? plainly);
    remove(record);
  };

  return {
    getSnapshot: () => shown.getSnapshot(),
    subscribe: (onChange) => shown.subscribe(onChange),
    show(failure, options = {}) {
      // A server's module outlives the request: one person's failure would be shown to the next.
      if (typeof document === 'undefined' || isNothing(failure, read)) return '';
      const group = options.group ?? groupOfFailure(failure, options, read);
      const at = clock.now();
      for (const object of identitiesOf(failure)) toldFailures.add(object);
      const known = ofGroup(group);
      if (known) {
        const isEscalated = count(known.id, at) || known.isEscalated;
        return put({ ...known, failure, options, count: known.count + 1, lastAt: at, isEscalated });
      }
      last += 1;
      const id = `toast-${last}`;
      count(id, at);
      const isNew = { count: 1, order: last, firstAt: at, lastAt: at, isEscalated: false, isResolved: false };
      return put({ id, group, failure, options, ...isNew });
    },
    update(id, { failure, ...options }) {
      const known = records.get(id);
      if (!known) return false;
      put({ ...known, failure: failure ?? known.failure, options: { ...known.options, ...options } });
      return true;
    },
    dismiss(id) {
      const known = records.get(id);
      if (known) dismiss(known);
    },
    dismissAll: () => [...records.values()].forEach(dismiss),
    resolve(idOrGroup) {
      for (const one of records.values()) {
        if (one.id === idOrGroup || one.group === idOrGroup) put({ ...one, isResolved: true });
      }
      history.resolve(idOrGroup);
      change();
    },
    history: { getSnapshot: () => told.getSnapshot(), subscribe: (onChange) => told.subscribe(onChange) },
    forget(group) {
      history.forget(group);
      for (const one of records.values()) if (one.group === group) remove(one);
      change();
    },
    hasTold: (failure) => identitiesOf(failure).some((object) => toldFailures.has(object)),
    host(onTurn, hostRead) {
      read = hostRead ?? read;
      hosts.push(onTurn);
      onTurn(hosts[0] === onTurn);
      return () => {
        const at = hosts.indexOf(onTurn);
        if (at >= 0) hosts.splice(at, 1);
        if (at === 0) hosts[0]?.(true);
      };
    },
  };
}

const plainly = readOnce(readPlainly);

function groupOfFailure(failure: unknown, { operation }: ErrorToastOptions, read: ReadFailure | undefined): string {
  if (isErrorView(failure)) return failure.group;
  const error = (read ?? plainly)(failure);
  const group = groupOf(error, operation);
  // Nobody is here yet who could read it. Two strangers are not the same failure because both are strangers.
  return read === undefined && error.code === 'unknown' ? `${group}|${nameOf(failure)}` : group;
}

/** An error is the same failure as what it was read from. */
function identitiesOf(failure: unknown): readonly object[] {
  const error = isErrorView(failure) ? failure.error : failure;
  return [error, causeOf(error)].filter((one): one is object => typeof one === 'object' && one !== null);
}

function causeOf(failure: unknown): unknown {
  try {
    return failure instanceof Error ? failure.cause : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(failure: unknown): string {
  try {
    const { name, message } = failure as Error;
    return `${name}|${message}`;
  } catch {
    return typeof failure;
  }
}
