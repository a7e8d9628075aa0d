import type { RateLimit } from '../../catalog/index.js';
import { ApiError, transportCodes } from '../../errors/index.js';
import type { CancelTimer, Clock, Random } from '../../internal/index.js';
import type { Priority } from '../Priority.js';
import type { BreakerOptions } from '../BreakerOptions.js';
import { createHeap, heapItem, type HeapItem } from '../createHeap.js';
import type { ScopeState } from '../ScopeState.js';
import { createAllowance } from './createAllowance.js';
import { createBreaker, speaksOfOutage } from './createBreaker.js';
import { createDoor, probeTimeoutMs, type Closing, type Passer } from './createDoor.js';
import { createLearner, guessedWindowMs } from './createLearner.js';
import { createSlotWindow, type SlotWindow } from './createSlotWindow.js';
import type { Admission, AdmitRequest, ClosedReason, ForeignSettle, Gate, Pass, PassEnd, Quota } from './Gate.js';

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
  /** Default: a breaker with its own defaults. */
  readonly breaker?: false | BreakerOptions | undefined;
  /** Calls that may wait. Default 1000. */
  readonly maxQueued?: number;
  /** True while somebody looks at the state, so that it is kept up to date without calls. */
  readonly isWatched: () => boolean;
  /** The state may differ from the one read last. */
  readonly onChange: () => void;
  readonly onClosed: (opensAt: number, code: string, reason: ClosedReason) => void;
  readonly onOpened: () => void;
}

/** How much later than its abort a request may still reach the server. */
const abortGraceMs = 5000;
/** More windows than this in a server's headers are not believed. */
const maxLearnedWindows = 3;
/** After an outage: at most twice what a healthy service got in any second, network jitter included. */
const ramp = { timesHealthy: 2, leastCalls: 6, windowMs: 1100, leastMs: 30_000 };

const ranks: Readonly<Record<Priority, number>> = { user: 0, visible: 1, background: 2 };
/** Leaves room for as many units as a client sends in its life. */
const rankSpan = 2 ** 48;

interface Waiting extends HeapItem {
  readonly request: AdmitRequest;
  readonly place: number;
  rank: number;
  readonly resolve: (admission: Admission) => void;
  readonly handleEvent: () => void;
  isWaitTold: boolean;
  heldMs: number;
  heldSince: number | undefined;
  stopHold: CancelTimer | undefined;
}

interface Flight {
  readonly cost: number;
  /** The windows that this call tries although they are full. */
  readonly scouted: readonly SlotWindow[];
  readonly passer: Passer;
  /** `silentUnits` when it was sent. */
  readonly silentBefore: number;
}

/** The gate of one quota scope: conservative slots, a queue, a door, and what the answers teach. */
export function createGate(options: GateOptions): Gate {
  const { clock, limits, maxQueued = 1000 } = options;
  // Only ever added to, and what is added takes the calls in flight along: each call in flight stands in all of them.
  const windows = limits.map(({ limit, windowMs }) => createSlotWindow(limit, windowMs));
  const maxConcurrent = Math.min(...limits.map((limit) => limit.maxConcurrent ?? Infinity));
  // Nobody told a limit: the calls of the last minute are counted all the same.
  const minute = limits.length > 0 ? undefined : createSlotWindow(Infinity, guessedWindowMs);
  if (minute) windows.push(minute);
  const mostWindows = windows.length + maxLearnedWindows;
  const learner = minute && createLearner(minute);
  const breaker = options.breaker === false ? undefined : createBreaker(options.breaker);
  const { vendor, service } = options;
  const door = createDoor(
    options.random,
    breaker,
    () => new ApiError({ vendor, service, code: 'timeout', ...transportCodes.timeout, occurredAt: clock.now() }),
  );
  const allowance = createAllowance();
  const queue = createHeap<Waiting>();
  const crowd = [0, 0, 0]; // who waits, by rank
  const flights = new Set<{ readonly cost: number }>();
  let unitsInFlight = 0;
  // Ended, and no answer said what the server had left then: only what is sent from now on is surely counted after them.
  let silentUnits = 0;
  let drifting: { readonly cost: number; readonly until: number }[] = []; // given up, and maybe not there yet
  let later = 0; // calls that wait for their `notBefore`
  let recovery: SlotWindow | undefined;
  let rampEndsAt = 0;

  // Lanes take turns by cost: a call's turn is after its lane's last one, and not before what has passed already.
  const turns = new Map<string | undefined, number>();
  let turn = 0;
  const nextTurn = ({ lane, cost }: AdmitRequest): number => {
    const next = Math.max(turn, turns.get(lane) ?? 0) + Math.max(cost, 1);
    turns.set(lane, next);
    return next;
  };

  /** A call that went without its turn leaves it to the next of its lane. */
  const unturn = ({ place, request: { lane, cost } }: Waiting): void => {
    if (turns.get(lane) === place) turns.set(lane, place - Math.max(cost, 1));
  };

  /** When a call of this cost may be sent, the door aside; `Infinity` while that hangs on calls in flight. */
  const slotAt = (cost: number, now: number): number => {
    if (flights.size >= maxConcurrent) return Infinity;
    if (learner && !recovery && windows.length === 1 && flights.size >= learner.concurrency(flights.size, now))
      return Infinity;
    let at = allowance.fitsAt(cost, now);
    for (const window of windows) at = Math.max(at, window.fitsAt(cost, now));
    return recovery ? Math.max(at, recovery.fitsAt(1, now)) : at;
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
      turn = Math.max(turn, head.place);
      leave(head, now);
      head.resolve({ admitted: true, pass: issue(head.request, head.place, head.heldMs, now) });
    }
    if (queue.items.length === 0) rest(now);
    scheduleWake(now);
    announce(now);
    isFresh = false;
    options.onChange();
  };

  /** Nobody waits: no turns to remember, and no crowd to let in little by little. */
  const rest = (now: number): void => {
    if (turns.size > 0) turns.clear();
    if (recovery && now >= rampEndsAt && recovery.held(now) * ramp.timesHealthy <= recovery.limit) recovery = undefined;
  };

  // One timer for the whole gate; calls that stand at a closed door share the client's.
  let wakeAt = Infinity;
  let stopWake: CancelTimer | undefined;
  const onWake = (): void => {
    wakeAt = Infinity;
    pump();
  };
  const scheduleWake = (now: number): void => {
    const head = queue.items[0];
    let at = head && door.isPassable ? slotAt(head.request.cost, now) : Infinity;
    if (options.isWatched()) at = Math.min(at, door.nextChangeAt, quotaChangesAt(now));
    else if (head) at = Math.min(at, door.nextChangeAt);
    if (at === wakeAt) return;
    stopWake?.();
    wakeAt = at;
    stopWake = at === Infinity ? undefined : clock.setTimeout(onWake, at - now);
  };

  let reviewed = door.state;
  const reviewHolds = (now: number): void => {
    if (door.state === reviewed) return;
    const was = reviewed;
    reviewed = door.state;
    if (was.at !== 'open' && reviewed.at === 'open') opened(was.closing, now);
    // A copy: who is parked leaves the queue.
    for (const waiting of Array.from(queue.items)) hold(waiting, now);
  };

  const opened = (closing: Closing, now: number): void => {
    if (closing.reason === 'refusal') return learner?.reopened(closing, now);
    const { healthyRate } = breaker!;
    const calls = Math.round(ramp.timesHealthy * healthyRate * 1000);
    recovery = createSlotWindow(Math.max(ramp.leastCalls, calls), ramp.windowMs);
    rampEndsAt = now + ramp.leastMs;
    recovery.take(1, now);
    recovery.endAt(1, now);
  };

  /** Starts or stops the clock of a call's time at a closed door; parks it when that cannot be enough. */
  const hold = (waiting: Waiting, now: number): void => {
    stopHold(waiting, now);
    const { state } = door;
    if (state.at === 'open') return;
    waiting.heldSince = now;
    const leftMs = waiting.request.holdMs - waiting.heldMs;
    const { error: closedBy, source, reason } = state.closing;
    const park = (opensInMs: number): void => {
      leave(waiting, clock.monotonic());
      unturn(waiting);
      waiting.resolve({ admitted: false, because: 'parked', opensInMs, source, closedBy, reason });
    };
    if (state.at === 'closed') {
      // Soon enough is looked at again when the door moves; only behind a probe nobody knows how long.
      const waitMs = state.closing.opensAt - now;
      // Where many wait and try often, those go that live to see the answer.
      const answerMs = reason === 'outage' ? Math.min(400, 400_000 / waitMs) : 0;
      if (waitMs + answerMs > leftMs) park(state.closing.opensAt - now);
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
    waiting.stopHold = undefined;
    if (waiting.heldSince !== undefined) waiting.heldMs += now - waiting.heldSince;
    waiting.heldSince = undefined;
  };
  const leave = (waiting: Waiting, now: number): void => {
    quit(waiting);
    stopHold(waiting, now);
    waiting.request.signal?.removeEventListener('abort', waiting);
    if (!waiting.isWaitTold) return;
    waiting.isWaitTold = false;
    waiting.request.onWait?.(false, 0, promoteNobody);
  };

  const issue = ({ cost, lane }: AdmitRequest, place: number, heldMs: number, now: number): Pass => {
    const scouted = windows.filter((window) => window.take(cost, now));
    if (drifting.length > 0) land(now);
    const flight: Flight = { cost, scouted, passer: door.enter(now, lane), silentBefore: silentUnits };
    flights.add(flight);
    unitsInFlight += cost;
    allowance.take(cost);
    recovery?.take(1, now);
    recovery?.endAt(1, now);
    const timeoutMs = flight.passer.isProbe ? probeTimeoutMs : undefined;
    return { place, heldMs, timeoutMs, settle: (end) => settle(flight, end) };
  };

  const land = (now: number): void => {
    for (const { cost, until } of drifting) if (until <= now) silentUnits += cost;
    drifting = drifting.filter(({ until }) => until > now);
  };

  const settle = (flight: Flight, end: PassEnd): boolean => {
    if (!flights.delete(flight)) return false;
    const now = clock.monotonic();
    const { cost, passer } = flight;
    const { type } = end;
    unitsInFlight -= cost;
    const wasOpen = door.state.at === 'open';
    for (const window of windows) {
      if (type === 'unsent') window.giveBack(cost);
      else if (window !== minute || type !== 'refused')
        window.endAt(cost, now + (type === 'abandoned' ? abortGraceMs : 0));
    }
    const quota = 'quota' in end ? end.quota : undefined;
    for (const window of flight.scouted) window.scouted(type === 'success');
    if (type === 'unsent') allowance.take(-cost);
    else if (type === 'abandoned') drifting.push({ cost, until: now + abortGraceMs });
    else if (!quota) silentUnits += cost;
    if (quota) learn(quota, flight, now);
    let isTurnedBack = false;
    if (type === 'refused') {
      door.refused(passer, end.error, now);
      if (!passer.isProbe) learner?.refused(cost, wasOpen, now);
      else minute?.giveBack(cost);
      isTurnedBack = true;
    } else if (type !== 'unsent') isTurnedBack = judge(flight, end, now);
    door.left(passer, type !== 'unsent', now);
    pump();
    return isTurnedBack;
  };

  const joinElsewhere = (cost: number): ForeignSettle => {
    const joinedAt = clock.monotonic();
    const scouted = windows.filter((window) => window.take(cost, joinedAt));
    const flight = { cost };
    flights.add(flight);
    unitsInFlight += cost;
    allowance.take(cost);
    return (agoMs) => {
      if (!flights.delete(flight)) return;
      unitsInFlight -= cost;
      if (agoMs === Infinity) allowance.take(-cost);
      else silentUnits += cost;
      const endedAt = clock.monotonic() - agoMs;
      for (const window of windows) {
        if (agoMs === Infinity) window.giveBack(cost);
        else window.endAt(cost, endedAt);
      }
      for (const window of scouted) window.scouted(false);
      pump();
    };
  };

  /** What an end says of the service. */
  const judge = ({ cost, passer }: Flight, end: PassEnd, now: number): boolean => {
    const error = 'error' in end ? end.error : undefined;
    if (error && end.type !== 'success' && speaksOfOutage(error)) return door.failed(passer, error, now);
    const isAccepted = end.type === 'success';
    if (isAccepted && !passer.isProbe) learner?.passed(cost, passer.sentAt);
    if (isAccepted || end.type === 'failure') door.answered(passer, now, isAccepted);
    return false;
  };

  const learn = (quota: Quota, { passer, silentBefore }: Flight, now: number): void => {
    if (drifting.length > 0) land(now);
    const uncounted = drifting.reduce((sum, { cost }) => sum + cost, unitsInFlight + silentUnits - silentBefore);
    allowance.learn(quota, uncounted, passer.sentAt, now);
    const { limit, remaining, windowMs, resetMs } = quota;
    if (!limit) return;
    const known = windows.find(
      (window) => window !== minute && (windowMs ? window.windowMs === windowMs : window.limit === limit),
    );
    if (known) {
      if (windowMs) known.advise(limit);
      if (resetMs !== undefined) known.setReset(now + resetMs, 0, passer.sentAt + resetMs);
      if (uncounted === 0 && remaining !== undefined) known.counted(known.limit - allowance.least, now);
    } else if (windowMs && windows.length < mostWindows) learnWindow(limit, windowMs, now);
  };
  const learnWindow = (limit: number, windowMs: number, now: number): void => {
    const window = createSlotWindow(limit, windowMs, Infinity);
    windows.push(window);
    for (const flight of flights) window.take(flight.cost, now);
  };

  let told: Closing | undefined;
  const announce = (now: number): void => {
    const { state } = door;
    if (state.at === 'closed' && state.closing !== told) {
      told = state.closing;
      options.onClosed(toWall(told.opensAt, now), told.error.code, told.reason);
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
  let isFresh = false;
  const describe = (now: number): ScopeState => {
    door.tick(now);
    const window = tightest(windows, now);
    const head = queue.items[0];
    const slot = head && door.isPassable ? slotAt(head.request.cost, now) : Infinity;
    const remaining = Math.min(window ? remainingOf(window, now) : Infinity, allowance.remaining(now));
    const shownDoor = doorShown();
    const { state } = door;
    return {
      id: options.id,
      vendor,
      service,
      name: options.name,
      door: shownDoor,
      ...(state.at === 'closed' && { opensAt: toWall(state.closing.opensAt, now) }),
      ...(state.at !== 'open' &&
        shownDoor !== 'open' && {
          reason: state.closing.reason,
          closedAt: toWall(state.closing.closedAt, now),
          closedBy: state.closing.error.code,
        }),
      ...(window && { limit: window.limit, windowMs: window.windowMs }),
      ...(remaining < Infinity && { remaining }),
      ...(slot > now && slot < Infinity && { nextSlotAt: toWall(slot, now) }),
      queued: queue.items.length + later,
      inFlight: flights.size,
    };
  };

  const join = (waiting: Waiting, rank: number): void => {
    waiting.rank = rank;
    waiting.key = rank * rankSpan + waiting.place;
    crowd[rank]! += 1;
    queue.add(waiting);
  };
  const quit = (waiting: Waiting): void => {
    crowd[waiting.rank]! -= 1;
    queue.remove(waiting);
  };
  const promote = (waiting: Waiting, priority: Priority): void => {
    if (waiting.index < 0) return;
    quit(waiting);
    join(waiting, ranks[priority]);
    pump();
  };
  const tellPlace = (waiting: Waiting): void => {
    const { request, rank } = waiting;
    if (waiting.index < 0 || !request.onWait) return;
    waiting.isWaitTold = true;
    const position = crowd.slice(0, rank + 1).reduce((sum, calls) => sum + calls);
    request.onWait(true, position, (priority) => promote(waiting, priority));
  };

  const enqueue = (request: AdmitRequest, resolve: (admission: Admission) => void, isWaitTold = false): void => {
    const place = request.place ?? nextTurn(request);
    const waiting: Waiting = {
      ...heapItem(0),
      request,
      place,
      rank: 0,
      resolve,
      handleEvent() {
        leave(waiting, clock.monotonic());
        unturn(waiting);
        resolve({ admitted: false, because: 'aborted' });
        pump();
      },
      isWaitTold,
      heldMs: 0,
      heldSince: undefined,
      stopHold: undefined,
    };
    request.signal?.addEventListener('abort', waiting);
    join(waiting, ranks[request.priority]);
    const now = clock.monotonic();
    door.tick(now);
    hold(waiting, now);
    pump();
    tellPlace(waiting);
  };

  /** Keeps a call back until its time has come, by the wall clock, which may be set meanwhile. */
  const keepBack = (request: AdmitRequest, notBefore: number, resolve: (admission: Admission) => void): void => {
    let stop: CancelTimer | undefined;
    const end = (): void => {
      stop?.();
      later -= 1;
      request.signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      request.onWait?.(false, 0, promoteNobody);
      resolve({ admitted: false, because: 'aborted' });
      pump();
    };
    const look = (): void => {
      const leftMs = notBefore - clock.now();
      if (leftMs > 0) {
        stop = clock.setTimeout(look, leftMs);
        return;
      }
      end();
      enqueue(request, resolve, true);
    };
    later += 1;
    request.signal?.addEventListener('abort', abort);
    request.onWait?.(true, queue.items.length + later, promoteNobody);
    look();
    pump();
  };

  return {
    id: options.id,
    get isIdle() {
      const now = clock.monotonic();
      const isUsed = windows.some((window) => window.held(now) > 0);
      return queue.items.length + later + flights.size === 0 && door.state.at === 'open' && !isUsed;
    },
    admit(request) {
      return new Promise<Admission>((resolve) => {
        if (request.signal?.aborted) return resolve({ admitted: false, because: 'aborted' });
        const isFull = request.place === undefined && queue.items.length + later >= maxQueued;
        if (isFull) return resolve({ admitted: false, because: 'full' });
        const { notBefore, cost, place } = request;
        if (notBefore !== undefined && notBefore > clock.now()) return keepBack(request, notBefore, resolve);
        const now = clock.monotonic();
        door.tick(now);
        // Most calls find nobody before them: they cost no entry in the queue.
        const isFree = queue.items.length === 0 && door.isPassable && slotAt(cost, now) <= now;
        if (!isFree) return enqueue(request, resolve);
        turn = place ?? turn + Math.max(cost, 1);
        resolve({ admitted: true, pass: issue(request, turn, 0, now) });
        pump();
      });
    },
    getState() {
      // React reads twice in a row and warns when the two differ, so a state lasts until the running code is done.
      if (isFresh && shown) return shown;
      const next = describe(clock.monotonic());
      if (!shown || !isSame(shown, next)) shown = next;
      isFresh = true;
      queueMicrotask(() => {
        isFresh = false;
      });
      return shown;
    },
    probe() {
      const mayTry = door.tryNow(clock.monotonic());
      pump();
      return mayTry;
    },
    refresh: pump,
    join: joinElsewhere,
    close({ error, reason, opensInMs }) {
      door.close(error, reason, opensInMs, clock.monotonic());
      pump();
    },
  };
}

const promoteNobody = (): void => {};

const remainingOf = (window: SlotWindow, now: number): number => Math.max(0, window.limit - window.held(now));

function tightest(windows: readonly SlotWindow[], now: number): SlotWindow | undefined {
  let least: SlotWindow | undefined;
  const share = (window: SlotWindow): number => remainingOf(window, now) / window.limit;
  for (const window of windows) {
    if (window.limit < Infinity && !(least && share(least) <= share(window))) least = window;
  }
  return least;
}

function isSame(one: ScopeState, other: ScopeState): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof ScopeState)[];
  return keys.every((key) => one[key] === other[key]);
}
