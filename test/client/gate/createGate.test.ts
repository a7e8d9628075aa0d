import { fc, times } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import type { RateLimit } from '../../../src/catalog/index.js';
import {
  createGate,
  type Admission,
  type AdmitRequest,
  type Pass,
  type PassEnd,
} from '../../../src/client/gate/index.js';
import { shareTimer } from '../../../src/client/shareTimer.js';
import type { AnyApiError, RetryAfterSource, RetryRule } from '../../../src/errors/index.js';
import { ApiError } from '../../../src/errors/index.js';
import { createFakeClock } from '../../support/fakeClock.js';

const perMinute: RateLimit = { limit: 20, windowMs: 60_000 };
const success: PassEnd = { type: 'success' };

function refusal(wait?: { ms: number; source?: RetryAfterSource }, rule: RetryRule = 'after-wait'): AnyApiError {
  return new ApiError({
    vendor: 'acme',
    code: 'TOO_FAST',
    kind: 'rate-limited',
    retry: { rule },
    recovery: ['wait'],
    messageKey: 'rate-limited',
    ...(wait && { retryAfter: { ms: wait.ms, at: wait.ms, source: wait.source ?? 'retry-after' } }),
  });
}

function setUp(limits: readonly RateLimit[] = [], isWatched = false) {
  const clock = createFakeClock();
  const told: string[] = [];
  const gate = createGate({
    id: 'g',
    name: 'default',
    vendor: 'acme',
    service: 'Acme',
    limits,
    clock: shareTimer(clock),
    random: () => 0,
    isWatched: () => isWatched,
    onChange: () => {},
    onClosed: (opensAt, code) => void told.push(`closed by ${code} for ${opensAt - clock.now()}`),
    onOpened: () => void told.push('opened'),
  });
  const passes: Pass[] = [];
  const turnedAway: (Admission & { admitted: false })[] = [];
  const enter = (request: Partial<AdmitRequest> = {}) => {
    const abort = new AbortController();
    const entry = { pass: undefined as Pass | undefined, abort };
    void gate
      .admit({ cost: 1, priority: 'visible', signal: abort.signal, holdMs: Infinity, ...request })
      .then((admission) => {
        if (admission.admitted) {
          entry.pass = admission.pass;
          passes.push(admission.pass);
        } else turnedAway.push(admission);
      });
    return entry;
  };
  return { gate, clock, enter, passes, turnedAway, told };
}

describe('slots', () => {
  it('holds each slot from send until response plus window', async () => {
    const { clock, enter, passes } = setUp([{ limit: 2, windowMs: 1000 }]);
    for (let call = 0; call < 3; call += 1) enter();
    await clock.advance(400);
    expect(passes).toHaveLength(2);
    passes[0]!.settle(success);
    await clock.advance(999);
    expect(passes).toHaveLength(2);
    await clock.advance(1);
    expect(passes).toHaveLength(3);
  });

  it.each([
    ['failed connection: for a window', 'lost', 1000],
    ['abort: a grace longer', 'abandoned', 6000],
  ] as const)('is held after a %s', async (_, type, ms) => {
    const { clock, enter, passes } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    enter();
    await clock.advance(0);
    passes[0]!.settle({ type });
    await clock.advance(ms - 1);
    expect(passes).toHaveLength(1);
    await clock.advance(1);
    expect(passes).toHaveLength(2);
  });

  it('is given back at once when nothing was sent', async () => {
    const { clock, enter, passes } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    enter();
    await clock.advance(0);
    passes[0]!.settle({ type: 'unsent' });
    await clock.advance(0);
    expect(passes).toHaveLength(2);
  });

  it('counts a settled pass once', async () => {
    const { gate, clock, enter, passes } = setUp([{ limit: 3, windowMs: 1000 }]);
    enter();
    await clock.advance(0);
    for (let word = 0; word < 3; word += 1) passes[0]!.settle({ type: 'unsent' });
    expect(gate.getState()).toMatchObject({ remaining: 3, inFlight: 0 });
  });

  it('never lets more than the limit arrive in any window, whatever the latencies and ends', async () => {
    const end = fc.constantFrom<PassEnd['type']>('success', 'failure', 'lost', 'abandoned');
    const call = fc.record({ upMs: fc.nat(5000), downMs: fc.nat(5000), end, gapMs: fc.nat(3000) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 100, max: 10_000 }),
        async (calls, limit, windowMs) => {
          const { gate, clock } = setUp([{ limit, windowMs }]);
          const arrivals: number[] = [];
          const signal = new AbortController().signal;
          for (const { upMs, downMs, end: type, gapMs } of calls) {
            void gate.admit({ cost: 1, priority: 'visible', signal, holdMs: Infinity }).then((admission) => {
              if (!admission.admitted) return;
              const sentAt = clock.monotonic();
              arrivals.push(sentAt + upMs);
              // An aborted request may arrive after the abort; the others have arrived before they end.
              const endsAt = type === 'abandoned' ? Math.max(0, upMs - 5000) : upMs + downMs;
              clock.setTimeout(() => void admission.pass.settle({ type } as PassEnd), endsAt);
            });
            await clock.advance(gapMs);
          }
          await clock.runAll();
          expect(arrivals).toHaveLength(calls.length);
          const sorted = arrivals.toSorted((one, other) => one - other);
          for (let index = limit; index < sorted.length; index += 1) {
            expect(sorted[index]! - sorted[index - limit]!).toBeGreaterThanOrEqual(windowMs);
          }
        },
      ),
      { numRuns: times(40) },
    );
  });

  it('sends 100 calls against 20 a minute in four windows and a round trip each', async () => {
    const { clock, enter, passes } = setUp([perMinute]);
    for (let call = 0; call < 100; call += 1) enter();
    for (let minute = 0; minute < 5; minute += 1) {
      await clock.advance(0);
      expect(passes).toHaveLength(20 * (minute + 1));
      await clock.advance(100);
      for (const pass of passes) pass.settle(success);
      await clock.advance(60_000);
    }
  });

  it('weighs calls by cost and lets one that costs more than the limit pass alone', async () => {
    const { clock, enter, passes } = setUp([{ limit: 5, windowMs: 1000 }]);
    enter({ cost: 3 });
    enter({ cost: 3 });
    enter({ cost: 9 });
    await clock.advance(0);
    expect(passes).toHaveLength(1);
    passes[0]!.settle(success);
    await clock.advance(1000);
    expect(passes).toHaveLength(2);
    passes[1]!.settle(success);
    await clock.advance(1000);
    expect(passes).toHaveLength(3);
  });

  it('keeps all of several limits at once', async () => {
    const { clock, enter, passes } = setUp([
      { limit: 2, windowMs: 100 },
      { limit: 3, windowMs: 10_000 },
    ]);
    for (let call = 0; call < 4; call += 1) enter();
    await clock.advance(0);
    for (const pass of passes) pass.settle(success);
    await clock.advance(100);
    expect(passes).toHaveLength(3);
    for (const pass of passes) pass.settle(success);
    await clock.advance(9899);
    expect(passes).toHaveLength(3);
    await clock.advance(1);
    expect(passes).toHaveLength(4);
  });

  it('keeps at most six in flight while no limit is known, and maxConcurrent where it is given', async () => {
    const unknown = setUp();
    for (let call = 0; call < 9; call += 1) unknown.enter();
    await unknown.clock.advance(100_000);
    expect(unknown.passes).toHaveLength(6);
    unknown.passes[0]!.settle(success);
    await unknown.clock.advance(0);
    expect(unknown.passes).toHaveLength(7);

    const narrow = setUp([{ ...perMinute, maxConcurrent: 2 }]);
    for (let call = 0; call < 9; call += 1) narrow.enter();
    await narrow.clock.advance(100_000);
    expect(narrow.passes).toHaveLength(2);
  });

  it('goes on when the wall clock is set back', async () => {
    const { clock, enter, passes } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    enter();
    await clock.advance(0);
    passes[0]!.settle(success);
    clock.setWall(clock.now() - 3_600_000);
    await clock.advance(1000);
    expect(passes).toHaveLength(2);
  });
});

describe('the queue', () => {
  it('is first in, first out within a priority; a person goes before the screen, the screen before the rest', async () => {
    const priority = fc.constantFrom('user' as const, 'visible' as const, 'background' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(priority, { minLength: 1, maxLength: 40 }), async (priorities) => {
        const { clock, gate } = setUp([{ limit: 1, windowMs: 10 }]);
        const signal = new AbortController().signal;
        const order: { rank: number; index: number }[] = [];
        const admit = (rank: (typeof priorities)[number], index: number) =>
          void gate.admit({ cost: 1, priority: rank, signal, holdMs: Infinity }).then((admission) => {
            if (!admission.admitted) return;
            if (index >= 0) order.push({ rank: ['user', 'visible', 'background'].indexOf(rank), index });
            admission.pass.settle(success);
          });
        admit('visible', -1);
        priorities.forEach(admit);
        await clock.runAll();
        expect(order).toHaveLength(priorities.length);
        expect(order).toEqual(order.toSorted((one, other) => one.rank - other.rank || one.index - other.index));
      }),
      { numRuns: times(30) },
    );
  });

  it('forgets an aborted call at once', async () => {
    const { gate, clock, enter, turnedAway } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    const second = enter();
    await clock.advance(0);
    expect(gate.getState().queued).toBe(1);
    second.abort.abort();
    await Promise.resolve();
    expect(turnedAway).toEqual([{ admitted: false, because: 'aborted' }]);
    expect(gate.getState().queued).toBe(0);
    expect(clock.timers).toBe(0);
  });

  it('keeps a thousand calls with one timer and turns the next away', async () => {
    const { gate, clock, enter, passes, turnedAway } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    await clock.advance(0);
    passes[0]!.settle(success);
    for (let call = 0; call < 1001; call += 1) enter({ holdMs: 5000 });
    await clock.advance(0);
    expect(turnedAway).toEqual([{ admitted: false, because: 'full' }]);
    expect(gate.getState().queued).toBe(1000);
    expect(clock.timers).toBe(1);
  });

  it('tells a call its place, and when it stops waiting', async () => {
    const { clock, enter, passes } = setUp([{ limit: 1, windowMs: 1000 }]);
    const told: [boolean, number][] = [];
    const onWait = (isWaiting: boolean, position: number) => void told.push([isWaiting, position]);
    enter({ onWait });
    expect(told).toEqual([]);
    enter({ priority: 'background' });
    enter();
    enter({ onWait });
    expect(told).toEqual([[true, 2]]);
    await clock.advance(0);
    passes[0]!.settle(success);
    await clock.advance(1000);
    passes[1]!.settle(success);
    await clock.advance(1000);
    expect(told).toEqual([
      [true, 2],
      [false, 0],
    ]);
  });
});

describe('a refusal', () => {
  const refuse = async (error: AnyApiError, limits: readonly RateLimit[] = []) => {
    const all = setUp(limits);
    all.enter();
    await all.clock.advance(0);
    all.passes[0]!.settle({ type: 'refused', error });
    await all.clock.advance(0);
    return all;
  };

  it('waits as long as the error says, and a second when it says nothing', async () => {
    const cases = [
      [refusal({ ms: 7000 }), 7000],
      [refusal({ ms: 8000, source: 'body' }), 8000],
      [refusal({ ms: 600_000, source: 'catalog' }), 600_000],
      [refusal(), 1000],
      [refusal(undefined, 'backoff'), 1000],
    ] as const;
    for (const [error, ms] of cases) {
      const { told } = await refuse(error, [{ limit: 20, windowMs: 60_000, lockMs: 900_000 }]);
      expect(told).toEqual([`closed by TOO_FAST for ${ms}`]);
    }
  });

  it('stops everybody, then lets exactly one probe through', async () => {
    const { clock, enter, passes, gate, told } = await refuse(refusal({ ms: 5000 }), [perMinute]);
    for (let call = 0; call < 5; call += 1) enter();
    await clock.advance(4999);
    expect(passes).toHaveLength(1);
    expect(gate.getState()).toMatchObject({ door: 'closed', closedBy: 'TOO_FAST', queued: 5 });
    await clock.advance(1);
    expect(passes).toHaveLength(2);
    expect(gate.getState()).toMatchObject({ door: 'probing', queued: 4, inFlight: 1 });
    await clock.advance(3000);
    expect(passes).toHaveLength(2);
    passes[1]!.settle(success);
    await clock.advance(0);
    expect(passes).toHaveLength(6);
    expect(gate.getState().door).toBe('open');
    expect(told).toEqual(['closed by TOO_FAST for 5000', 'opened']);
  });

  it('frees the probe place when the probe fails for another reason, and reopens only on success', async () => {
    const { clock, enter, passes, gate } = await refuse(refusal({ ms: 5000 }), [perMinute]);
    for (let call = 0; call < 4; call += 1) enter();
    await clock.advance(5000);
    const ends: PassEnd[] = [{ type: 'failure' }, { type: 'lost' }, { type: 'abandoned' }];
    for (const [index, end] of ends.entries()) {
      expect(passes).toHaveLength(index + 2);
      passes.at(-1)!.settle(end);
      await clock.advance(0);
      expect(gate.getState().door).toBe('probing');
    }
    passes.at(-1)!.settle(success);
    expect(gate.getState().door).toBe('open');
  });

  it('gives the place of a probe that hangs to the next call', async () => {
    const { clock, enter, passes, gate } = await refuse(refusal({ ms: 5000 }), [perMinute]);
    enter();
    enter();
    enter();
    await clock.advance(15_499); // whoever sent it gives it up after ten seconds, and has half a second to say so
    expect(passes).toHaveLength(2);
    await clock.advance(1);
    expect(passes).toHaveLength(3);
    passes[1]!.settle(success); // late, but a success is a success
    await clock.advance(0);
    expect(gate.getState().door).toBe('open');
    expect(passes).toHaveLength(4);
  });

  it('changes nothing when stragglers of the same burst are refused, except for a longer wait that the server names', async () => {
    const { clock, enter, passes, told, gate } = setUp([perMinute]);
    for (let call = 0; call < 4; call += 1) enter();
    await clock.advance(0);
    passes[0]!.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    await clock.advance(1000);
    passes[1]!.settle({ type: 'refused', error: refusal() });
    passes[2]!.settle({ type: 'refused', error: refusal({ ms: 2000 }) });
    const { opensAt } = gate.getState();
    expect(opensAt! - clock.now()).toBe(4000);
    passes[3]!.settle({ type: 'refused', error: refusal({ ms: 9000 }) });
    expect(gate.getState().opensAt! - clock.now()).toBe(9000);
    expect(told).toEqual(['closed by TOO_FAST for 5000', 'closed by TOO_FAST for 9000']);
  });

  it('knows a straggler by the last closing, also one that a straggler caused', async () => {
    const { clock, enter, passes, gate } = setUp([perMinute]);
    const send = async (): Promise<Pass> => {
      enter();
      await clock.advance(0);
      return passes.at(-1)!;
    };
    const [first, second] = [await send(), await send()];
    first.settle({ type: 'refused', error: refusal({ ms: 1000 }) });
    await clock.advance(1000);
    (await send()).settle(success);
    const third = await send();
    second.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    expect(gate.getState().door).toBe('closed');
    await clock.advance(5000);
    await send();
    third.settle({ type: 'refused', error: refusal() });
    expect(gate.getState().door).toBe('probing');
  });

  it('puts the refused calls back before all that came later, in their old order', async () => {
    const { clock, enter, passes } = setUp([perMinute]);
    for (let call = 0; call < 3; call += 1) enter();
    await clock.advance(0);
    const [first, second, third] = passes as [Pass, Pass, Pass];
    third.settle({ type: 'refused', error: refusal({ ms: 1000 }) });
    enter();
    enter({ place: third.place });
    first.settle({ type: 'refused', error: refusal({ ms: 1000 }) });
    enter({ place: first.place });
    second.settle({ type: 'refused', error: refusal({ ms: 1000 }) });
    enter({ place: second.place });
    passes.length = 0;
    await clock.advance(1000);
    passes[0]!.settle(success);
    await clock.advance(0);
    expect(passes.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  });

  it('guesses a second, then a minute, and doubles that with each refusal in a row, up to fifteen minutes, and forgets with time', async () => {
    const { clock, enter, passes, told } = setUp([{ limit: 100, windowMs: 60_000 }]);
    const waits: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      enter();
      await clock.advance(0);
      passes.at(-1)!.settle({ type: 'refused', error: refusal() });
      waits.push(Number(told.at(-1)!.split(' ').at(-1)));
      await clock.advance(waits.at(-1)!);
    }
    expect(waits.slice(0, 6)).toEqual([1000, 60_000, 120_000, 240_000, 480_000, 900_000]);
    expect(new Set(waits.slice(6))).toEqual(new Set([900_000]));
    enter();
    await clock.advance(0);
    passes.at(-1)!.settle(success);
    await clock.advance(60_000 * 8);
    enter();
    await clock.advance(0);
    passes.at(-1)!.settle({ type: 'refused', error: refusal() });
    expect(told.at(-1)).toBe('closed by TOO_FAST for 120000');
  });

  it('does not ask in a tight loop a server that says zero seconds and refuses again', async () => {
    const { clock, enter, passes } = setUp([{ limit: 1000, windowMs: 60_000 }]);
    const endAt = clock.monotonic() + 60_000;
    while (clock.monotonic() < endAt) {
      enter();
      await clock.advance(0);
      while (passes.length > 0) passes.pop()!.settle({ type: 'refused', error: refusal({ ms: 0 }) });
      await clock.advance(100);
    }
    enter();
    expect(passes.length).toBe(0);
  });

  it('never sends before the moment the server named, whatever was refused when', async () => {
    const wait = fc.record({ ms: fc.nat(20_000), afterMs: fc.nat(3000) });
    await fc.assert(
      fc.asyncProperty(fc.array(wait, { minLength: 1, maxLength: 6 }), async (waits) => {
        const { clock, gate } = setUp([{ limit: 1000, windowMs: 1000 }]);
        const signal = new AbortController().signal;
        let notBefore = 0;
        let sent = 0;
        const script = [...waits];
        const call = async (place?: number): Promise<void> => {
          const admission = await gate.admit({ cost: 1, priority: 'visible', signal, holdMs: Infinity, place });
          if (!admission.admitted) return;
          sent += 1;
          expect(clock.monotonic()).toBeGreaterThanOrEqual(notBefore);
          const next = script.shift();
          await new Promise<void>((resolve) => void clock.setTimeout(resolve, next?.afterMs ?? 10));
          if (!next) return void admission.pass.settle(success);
          notBefore = Math.max(notBefore, clock.monotonic() + next.ms);
          admission.pass.settle({ type: 'refused', error: refusal(next) });
          return call(admission.pass.place);
        };
        const all = Promise.all([call(), call(), call()]);
        await clock.runAll();
        await all;
        expect(sent).toBe(3 + waits.length);
      }),
      { numRuns: times(40) },
    );
  });
});

describe('holding at a closed door', () => {
  it('turns a call away at once when the door opens later than it may hold', async () => {
    const { clock, enter, passes, turnedAway } = setUp();
    enter();
    await clock.advance(0);
    enter({ holdMs: 3000 });
    enter({ holdMs: 60_000 });
    passes[0]!.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    enter({ holdMs: 4999 });
    enter({ holdMs: 5000 });
    await clock.advance(0);
    expect(turnedAway).toHaveLength(1);
    expect(turnedAway[0]).toMatchObject({ because: 'parked', opensInMs: 5000, source: 'retry-after' });
  });

  it('counts only time at the door, also behind a probe, and parks when it is used up', async () => {
    const { clock, enter, passes, turnedAway } = setUp([{ limit: 1, windowMs: 1000 }]);
    enter();
    await clock.advance(0);
    passes[0]!.settle(success);
    enter({ holdMs: 100 }); // waits 1,000 for a slot, which is no holding
    enter({ holdMs: 7000 });
    enter({ holdMs: 9000 });
    await clock.advance(1000);
    expect(passes).toHaveLength(2);
    passes[1]!.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    await clock.advance(5000); // the probe is the second caller, the third waits behind it
    expect(passes).toHaveLength(3);
    expect(passes[2]!.heldMs).toBe(5000);
    await clock.advance(3999);
    expect(turnedAway).toHaveLength(0);
    await clock.advance(1);
    expect(turnedAway).toHaveLength(1);
    expect(turnedAway[0]).toMatchObject({ because: 'parked', opensInMs: 6000 });
    expect(clock.timers).toBe(0);
  });
});

describe('probe', () => {
  it('lets a call try a guessed or documented wait, never one that the server named', async () => {
    for (const [error, mayTry] of [
      [refusal({ ms: 5000 }), false],
      [refusal(), true],
      [refusal({ ms: 9000, source: 'catalog' }), true],
    ] as const) {
      const { gate, clock, enter, passes } = setUp([perMinute]);
      enter();
      await clock.advance(0);
      passes[0]!.settle({ type: 'refused', error });
      expect(gate.probe()).toBe(mayTry);
      enter();
      enter();
      await clock.advance(0);
      expect(passes).toHaveLength(mayTry ? 2 : 1);
      expect(gate.probe()).toBe(false);
    }
  });

  it('says yes at an open door', () => {
    expect(setUp().gate.probe()).toBe(true);
  });
});

describe('what headers teach', () => {
  const answered = async (
    quota: Parameters<Pass['settle']>[0] & { type: 'success' },
    limits: readonly RateLimit[] = [],
  ) => {
    const all = setUp(limits);
    all.enter();
    await all.clock.advance(0);
    all.passes.pop()!.settle(quota);
    return all;
  };

  it('sends no more before the reset than the server has left', async () => {
    const { clock, enter, passes, gate } = await answered({
      type: 'success',
      quota: { remaining: 2, resetMs: 30_000 },
    });
    for (let call = 0; call < 5; call += 1) enter();
    await clock.advance(0);
    expect(passes).toHaveLength(2);
    for (const pass of passes) pass.settle(success);
    expect(gate.getState()).toMatchObject({ remaining: 0, door: 'open', queued: 3, nextSlotAt: clock.now() + 30_000 });
    await clock.advance(29_999);
    expect(passes).toHaveLength(2);
    await clock.advance(1);
    expect(passes).toHaveLength(5);
  });

  it('takes off what is in flight, and of two answers about one reset the smaller number', async () => {
    const { clock, enter, passes, gate } = setUp([{ limit: 100, windowMs: 60_000 }]);
    for (let call = 0; call < 4; call += 1) enter();
    await clock.advance(0);
    passes[0]!.settle({ type: 'success', quota: { remaining: 5, resetMs: 30_000 } });
    expect(gate.getState().remaining).toBe(2);
    passes[1]!.settle({ type: 'success', quota: { remaining: 9, resetMs: 30_400 } });
    expect(gate.getState().remaining).toBe(2);
    passes[2]!.settle({ type: 'success', quota: { remaining: 9, resetMs: 60_000 } });
    expect(gate.getState().remaining).toBe(8);
  });

  it('knows a limit from its policy, tightens at once and loosens when told twice', async () => {
    const tell = (limit: number) => ({ type: 'success', quota: { limit, windowMs: 60_000 } }) as const;
    const { clock, enter, passes, gate } = await answered(tell(10));
    expect(gate.getState()).toMatchObject({ limit: 10, windowMs: 60_000 });
    for (const [told, limit] of [
      [8, 8],
      [12, 8],
      [12, 12],
      [3, 3],
    ] as const) {
      await clock.advance(60_000);
      enter();
      await clock.advance(0);
      passes.pop()!.settle(tell(told));
      expect(gate.getState().limit).toBe(limit);
    }
  });

  it('never loosens a limit that was given', async () => {
    const { gate, enter, clock, passes } = setUp([{ limit: 5, windowMs: 60_000 }]);
    for (let call = 0; call < 3; call += 1) {
      enter();
      await clock.advance(0);
      passes.pop()!.settle({ type: 'success', quota: { limit: 50, windowMs: 60_000 } });
    }
    expect(gate.getState().limit).toBe(5);
  });
});

describe('the state', () => {
  it('is the same object until something changes', async () => {
    const { gate, clock, enter } = setUp([perMinute]);
    const before = gate.getState();
    await clock.advance(5000);
    expect(gate.getState()).toBe(before);
    gate.refresh();
    expect(gate.getState()).toBe(before);
    enter();
    const after = gate.getState();
    expect(after).not.toBe(before);
    await clock.advance(5000);
    expect(gate.getState()).toBe(after);
  });

  it('shows the door open again when its time has come and nobody waits, without a timer', async () => {
    const { gate, clock, enter, passes } = setUp([perMinute]);
    enter();
    await clock.advance(0);
    passes[0]!.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    expect(gate.getState()).toMatchObject({ door: 'closed', opensAt: clock.now() + 5000 });
    expect(clock.timers).toBe(0);
    await clock.advance(5000);
    const state = gate.getState();
    expect(state.door).toBe('open');
    expect(state).not.toHaveProperty('closedBy');
    expect(gate.getState()).toBe(state);
  });

  it('is kept up to date by one timer while somebody looks', async () => {
    const { gate, clock, enter, passes, told } = setUp([perMinute], true);
    enter();
    await clock.advance(0);
    passes[0]!.settle({ type: 'refused', error: refusal({ ms: 5000 }) });
    expect(clock.timers).toBe(1);
    await clock.advance(5000);
    expect(told).toEqual(['closed by TOO_FAST for 5000', 'opened']);
    expect(gate.getState().remaining).toBe(19);
    await clock.advance(55_000);
    expect(gate.getState().remaining).toBe(20);
    expect(clock.timers).toBe(0);
  });
});
