import type { RateLimit } from '../../catalog/index.js';
import type { CancelTimer, Clock, Random } from '../../internal/index.js';
import type { Priority } from '../ApiClient.js';
import { createSortedList } from '../createSortedList.js';
import type { ScopeState } from '../ScopeState.js';
import { createAllowance } from './createAllowance.js';
import { createDoor, probeTimeoutMs, type Closing, type Passer } from './createDoor.js';
import { createSlotWindow, type SlotWindow } from './createSlotWindow.js';
import type { Admission, AdmitRequest, Gate, Pass, PassEnd, Quota } from './Gate.js';

export interface GateOptions {
  readonly id: string;
  /** `Endpoint.scope`, or `default`. */
  readonly name: string;
  readonly vendor: string;
  readonly service: string;
  /** The limits of this scope; empty when nobody documents any. */
  readonly limits: readonly RateLimit[];
  readonly clock: Clock;
  readonly random: Random;
  /** True while somebody looks at the state, so that it is kept up to date without calls. */
  readonly isWatched: () => boolean;
  /** The state may differ from the one read last. */
  readonly onChange: () => void;
  readonly onClosed: (opensAt: number, code: string) => void;
  readonly onOpened: () => void;
}

/** Calls in flight while no limit is known: what a browser opens to one host. */
const unknownConcurrency = 6;
const maxQueued = 1000;
/** How much later than its abort a request may still reach the server. */
const abortGraceMs = 5000;
/** More windows than this in a server's headers are not believed. */
const maxLearnedWindows = 3;

const ranks: Readonly<Record<Priority, number>> = { user: 0, visible: 1, background: 2 };

interface Waiting {
  readonly rank: number;
  readonly place: number;
  readonly request: AdmitRequest;
  readonly leave: (admission: Admission) => void;
  heldMs: number;
  heldSince: number | undefined;
  stopHold: CancelTimer | undefined;
}

interface Flight {
  readonly cost: number;
  readonly windows: SlotWindow[];
  readonly passer: Passer;
}

/** Two reads closer than this are one to whoever compares them. */
const sameMomentMs = 0.5;

/** The gate of one quota scope: conservative slots, a queue, a door, and what the answers' headers teach. */
export function createGate(options: GateOptions): Gate {
  const { clock, limits } = options;
  const windows = limits.map(({ limit, windowMs }) => createSlotWindow(limit, windowMs));
  const door = createDoor(options.random);
  const allowance = createAllowance();
  const queue = createSortedList<Waiting>(
    (one, other) => one.rank < other.rank || (one.rank === other.rank && one.place < other.place),
  );
  const flights = new Set<Flight>();
  let places = 0;
  let unitsInFlight = 0;

  /** When a call of this cost may be sent, the door aside; `Infinity` while that hangs on calls in flight. */
  const slotAt = (cost: number, now: number): number => {
    const most = Math.min(
      windows.length > 0 ? Infinity : unknownConcurrency,
      ...limits.map(({ maxConcurrent }) => maxConcurrent ?? Infinity),
    );
    if (flights.size >= most) return Infinity;
    return Math.max(now, allowance.fitsAt(cost, now), ...windows.map((window) => window.fitsAt(cost, now)));
  };

  /** The next moment at which units come back by themselves. */
  const quotaChangesAt = (now: number): number =>
    Math.min(allowance.nextChangeAt(now), ...windows.map((window) => window.nextChangeAt(now)));

  /** Where everything moves: each arrival, end, abort and timer comes here. */
  const pump = (): void => {
    const now = clock.monotonic();
    door.tick(now);
    reviewHolds(now);
    for (let head = queue.items[0]; head; head = queue.items[0]) {
      if (!door.isPassable || slotAt(head.request.cost, now) > now) break;
      stopHold(head, now);
      head.leave({ admitted: true, pass: issue(head, now) });
    }
    scheduleWake(now);
    announce(now);
    isStale = true;
    options.onChange();
  };

  // One timer for the whole gate; calls that stand at a closed door share the client's.
  let wakeAt = Infinity;
  let stopWake: CancelTimer | undefined;
  const scheduleWake = (now: number): void => {
    const head = queue.items[0];
    const isWatched = options.isWatched();
    const at = Math.min(
      head || isWatched ? door.nextChangeAt : Infinity,
      head && door.isPassable ? slotAt(head.request.cost, now) : Infinity,
      isWatched ? quotaChangesAt(now) : Infinity,
    );
    if (at === wakeAt) return;
    stopWake?.();
    wakeAt = at;
    const onWake = (): void => {
      wakeAt = Infinity;
      pump();
    };
    stopWake = at === Infinity ? undefined : clock.setTimeout(onWake, at - now);
  };

  let reviewed = door.state;
  const reviewHolds = (now: number): void => {
    if (door.state === reviewed) return;
    reviewed = door.state;
    // A copy: who is parked leaves the queue.
    for (const waiting of Array.from(queue.items)) hold(waiting, now);
  };

  /** Starts or stops the clock of a call's time at a closed door; parks it when that cannot be enough. */
  const hold = (waiting: Waiting, now: number): void => {
    stopHold(waiting, now);
    const { state } = door;
    if (state.at === 'open') return;
    waiting.heldSince = now;
    const leftMs = waiting.request.holdMs - waiting.heldMs;
    const { error: closedBy, source } = state.closing;
    const park = (opensInMs: number): void =>
      waiting.leave({ admitted: false, because: 'parked', opensInMs, source, closedBy });
    if (state.at === 'closed') {
      // Soon enough is looked at again when the door moves; only behind a probe nobody knows how long.
      if (state.closing.opensAt - now > leftMs) park(state.closing.opensAt - now);
      return;
    }
    if (leftMs === Infinity) return;
    waiting.stopHold = clock.setTimeout(() => {
      park(Math.max(0, Math.min(door.nextChangeAt, now + probeTimeoutMs) - clock.monotonic()));
      pump();
    }, leftMs);
  };
  const stopHold = (waiting: Waiting, now: number): void => {
    waiting.stopHold?.();
    if (waiting.heldSince !== undefined) waiting.heldMs += now - waiting.heldSince;
    waiting.heldSince = undefined;
  };

  const issue = ({ request: { cost }, place, heldMs }: Waiting, now: number): Pass => {
    const flight: Flight = { cost, windows: [...windows], passer: door.enter(now) };
    flights.add(flight);
    unitsInFlight += cost;
    allowance.take(cost);
    for (const window of windows) window.take(cost);
    return { place, heldMs, settle: (end) => settle(flight, end) };
  };

  const settle = (flight: Flight, end: PassEnd): void => {
    if (!flights.delete(flight)) return;
    const now = clock.monotonic();
    unitsInFlight -= flight.cost;
    for (const window of flight.windows) {
      const heldForMs = end.type === 'unsent' ? 0 : window.windowMs + (end.type === 'abandoned' ? abortGraceMs : 0);
      window.freeAt(flight.cost, now + heldForMs);
    }
    if (end.type === 'unsent') allowance.take(-flight.cost);
    if ('quota' in end && end.quota) learn(end.quota, now);
    if (end.type === 'refused') door.refused(flight.passer, end.error, now);
    if (end.type === 'success') door.succeeded(flight.passer, now);
    door.left(flight.passer);
    pump();
  };

  const learn = (quota: Quota, now: number): void => {
    allowance.learn(quota, unitsInFlight, now);
    const { limit, windowMs } = quota;
    if (!limit || !windowMs) return;
    const known = windows.find((window) => window.windowMs === windowMs);
    if (known) known.advise(limit);
    else if (windows.length < limits.length + maxLearnedWindows) learnWindow(limit, windowMs);
  };
  const learnWindow = (limit: number, windowMs: number): void => {
    const window = createSlotWindow(limit, windowMs, Infinity);
    windows.push(window);
    for (const flight of flights) {
      flight.windows.push(window);
      window.take(flight.cost);
    }
  };

  let told: Closing | undefined;
  const announce = (now: number): void => {
    const { state } = door;
    if (state.at === 'closed' && state.closing !== told) {
      told = state.closing;
      options.onClosed(toWall(told.opensAt, now), told.error.code);
    } else if (told && doorShown() === 'open') {
      told = undefined;
      options.onOpened();
    }
  };

  /** A door that only waits for somebody to try it is shown as open: the wait is over. */
  const doorShown = (): ScopeState['door'] => {
    const { state } = door;
    if (state.at !== 'ajar') return state.at;
    return state.probe || queue.items.length > 0 ? 'probing' : 'open';
  };
  const toWall = (at: number, now: number): number => Math.round(clock.now() + at - now);

  let shown: ScopeState | undefined;
  let shownUntil = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let isStale = true;
  const describe = (now: number): ScopeState => {
    door.tick(now);
    const window = tightest(windows, now);
    const head = queue.items[0];
    const slot = head && door.isPassable ? slotAt(head.request.cost, now) : Infinity;
    const remaining = Math.min(window?.remaining(now) ?? Infinity, allowance.remaining(now));
    const shownDoor = doorShown();
    return {
      id: options.id,
      vendor: options.vendor,
      service: options.service,
      name: options.name,
      door: shownDoor,
      ...(door.state.at === 'closed' && { opensAt: toWall(door.state.closing.opensAt, now) }),
      ...(door.state.at !== 'open' &&
        shownDoor !== 'open' && {
          closedAt: toWall(door.state.closing.closedAt, now),
          closedBy: door.state.closing.error.code,
        }),
      ...(window && { limit: window.limit, windowMs: window.windowMs }),
      ...(remaining < Infinity && { remaining }),
      ...(slot > now && slot < Infinity && { nextSlotAt: toWall(slot, now) }),
      queued: queue.items.length,
      inFlight: flights.size,
    };
  };

  return {
    id: options.id,
    get isIdle() {
      const now = clock.monotonic();
      const isFull = windows.every((window) => window.remaining(now) === window.limit);
      return queue.items.length + flights.size === 0 && door.state.at === 'open' && isFull;
    },
    admit: (request) =>
      new Promise<Admission>((resolve) => {
        const isNew = request.place === undefined;
        if (request.signal.aborted) return resolve({ admitted: false, because: 'aborted' });
        if (isNew && queue.items.length >= maxQueued) return resolve({ admitted: false, because: 'full' });
        let isWaitTold = false;
        let isHere = true;
        const onAbort = (): void => {
          waiting.leave({ admitted: false, because: 'aborted' });
          pump();
        };
        const waiting: Waiting = {
          rank: ranks[request.priority],
          place: request.place ?? (places += 1),
          request,
          heldMs: 0,
          heldSince: undefined,
          stopHold: undefined,
          leave(admission) {
            isHere = false;
            takeOut();
            request.signal.removeEventListener('abort', onAbort);
            stopHold(waiting, clock.monotonic());
            if (isWaitTold) request.onWait?.(false, 0);
            resolve(admission);
          },
        };
        const takeOut = queue.add(waiting);
        request.signal.addEventListener('abort', onAbort);
        const now = clock.monotonic();
        door.tick(now);
        hold(waiting, now);
        pump();
        if (!isHere) return;
        isWaitTold = true;
        request.onWait?.(true, queue.items.indexOf(waiting) + 1);
      }),
    getState() {
      const now = clock.monotonic();
      if (shown && !isStale) {
        // React reads twice in a row and warns when the two differ: the moment of a change may lie between them.
        if (now < shownUntil) readAt = now;
        if (now < shownUntil || now - readAt < sameMomentMs) return shown;
      }
      const next = describe(now);
      if (!shown || !isSame(shown, next)) shown = next;
      shownUntil = Math.min(door.nextChangeAt, quotaChangesAt(now));
      isStale = false;
      readAt = now;
      return shown;
    },
    probe() {
      const mayTry = door.tryNow(clock.monotonic());
      pump();
      return mayTry;
    },
    refresh: pump,
  };
}

function tightest(windows: readonly SlotWindow[], now: number): SlotWindow | undefined {
  const share = (window: SlotWindow): number => window.remaining(now) / window.limit;
  return windows.reduce<SlotWindow | undefined>(
    (least, window) => (least && share(least) <= share(window) ? least : window),
    undefined,
  );
}

function isSame(one: ScopeState, other: ScopeState): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof ScopeState)[];
  return keys.every((key) => one[key] === other[key]);
}
