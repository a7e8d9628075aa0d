import type { RateLimit } from '../../../src/catalog/index.js';
import type { BreakerOptions, Priority } from '../../../src/client/index.js';
import {
  createGate,
  type AdmitRequest,
  type ClosedReason,
  type Pass,
  type PassEnd,
  type Promote,
} from '../../../src/client/gate/index.js';
import { shareTimer } from '../../../src/client/shareTimer.js';
import { ApiError, type AnyApiError, type ErrorKind, type RetryAfter } from '../../../src/errors/index.js';
import { seededRandom } from '../../support/seededRandom.js';
import { createCountingServer, type ServerRules } from './createCountingServer.js';
import { createMachine } from './createMachine.js';

/** What becomes of one request, beside what the quota says. `hintMs`: the server names a wait. */
export type Fate =
  | { readonly end: 'success' | 'lost' | 'unsent' | 'hangs' }
  | { readonly end: 'refused' | 'unavailable'; readonly hintMs?: number | undefined }
  | { readonly end: 'server' };

export type Step =
  | {
      readonly do: 'call';
      readonly cost: number;
      readonly priority: Priority;
      readonly lane: string;
      readonly holdMs: number;
      readonly notBeforeMs?: number | undefined;
    }
  | { readonly do: 'abort' | 'promote'; readonly which: number; readonly priority: Priority }
  | { readonly do: 'foreign'; readonly cost: number; readonly newsMs: number; readonly isSent: boolean }
  | { readonly do: 'close'; readonly reason: ClosedReason; readonly opensInMs: number; readonly isNamed: boolean }
  | { readonly do: 'setWall'; readonly byMs: number }
  | { readonly do: 'sleep'; readonly ms: number; readonly isFrozen: boolean }
  | { readonly do: 'probe' | 'look' };

export interface Schedule {
  readonly server: ServerRules;
  readonly limits: readonly RateLimit[];
  /** The server refuses what is over its limit. */
  readonly isStrict: boolean;
  readonly breaker: false | BreakerOptions | undefined;
  readonly steps: readonly (Step & { readonly gapMs: number })[];
  /** Of the requests in the order they are sent; later ones succeed. */
  readonly fates: readonly Fate[];
  readonly seed: number;
}

/** Ends a request that is not answered. */
const timeoutMs = 30_000;
const [longestUpMs, longestDownMs] = [4000, 6000];

function troubleOf(kind: ErrorKind, hintMs?: number): AnyApiError {
  const retryAfter: RetryAfter | undefined =
    hintMs === undefined ? undefined : { ms: hintMs, at: hintMs, source: 'retry-after' };
  const retry = { rule: 'backoff' } as const;
  return new ApiError({ vendor: 'acme', code: kind, kind, retry, recovery: [], messageKey: kind, retryAfter });
}

/** Lets a schedule happen and returns all that must not; an empty list is a gate that keeps its word. */
export async function simulate(schedule: Schedule) {
  const faults: string[] = [];
  const machine = createMachine(Date.UTC(2026, 10, 20, 12));
  const server = createCountingServer(schedule.server);
  const random = seededRandom(schedule.seed);
  const clock = shareTimer(machine.clock);
  let isWatched = false;
  const gate = createGate({
    id: 'g',
    name: 'default',
    vendor: 'acme',
    service: 'Acme',
    limits: schedule.limits,
    clock,
    random,
    breaker: schedule.breaker,
    isWatched: () => isWatched,
    onChange: () => {},
    onClosed: () => {},
    onOpened: () => {},
  });
  const fates = [...schedule.fates];
  const calls: { abort: AbortController; promote?: Promote | undefined }[] = [];
  const told = { asked: 0, answered: 0, waiting: 0, own: 0, foreign: 0, refused: 0 };
  let namedUntil = 0; // before that nobody is sent: a server said so
  let probe: { readonly pass: Pass; readonly endsAt: number } | undefined;
  const isTold = schedule.limits.length > 0;
  const maxConcurrent = Math.min(...schedule.limits.map((limit) => limit.maxConcurrent ?? Infinity));

  const look = (): void => {
    const { queued, inFlight } = gate.getState();
    if (queued !== told.waiting) faults.push(`${queued} said to wait, ${told.waiting} do`);
    if (inFlight !== told.own + told.foreign)
      faults.push(`${inFlight} said in flight, ${told.own} + ${told.foreign} are`);
  };

  const arrive = (cost: number): ReturnType<typeof server.arrive> => {
    const answer = server.arrive(cost, machine.time);
    if (isTold && answer.excess > 0) faults.push(`over the limit by ${answer.excess} at ${machine.time}`);
    return answer;
  };

  const ask = (request: AdmitRequest, call: (typeof calls)[number], resendsLeft: number): void => {
    const waits: boolean[] = [];
    told.asked += 1;
    told.waiting += 1;
    let answers = 0;
    const withNews: AdmitRequest = {
      ...request,
      onWait(isWaiting, position, promote) {
        waits.push(isWaiting);
        if (isWaiting && position < 1) faults.push(`place ${position}`);
        call.promote = isWaiting ? promote : undefined;
      },
    };
    void gate.admit(withNews).then((admission) => {
      told.answered += 1;
      told.waiting -= 1;
      if ((answers += 1) > 1) faults.push('an admit that settled twice');
      if (waits.length > 0 && waits.indexOf(false) !== waits.length - 1) faults.push(`waits told ${waits.join()}`);
      if (admission.admitted) send(admission.pass, request, call, resendsLeft);
      else if (admission.because === 'aborted' && !call.abort.signal.aborted) faults.push('aborted by nobody');
    });
  };

  const send = (pass: Pass, request: AdmitRequest, call: (typeof calls)[number], resendsLeft: number): void => {
    const sentAt = clock.monotonic();
    const fate: Fate = fates.shift() ?? { end: 'success' };
    told.own += 1;
    if (told.own > maxConcurrent) faults.push(`${told.own} at once`);
    if (fate.end !== 'unsent' && sentAt < namedUntil) faults.push(`sent ${namedUntil - sentAt} before the hint`);
    if (request.notBefore !== undefined && machine.latestWall < request.notBefore) faults.push('sent before its time');
    if (pass.timeoutMs !== undefined) {
      if (probe && sentAt < probe.endsAt) faults.push(`two probes at ${sentAt}`);
      probe = { pass, endsAt: sentAt + pass.timeoutMs };
    }

    let isOver = false;
    const end = (end: PassEnd): void => {
      if (isOver) return;
      isOver = true;
      told.own -= 1;
      stopTimeout();
      call.abort.signal.removeEventListener('abort', giveUp);
      if (probe?.pass === pass) probe = undefined;
      const hint = 'error' in end && end.error?.retryAfter;
      const isHeard = end.type === 'refused' || (schedule.breaker !== false && end.type === 'failure');
      if (hint && isHeard) namedUntil = Math.max(namedUntil, clock.monotonic() + hint.ms);
      const isTurnedBack = pass.settle(end);
      if (pass.settle({ type: 'unsent' })) faults.push('a pass that settled twice');
      const { aborted } = call.abort.signal;
      if (isTurnedBack && !aborted && resendsLeft > 0) ask({ ...request, place: pass.place }, call, resendsLeft - 1);
    };
    const giveUp = (): void => end({ type: 'abandoned' });
    const stopTimeout = clock.setTimeout(
      () => end({ type: 'abandoned', error: troubleOf('timeout') }),
      Math.min(timeoutMs, pass.timeoutMs ?? Infinity),
    );
    call.abort.signal.addEventListener('abort', giveUp);
    if (fate.end === 'unsent') return machine.onMachine(machine.time, () => end({ type: 'unsent' }));
    machine.inWorld(machine.time + random() * longestUpMs, () => {
      const { excess, opensInMs, quota } = arrive(request.cost);
      if (fate.end === 'hangs') return;
      machine.onMachine(machine.time + random() * longestDownMs, () => {
        if (schedule.isStrict && excess > 0) {
          told.refused += 1;
          return end({ type: 'refused', error: troubleOf('rate-limited', opensInMs), quota });
        }
        switch (fate.end) {
          case 'refused':
            return end({ type: 'refused', error: troubleOf('rate-limited', fate.hintMs), quota });
          case 'unavailable':
            return end({ type: 'failure', error: troubleOf('unavailable', fate.hintMs), quota });
          case 'server':
            return end({ type: 'failure', error: troubleOf('server'), quota });
          case 'lost':
            return end({ type: 'lost', error: troubleOf('network') });
          default:
            return end({ type: 'success', quota });
        }
      });
    });
  };

  /** Another place that keeps to the limit as well: it goes only where there is room. */
  const sendElsewhere = ({ cost, newsMs, isSent }: Step & { do: 'foreign' }): void => {
    const { door, remaining = Infinity } = gate.getState();
    if (door !== 'open' || remaining < cost) return;
    const settle = gate.join(cost);
    told.foreign += 1;
    const news = (agoMs: number): void => {
      told.foreign -= 1;
      settle(agoMs);
      settle(Infinity);
    };
    if (!isSent) return machine.onMachine(machine.time + newsMs, () => news(Infinity));
    machine.inWorld(machine.time + random() * longestUpMs, () => {
      arrive(cost);
      const answeredAt = machine.time + random() * longestDownMs;
      machine.onMachine(answeredAt + newsMs, () => news(machine.time - answeredAt));
    });
  };

  const take = (step: Step): void => {
    switch (step.do) {
      case 'call': {
        const { cost, priority, lane, holdMs, notBeforeMs } = step;
        const call = { abort: new AbortController() };
        calls.push(call);
        const notBefore = notBeforeMs === undefined ? undefined : clock.now() + notBeforeMs;
        return ask({ cost, priority, lane, holdMs, notBefore, signal: call.abort.signal }, call, 20);
      }
      case 'abort':
        return calls[step.which % calls.length]?.abort.abort();
      case 'promote':
        return calls[step.which % calls.length]?.promote?.(step.priority);
      case 'foreign':
        return sendElsewhere(step);
      case 'close': {
        const { reason, opensInMs, isNamed } = step;
        const kind = reason === 'refusal' ? 'rate-limited' : 'unavailable';
        if (isNamed && (reason === 'refusal' || schedule.breaker !== false))
          namedUntil = Math.max(namedUntil, clock.monotonic() + opensInMs);
        return gate.close({ error: troubleOf(kind, isNamed ? opensInMs : undefined), reason, opensInMs });
      }
      case 'setWall':
        return machine.setWall(step.byMs);
      case 'sleep':
        return machine.sleep(step.ms, step.isFrozen);
      case 'probe':
        return void gate.probe();
      case 'look':
        isWatched = !isWatched;
        return gate.refresh();
      default:
        return step satisfies never;
    }
  };

  const [first, ...rest] = schedule.steps;
  const next = (step: typeof first, others: typeof rest): void => {
    if (!step) return;
    machine.onMachine(machine.time + step.gapMs, () => {
      take(step);
      next(others[0], others.slice(1));
    });
    machine.onMachine(machine.time + step.gapMs + 1, look);
  };
  next(first, rest);
  await machine.run();
  // Whatever happened, it still works.
  isWatched = false;
  gate.refresh();
  fates.length = 0;
  const before = told.answered;
  ask({ cost: 1, priority: 'visible', holdMs: Infinity }, { abort: new AbortController() }, 100);
  await machine.run();
  look();
  if (told.answered === before) faults.push('a call after it all hangs');
  if (told.answered !== told.asked) faults.push(`${told.asked} asked, ${told.answered} were answered`);
  if (told.own + told.foreign > 0) faults.push('something still in flight');
  if (machine.timers > 0) faults.push(`${machine.timers} timers left`);
  return { faults, ...told };
}
