import type { OfflineKind } from '../../locales/index.js';

/**
 * `online`: nothing to say. `checking`: a first sign of trouble, not shown yet. `offline`: shown. `reconnecting`: a sign
 * that it may work again, or somebody asked. `back`: works again, shown for a moment.
 */
export type OfflinePhase = 'online' | 'checking' | 'offline' | 'reconnecting' | 'back';

/** What asking for the connection came to. `online` says nothing about any service but the one that was asked. */
export type ProbeOutcome = 'online' | 'offline' | 'captive' | 'slow';

/** How a call failed to arrive: no answer, too late, or a web page in place of data. */
export type LossManner = 'lost' | 'late' | 'foreign';

export interface Loss {
  /** Which service; equal for equal ones. */
  readonly service: string;
  /** Its name for people. */
  readonly name: string | undefined;
  readonly manner: LossManner;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What happened; `at` in epoch milliseconds. */
export type ConnectionEvent = { readonly at: number } & (
  | { readonly type: 'browser'; readonly isOnline: boolean }
  | ({ readonly type: 'lost' } & Omit<Loss, 'at'>)
  | { readonly type: 'answered'; readonly service: string }
  | { readonly type: 'asked' }
  | { readonly type: 'probed'; readonly outcome: ProbeOutcome }
  | { readonly type: 'passed' }
);

export interface OfflineState {
  readonly phase: OfflinePhase;
  /** Only while offline or reconnecting. */
  readonly kind: OfflineKind | undefined;
  /** The service that cannot be reached, where it is one. */
  readonly service: Pick<Loss, 'service' | 'name'> | undefined;
  /** What the browser says. True proves nothing. */
  readonly isBrowserOnline: boolean;
  /** Calls that did not arrive, of services that have not answered since. */
  readonly losses: readonly Loss[];
  /** The last answer of anybody, epoch milliseconds. */
  readonly answeredAt: number;
  readonly probed: ProbeOutcome | undefined;
  /** Somebody pressed "Try now". */
  readonly isAsked: boolean;
  /** When the connection went, in the last minute. */
  readonly drops: readonly number[];
  /** It comes and goes: more than twice a minute, until a minute without a drop. */
  readonly isUnstable: boolean;
  /** When time alone changes the phase. */
  readonly dueAt: number;
}

const patienceMs = 1_500;
const askedMs = 10_000;
const backMs = 6_000;
const evidenceMs = 30_000;
const calmMs = 60_000;
const mostDrops = 2;

/** At the start. A page that begins without a connection says so at once: no blip is being waited out. */
export function startState(isBrowserOnline: boolean): OfflineState {
  return {
    phase: isBrowserOnline ? 'online' : 'offline',
    kind: isBrowserOnline ? undefined : 'no-network',
    service: undefined,
    isBrowserOnline,
    losses: [],
    answeredAt: -Infinity,
    probed: undefined,
    isAsked: false,
    drops: [],
    isUnstable: false,
    dueAt: Infinity,
  };
}

/** The next state. Pure; the same object when nothing changed. */
export function offlineState(before: OfflineState, event: ConnectionEvent): OfflineState {
  const state = calmed(before, event.at);
  switch (event.type) {
    case 'browser':
      return event.isOnline ? browserOnline(state, event.at) : browserOffline(state, event.at);
    case 'lost':
      return lost(state, { service: event.service, name: event.name, manner: event.manner, at: event.at });
    case 'answered':
      return answered(state, event.service, event.at);
    case 'asked':
      if (state.phase !== 'offline') return state;
      return {
        ...state,
        phase: 'reconnecting',
        losses: [],
        probed: undefined,
        isAsked: true,
        dueAt: event.at + askedMs,
      };
    case 'probed':
      return probed(state, event.outcome, event.at);
    case 'passed':
      return event.at < state.dueAt ? state : timePassed(state, event.at);
    default:
      return event satisfies never;
  }
}

/** When to look again though nothing happens; `Infinity` when only an event can change anything. */
export function nextChangeAt({ dueAt, isUnstable, drops }: OfflineState): number {
  return Math.min(dueAt, isUnstable ? (drops.at(-1) ?? -Infinity) + calmMs : Infinity);
}

function browserOffline(state: OfflineState, at: number): OfflineState {
  if (!state.isBrowserOnline) return state;
  const next = { ...state, isBrowserOnline: false, probed: undefined };
  if (state.phase === 'offline') return offline(next);
  if (state.phase === 'checking') return next;
  // What was just shown as gone is gone again: no patience a second time.
  return state.phase === 'reconnecting' ? offline(dropped(next, at)) : check(next, at);
}

function browserOnline(state: OfflineState, at: number): OfflineState {
  if (state.isBrowserOnline) return state;
  const next = { ...state, isBrowserOnline: true, losses: [], probed: undefined };
  if (state.phase === 'checking') return online(next);
  if (state.phase !== 'offline' && state.phase !== 'reconnecting') return next;
  return { ...next, phase: 'reconnecting', isAsked: false, dueAt: at + patienceMs };
}

function lost(state: OfflineState, loss: Loss): OfflineState {
  const losses = [...state.losses.filter(({ at }) => loss.at - at < evidenceMs), loss].slice(-8);
  const next = { ...state, losses };
  const isAnswerToAsking = state.isAsked && state.phase === 'reconnecting';
  if (!isAnswerToAsking && !isTrouble(next)) return next;
  switch (state.phase) {
    case 'online':
    case 'back':
      return check(next, loss.at);
    case 'reconnecting':
    case 'offline':
      return offline(next);
    case 'checking':
      return next;
    default:
      return state.phase satisfies never;
  }
}

function answered(state: OfflineState, service: string, at: number): OfflineState {
  const losses = state.losses.filter((loss) => loss.service !== service);
  const next = { ...state, losses, answeredAt: at };
  // What was under way may still arrive when the connection is gone; wait for silence.
  if (!state.isBrowserOnline) return state.phase === 'checking' ? { ...next, dueAt: at + patienceMs } : next;
  // Of one service only its own answer tells.
  if (state.service && state.service.service !== service) return next;
  if (state.phase === 'checking') return isTrouble(next) ? next : online(next);
  if (state.phase === 'offline' || state.phase === 'reconnecting') return isTrouble(next) ? next : back(next, at);
  return next;
}

function probed(state: OfflineState, outcome: ProbeOutcome, at: number): OfflineState {
  if (state.phase === 'online' || state.phase === 'back') return state;
  if (outcome !== 'online') {
    const next = { ...state, probed: outcome };
    return state.phase === 'checking' ? next : offline(next);
  }
  const next = { ...state, probed: outcome, isBrowserOnline: true };
  if (state.phase === 'checking') return isTrouble(next) ? next : online(next);
  // The network is there. Whether the service is, only the service can say.
  if (state.kind === 'service-unreachable') return next;
  if (isTrouble(next)) return offline(next);
  return back(next, at);
}

function timePassed(state: OfflineState, at: number): OfflineState {
  switch (state.phase) {
    case 'checking':
      return offline(state);
    case 'reconnecting':
      return state.isAsked ? offline(state) : back(state, at);
    case 'back':
      return online(state);
    case 'online':
    case 'offline':
      return { ...state, dueAt: Infinity };
    default:
      return state.phase satisfies never;
  }
}

const online = (state: OfflineState): OfflineState => ({
  ...state,
  phase: 'online',
  kind: undefined,
  service: undefined,
  probed: undefined,
  isAsked: false,
  dueAt: Infinity,
});

const back = (state: OfflineState, at: number): OfflineState => ({
  ...online(state),
  phase: 'back',
  losses: [],
  dueAt: at + backMs,
});

const check = (state: OfflineState, at: number): OfflineState => ({
  ...dropped(state, at),
  phase: 'checking',
  probed: undefined,
  dueAt: at + patienceMs,
});

function offline(state: OfflineState): OfflineState {
  // Somebody asked and nothing new was learned.
  const isAsBefore = state.isAsked && !isTrouble(state) && (state.probed ?? 'online') === 'online';
  const kind = isAsBefore && state.kind ? state.kind : kindOf(state);
  const lastLost = state.losses.findLast(({ manner }) => manner === 'lost') ?? state.service;
  const service = kind === 'service-unreachable' ? lastLost : undefined;
  return { ...state, phase: 'offline', kind, service, isAsked: false, dueAt: Infinity };
}

function dropped(state: OfflineState, at: number): OfflineState {
  const drops = [...state.drops.filter((one) => at - one < calmMs), at];
  return { ...state, drops, isUnstable: state.isUnstable || drops.length > mostDrops };
}

function calmed(state: OfflineState, at: number): OfflineState {
  if (!state.isUnstable || at - (state.drops.at(-1) ?? -Infinity) < calmMs) return state;
  return { ...state, isUnstable: false, drops: [] };
}

/**
 * Whether the losses are more than one service's bad moment. Lateness and foreign pages need two services that nobody
 * contradicts: one service alone may just be slow, or behind a broken proxy.
 */
function isTrouble({ losses, answeredAt }: OfflineState): boolean {
  if (losses.filter(({ manner }) => manner === 'lost').length >= 2) return true;
  const unanswered = losses.filter(({ at }) => at > answeredAt);
  return servicesOf(unanswered) >= 2;
}

function kindOf({ losses, answeredAt, probed: outcome, isBrowserOnline }: OfflineState): OfflineKind {
  if (outcome === 'captive' || outcome === 'slow') return outcome;
  if (!isBrowserOnline || outcome === 'offline') return 'no-network';
  const manners = new Set(losses.map(({ manner }) => manner));
  if (!manners.has('lost')) {
    if (manners.has('foreign')) return 'captive';
    if (manners.has('late')) return 'slow';
    return 'no-network';
  }
  const doOthersAnswer = outcome === 'online' || losses.every(({ at }) => at <= answeredAt);
  return servicesOf(losses) >= 2 && !doOthersAnswer ? 'no-network' : 'service-unreachable';
}

const servicesOf = (losses: readonly Loss[]) => new Set(losses.map(({ service }) => service)).size;

/** What is told of the connection. */
export type ConnectionShown = Pick<OfflineState, 'kind' | 'isUnstable'> & {
  readonly phase: Exclude<OfflinePhase, 'online' | 'checking'> | 'unstable';
  readonly serviceName: string | undefined;
};

/** What a banner shows; `undefined` when there is nothing to say. While it comes and goes, that alone is told. */
export function shownOf({ phase, kind, service, isUnstable }: OfflineState): ConnectionShown | undefined {
  const told = { kind, isUnstable, serviceName: service?.name };
  if (isUnstable) return { ...told, phase: 'unstable' };
  return phase === 'online' || phase === 'checking' ? undefined : { ...told, phase };
}
