import { describe, expect, it } from 'vitest';

import type { BreakerOptions, Priority } from '../../../src/client/index.js';
import {
  createGate,
  type Admission,
  type AdmitRequest,
  type Pass,
  type PassEnd,
  type Promote,
} from '../../../src/client/gate/index.js';
import { shareTimer } from '../../../src/client/shareTimer.js';
import { ApiError, type AnyApiError, type ErrorKind } from '../../../src/errors/index.js';
import { createFakeClock } from '../../support/fakeClock.js';

const perSecond = { limit: 1, windowMs: 1000 };
const wide = { limit: 1000, windowMs: 1000 };
const success: PassEnd = { type: 'success' };

function trouble(kind: ErrorKind, hintMs?: number): AnyApiError {
  return new ApiError({
    vendor: 'acme',
    code: kind.toUpperCase(),
    kind,
    retry: { rule: 'backoff' },
    recovery: [],
    messageKey: kind,
    ...(hintMs !== undefined && { retryAfter: { ms: hintMs, at: hintMs, source: 'retry-after' as const } }),
  });
}
const down: PassEnd = { type: 'failure', error: trouble('unavailable') };

interface SetUp {
  readonly limit?: { readonly limit: number; readonly windowMs: number };
  readonly breaker?: false | BreakerOptions;
  readonly maxQueued?: number;
}

function setUp({ limit = wide, ...options }: SetUp = {}) {
  const clock = createFakeClock();
  const told: string[] = [];
  const gate = createGate({
    id: 'g',
    name: 'default',
    vendor: 'acme',
    service: 'Acme',
    limits: [limit],
    clock: shareTimer(clock),
    random: () => 0,
    isWatched: () => false,
    onChange: () => {},
    onClosed: (opensAt, code, reason) => void told.push(`${reason} ${code} ${opensAt - clock.now()}`),
    onOpened: () => void told.push('opened'),
    ...options,
  });
  const passes: Pass[] = [];
  const order: string[] = [];
  const turnedAway: (Admission & { admitted: false })[] = [];
  const enter = (name = '', request: Partial<AdmitRequest> = {}): void =>
    void gate.admit({ cost: 1, priority: 'visible', holdMs: Infinity, ...request }).then((admission) => {
      if (!admission.admitted) return turnedAway.push(admission);
      order.push(name);
      return passes.push(admission.pass);
    });
  /** Sends one call and lets it end so after a time. */
  const send = async (end: PassEnd, tookMs = 0, lane?: string): Promise<void> => {
    enter('', { lane });
    await clock.advance(tookMs);
    passes.at(-1)!.settle(end);
    await clock.advance(0);
  };
  /** Ends what is in flight each second, so that one more goes. */
  const drain = async (): Promise<readonly string[]> => {
    for (let left = 100; left > 0 && gate.getState().queued + passes.length > 0; left -= 1) {
      for (const pass of passes.splice(0)) pass.settle(success);
      await clock.advance(1000);
    }
    return order;
  };
  return { gate, clock, enter, send, drain, passes, order, turnedAway, told };
}

describe('who goes next', () => {
  it('is whoever was promoted while waiting, with the age it had', async () => {
    const { enter, drain } = setUp({ limit: perSecond });
    let promote: Promote = () => {};
    enter('first');
    enter('visible');
    enter('old', { priority: 'background', onWait: (_, __, by) => (promote = by) });
    enter('user', { priority: 'user' });
    promote('user');
    // It came before the person's call, in turns as in time.
    expect(await drain()).toEqual(['first', 'old', 'user', 'visible']);
  });

  it('is nobody who was promoted after it went', async () => {
    const { gate, clock, enter, passes } = setUp({ limit: perSecond });
    const promotes: Promote[] = [];
    enter('first');
    enter('second', { onWait: (_, __, by) => void promotes.push(by) });
    await clock.advance(0);
    passes[0]!.settle(success);
    await clock.advance(1000);
    for (const promote of promotes) for (const priority of ['user', 'background'] as Priority[]) promote(priority);
    expect(passes).toHaveLength(2);
    expect(gate.getState().queued).toBe(0);
  });

  it('alternates between the endpoints of one priority, each in its order', async () => {
    const { enter, drain } = setUp({ limit: perSecond });
    enter('first');
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter(name, { lane: 'a' });
    for (const name of ['b1', 'b2']) enter(name, { lane: 'b' });
    expect(await drain()).toEqual(['first', 'a1', 'b1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('shares by cost: three single calls for one of three units', async () => {
    const { enter, drain } = setUp({ limit: { limit: 3, windowMs: 500 } });
    enter('first', { cost: 3 });
    for (const name of ['A', 'B']) enter(name, { lane: 'a', cost: 3 });
    for (const name of ['1', '2', '3', '4', '5', '6']) enter(name, { lane: 'b' });
    expect((await drain()).join(' ')).toBe('first 1 2 A 3 4 5 B 6');
  });
});

describe('notBefore', () => {
  it('keeps a call out until its time, then in the queue as all others', async () => {
    const { gate, clock, enter, passes, order } = setUp();
    const waits: boolean[] = [];
    enter('later', { notBefore: clock.now() + 60_000, onWait: (isWaiting) => void waits.push(isWaiting) });
    enter('now');
    await clock.advance(59_999);
    expect(order).toEqual(['now']);
    expect(gate.getState().queued).toBe(1);
    await clock.advance(1);
    expect(order).toEqual(['now', 'later']);
    expect(waits).toEqual([true, false]);
    expect(passes).toHaveLength(2);
  });

  it('is a moment of the wall clock: set back, it waits longer', async () => {
    const { clock, enter, order } = setUp();
    enter('later', { notBefore: clock.now() + 60_000 });
    clock.setWall(clock.now() - 3_600_000);
    await clock.advance(60_000);
    expect(order).toEqual([]);
    await clock.advance(3_600_000);
    expect(order).toEqual(['later']);
  });

  it('leaves nothing behind when the call is aborted', async () => {
    const { gate, clock, enter, turnedAway } = setUp();
    const abort = new AbortController();
    enter('later', { notBefore: clock.now() + 60_000, signal: abort.signal });
    abort.abort();
    await clock.advance(0);
    expect(turnedAway).toEqual([{ admitted: false, because: 'aborted' }]);
    expect(gate.getState().queued).toBe(0);
    expect(clock.timers).toBe(0);
  });
});

describe('maxQueued', () => {
  it('counts whoever waits for a slot or for a time, and not those sent back', async () => {
    const { clock, enter, turnedAway, passes, gate } = setUp({ limit: perSecond, maxQueued: 2 });
    enter('first');
    enter('second');
    enter('third', { notBefore: clock.now() + 5000 });
    enter('fourth');
    await clock.advance(0);
    expect(turnedAway).toEqual([{ admitted: false, because: 'full' }]);
    enter('first again', { place: passes[0]!.place });
    await clock.advance(0);
    expect(turnedAway).toHaveLength(1);
    expect(gate.getState().queued).toBe(3);
  });
});

describe('the breaker', () => {
  it.each([
    [undefined, 3],
    [2, 2],
    [5, 5],
  ] as const)('failuresInRow %s: closes after %i', async (failuresInRow, count) => {
    const { send, gate } = setUp({ breaker: failuresInRow === undefined ? {} : { failuresInRow } });
    for (let call = 1; call < count; call += 1) await send(down);
    expect(gate.getState().door).toBe('open');
    await send(success);
    for (let call = 1; call < count; call += 1) await send(down);
    expect(gate.getState().door).toBe('open');
    await send(down);
    expect(gate.getState()).toMatchObject({ door: 'closed', reason: 'outage', closedBy: 'UNAVAILABLE' });
  });

  it('takes 500s of one endpoint for one failure of the service, of two endpoints for two', async () => {
    const broken: PassEnd = { type: 'failure', error: trouble('server') };
    const one = setUp();
    for (let call = 0; call < 10; call += 1) await one.send(broken, 0, 'a');
    expect(one.gate.getState().door).toBe('open');
    const two = setUp();
    for (const lane of ['a', 'b', 'a']) await two.send(broken, 0, lane);
    expect(two.gate.getState().door).toBe('closed');
  });

  it.each([
    [{ failureRate: 0.5, minimumCalls: 10 }, 10],
    [{ failureRate: 0.5, minimumCalls: 20 }, 20],
  ] as const)('closes at half of the calls of %o, not before the %ith', async (breaker, count) => {
    const { send, gate } = setUp({ breaker: { ...breaker, failuresInRow: 100 } });
    for (let call = 1; call < count; call += 1) await send(call % 2 === 0 ? success : down);
    expect(gate.getState().door).toBe('open');
    await send(down);
    expect(gate.getState().door).toBe('closed');
  });

  it('bears a lower share, and forgets what is two windows old', async () => {
    const breaker = { failureRate: 0.9, minimumCalls: 4, windowMs: 1000, failuresInRow: 100 };
    const { clock, send, gate } = setUp({ breaker });
    for (let call = 0; call < 20; call += 1) await send(call % 2 === 0 ? success : down);
    expect(gate.getState().door).toBe('open');
    await clock.advance(2000);
    for (let call = 0; call < 3; call += 1) await send(down);
    expect(gate.getState().door).toBe('open');
    await send(down);
    expect(gate.getState().door).toBe('closed');
  });

  it('counts answers slower than slowCallMs as failures of the rate', async () => {
    const breaker = { slowCallMs: 200, minimumCalls: 4 };
    const fast = setUp({ breaker });
    for (let call = 0; call < 8; call += 1) await fast.send(success, 200);
    expect(fast.gate.getState().door).toBe('open');
    const slow = setUp({ breaker });
    for (let call = 0; call < 4; call += 1) await slow.send(success, 201);
    expect(slow.gate.getState()).toMatchObject({ door: 'closed', reason: 'outage', closedBy: 'timeout' });
  });

  it('false: nothing that fails closes the door, whoever says so', async () => {
    const { send, gate, told } = setUp({ breaker: false });
    for (let call = 0; call < 50; call += 1) await send(down);
    await send({ type: 'failure', error: trouble('unavailable', 60_000) });
    gate.close({ error: trouble('unavailable'), reason: 'outage', opensInMs: 60_000 });
    expect(told).toEqual([]);
    expect(gate.getState().door).toBe('open');
  });

  it('closes at the first 503 that names its end, until then', async () => {
    const { send, told, gate, clock, enter, passes } = setUp();
    await send({ type: 'failure', error: trouble('unavailable', 45_000) });
    expect(told).toEqual(['outage UNAVAILABLE 45000']);
    expect(gate.probe()).toBe(false);
    enter();
    await clock.advance(44_999);
    expect(passes).toHaveLength(1);
    await clock.advance(1);
    expect(passes).toHaveLength(2);
  });

  it('hears the end that a late 503 names, sent before the door closed', async () => {
    const { send, told, clock, enter, passes } = setUp();
    enter();
    await clock.advance(0);
    const late = passes[0]!;
    for (let call = 0; call < 3; call += 1) await send(down);
    late.settle({ type: 'failure', error: trouble('unavailable', 45_000) });
    expect(told.at(-1)).toBe('outage UNAVAILABLE 45000');
  });

  it('gives a probe ten seconds, keeps its place when it fails, and lets one try at a time', async () => {
    const { send, gate, clock, enter, passes } = setUp();
    for (let call = 0; call < 3; call += 1) await send(down);
    passes.length = 0;
    for (let call = 0; call < 5; call += 1) enter();
    await clock.advance(15_000);
    expect(passes).toHaveLength(1);
    expect(passes[0]!.timeoutMs).toBe(10_000);
    expect(passes[0]!.settle({ type: 'abandoned', error: trouble('timeout') })).toBe(true);
    await clock.advance(15_000);
    expect(passes).toHaveLength(2);
    passes[1]!.settle(success);
    expect(gate.getState().door).toBe('open');
  });

  it('holds whose deadline allows and turns the others away, with the moment of the next try', async () => {
    const { send, clock, enter, passes, turnedAway } = setUp();
    await send({ type: 'failure', error: trouble('unavailable', 20_000) });
    enter('patient', { holdMs: 30_000 });
    enter('hasty', { holdMs: 2000 });
    await clock.advance(0);
    expect(turnedAway).toMatchObject([
      { because: 'parked', reason: 'outage', opensInMs: 20_000, source: 'retry-after' },
    ]);
    await clock.advance(20_000);
    passes.at(-1)!.settle({ type: 'failure', error: trouble('unavailable', 60_000) });
    enter('patient too', { holdMs: 30_000 });
    await clock.advance(0);
    expect(turnedAway.at(-1)).toMatchObject({ because: 'parked', reason: 'outage', opensInMs: 60_000 });
  });
});

describe('news of others', () => {
  it('takes their units from send until answer plus window', async () => {
    const { gate, clock, enter, order } = setUp({ limit: perSecond });
    const settle = gate.join(1);
    enter('mine');
    await clock.advance(5000);
    expect(order).toEqual([]);
    settle(0);
    await clock.advance(999);
    expect(order).toEqual([]);
    await clock.advance(1);
    expect(order).toEqual(['mine']);
  });

  it('gives back at once what was never sent, and what was answered a window ago; only the first word counts', async () => {
    for (const agoMs of [Infinity, 1000, 3_600_000]) {
      const { gate, clock, enter, order } = setUp({ limit: perSecond });
      const settle = gate.join(1);
      enter('mine');
      await clock.advance(500);
      settle(agoMs);
      settle(0);
      await clock.advance(0);
      expect(order).toEqual(['mine']);
      expect(gate.getState().inFlight).toBe(1);
    }
  });

  it('closes the door here too, and never earlier than it was to open', async () => {
    const { gate, clock, told, enter, passes } = setUp();
    const closeFor = (opensInMs: number) =>
      gate.close({ error: trouble('rate-limited'), reason: 'refusal', opensInMs });
    closeFor(60_000);
    closeFor(1000);
    closeFor(90_000);
    expect(told).toEqual(['refusal RATE-LIMITED 60000', 'refusal RATE-LIMITED 90000']);
    enter();
    await clock.advance(89_999);
    expect(passes).toHaveLength(0);
    await clock.advance(1);
    expect(passes).toHaveLength(1);
  });

  it('does not let a person try before a moment that the server named, though a longer wait nobody named stands before it', async () => {
    const { gate, clock } = setUp();
    gate.close({ error: trouble('rate-limited', 5000), reason: 'refusal', opensInMs: 5000 });
    gate.close({ error: trouble('rate-limited'), reason: 'refusal', opensInMs: 60_000 });
    expect(gate.probe()).toBe(false);
    await clock.advance(5000);
    expect(gate.probe()).toBe(true);
  });

  it('that close the door while a call tries it leave that call the only one', async () => {
    const { gate, clock, enter, passes } = setUp();
    gate.close({ error: trouble('rate-limited'), reason: 'refusal', opensInMs: 1000 });
    enter();
    enter();
    await clock.advance(1000);
    expect(passes).toHaveLength(1);
    gate.close({ error: trouble('rate-limited'), reason: 'refusal', opensInMs: 1000 });
    await clock.advance(5000);
    expect(passes).toHaveLength(1);
    passes[0]!.settle(success);
    await clock.advance(0);
    expect(passes).toHaveLength(2);
  });
});
