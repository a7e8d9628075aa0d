// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { emptyLedger, readLedger, settleSlot, takeSlot, type Ledger, type Take } from '../../src/tabs/ledger.js';
import { fc, times } from '../support/fuzz.js';

const windows = [{ limit: 2, windowMs: 1000 }];
const take = (ledger: Ledger, id: string, now: number, rest: Partial<Take> = {}) =>
  takeSlot(ledger, { id, cost: 1, windows, leaseMs: 5000, now, ...rest });
const taken = (ledger: Ledger, id: string, now: number, rest?: Partial<Take>) => {
  const { ledger: next, verdict } = take(ledger, id, now, rest);
  expect(verdict).toEqual({ taken: true });
  return next;
};
const closing = { error: { code: 'locked' }, reason: 'refusal', closedAt: 100, opensAt: 600 } as const;

describe('slots', () => {
  it('are taken until the limit, and free again a window after the answer', () => {
    let ledger = taken(taken(emptyLedger, 'a', 0), 'b', 10);
    expect(take(ledger, 'c', 20).verdict).toEqual({ taken: false, at: 6000 }); // the lease of a and a window
    ledger = settleSlot(ledger, 'a', { type: 'success' }, 200);
    expect(take(ledger, 'c', 300).verdict).toEqual({ taken: false, at: 1200 });
    taken(ledger, 'c', 1200);
  });

  it('are back at once when the request never left', () => {
    const full = taken(taken(emptyLedger, 'a', 0), 'b', 0);
    expect(take(settleSlot(full, 'a', { type: 'unsent' }, 5), 'c', 5).verdict).toEqual({ taken: true });
  });

  it('stay a grace period longer for a request that was given up', () => {
    const full = settleSlot(taken(emptyLedger, 'a', 0, { cost: 2 }), 'a', { type: 'abandoned', graceMs: 500 }, 100);
    expect(take(full, 'b', 200).verdict).toEqual({ taken: false, at: 1600 });
  });

  it('of a place that is gone come back a window after the lease', () => {
    const full = taken(emptyLedger, 'gone', 0, { cost: 2 });
    expect(take(full, 'b', 5999).verdict.taken).toBe(false);
    taken(full, 'b', 6000);
  });

  it('are counted by every window of the scope', () => {
    const two = { windows: [...windows, { limit: 3, windowMs: 10_000 }] };
    let ledger = taken(taken(emptyLedger, 'a', 0, two), 'b', 0, two);
    for (const id of ['a', 'b']) ledger = settleSlot(ledger, id, { type: 'success' }, 0);
    ledger = settleSlot(taken(ledger, 'c', 1000, two), 'c', { type: 'success' }, 1000);
    expect(take(ledger, 'd', 2000, two).verdict).toEqual({ taken: false, at: 10_000 });
  });

  it('let a call that costs more than the limit go when the window is empty', () => {
    const one = settleSlot(taken(emptyLedger, 'a', 0), 'a', { type: 'success' }, 0);
    expect(take(one, 'b', 10, { cost: 5 }).verdict).toEqual({ taken: false, at: 1000 });
    taken(one, 'b', 1000, { cost: 5 });
  });

  it('do not outlast a wall clock that was set back', () => {
    const day = 86_400_000;
    const full = settleSlot(taken(emptyLedger, 'a', day, { cost: 2 }), 'a', { type: 'success' }, day);
    expect(take(full, 'b', 0).verdict).toEqual({ taken: false, at: 6000 }); // a lease and a window at most
  });
});

describe('a closed door', () => {
  const closed = settleSlot(taken(emptyLedger, 'a', 0), 'a', { type: 'closed', closing }, 100);

  it('is closed for every place until its time', () => {
    expect(take(closed, 'b', 599).verdict).toEqual({ taken: false, at: 600, closing });
  });

  it('then lets exactly one call try, and opens by its success', () => {
    const probing = taken(closed, 'b', 600);
    expect(take(probing, 'c', 700).verdict).toMatchObject({ taken: false, at: 10_600 });
    taken(settleSlot(probing, 'b', { type: 'success' }, 800), 'c', 1200);
  });

  it('lets the next one try when the first says nothing, or never comes back', () => {
    const probing = taken(closed, 'b', 600);
    const left = settleSlot(probing, 'b', { type: 'unsent' }, 700);
    expect(take(left, 'c', 700).verdict).toEqual({ taken: true });
    expect(take(probing, 'c', 10_600).verdict).toEqual({ taken: true });
  });

  it('is not opened by a call from before', () => {
    const late = settleSlot(closed, 'a', { type: 'success' }, 300);
    expect(take(late, 'b', 400).verdict.taken).toBe(false);
  });

  it('is never opened earlier by a second refusal', () => {
    const again = settleSlot(closed, 'x', { type: 'closed', closing: { ...closing, opensAt: 200 } }, 150);
    expect(take(again, 'b', 250).verdict).toMatchObject({ at: 600 });
  });

  it('does not stay closed for longer than it was meant when the wall clock is set back', () => {
    expect(take(closed, 'b', -1_000_000).verdict).toMatchObject({ at: -999_500 });
  });
});

it('reads whatever another version may have left', () => {
  fc.assert(
    fc.property(fc.anything(), fc.nat(), (value, now) => {
      const { verdict } = take(readLedger(value), 'a', now);
      return typeof verdict.taken === 'boolean';
    }),
    { numRuns: times(1000) },
  );
  const left = { slots: [null, 7, { id: 'x' }, { id: 'y', cost: 1, leaseEndsAt: 9 }], closing: 'no', probe: {} };
  expect(readLedger(left)).toEqual({ slots: [left.slots[3]], closing: undefined, probe: undefined });
});

/** A server that counts arrivals, windows anchored anywhere, and places that know each other by the ledger only. */
it('never lets more than the limit arrive in any window, whoever sends, aborts or vanishes', () => {
  const call = fc.record({
    at: fc.integer({ min: 0, max: 6000 }),
    thereMs: fc.integer({ min: 1, max: 80 }),
    backMs: fc.integer({ min: 1, max: 80 }),
    end: fc.constantFrom('success', 'failure', 'abandoned', 'gone', 'unsent' as const),
  });
  const holds = fc.check(
    fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
      const arrivals: number[] = [];
      let ledger = emptyLedger;
      const due: { readonly at: number; readonly run: () => void }[] = [];
      const later = (at: number, run: () => void) => void due.push({ at, run });
      calls.forEach(({ at, thereMs, backMs, end }, index) => {
        const id = String(index);
        const ask = (now: number): void => {
          const { ledger: next, verdict } = take(ledger, id, now, { leaseMs: 500 });
          if (!verdict.taken) return later(verdict.at, () => ask(verdict.at));
          ledger = next;
          const settle = (moment: number, type: 'success' | 'failure' | 'unsent') =>
            later(moment, () => (ledger = settleSlot(ledger, id, { type }, moment)));
          if (end === 'unsent') return settle(now + 1, 'unsent');
          arrivals.push(now + thereMs);
          if (end === 'abandoned')
            later(now + 1, () => (ledger = settleSlot(ledger, id, { type: 'abandoned', graceMs: 100 }, now + 1)));
          else if (end !== 'gone') settle(now + thereMs + backMs, end);
        };
        later(at, () => ask(at));
      });
      for (let steps = 0; due.length > 0 && steps < 10_000; steps += 1) {
        due.sort((one, other) => one.at - other.at);
        due.shift()!.run();
      }
      arrivals.sort((one, other) => one - other);
      return due.length === 0 && arrivals.every((arrival, index) => !(arrivals[index + 2]! - arrival < 1000));
    }),
    { numRuns: times(500) },
  );
  expect(holds).toMatchObject({ failed: false, counterexample: null });
});
