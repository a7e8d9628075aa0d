import { describe, expect, it } from 'vitest';

import { isStorm } from '../../../src/components/ErrorToaster/isStorm.js';
import { createErrorToasts } from '../../../src/components/ErrorToaster/createErrorToasts.js';
import { bannerRank } from '../../../src/components/surfaces/bannerRank.js';
import { createBannerTurns } from '../../../src/components/surfaces/createBannerTurns.js';
import { createCrowds, reasonOf } from '../../../src/components/surfaces/createCrowds.js';
import { errorKinds } from '../../../src/errors/index.js';
import { failure } from '../failures.js';
import { fakeTime } from '../fakeTime.js';

describe('isStorm', () => {
  it.each([
    ['four at once', [0, 0, 0, 0], false],
    ['five at once', [0, 0, 0, 0, 0], true],
    ['the fifth after exactly 30 s', [0, 5_000, 9_000, 20_000, 30_000], true],
    ['the fifth a moment too late', [0, 5_000, 9_000, 20_000, 30_001], false],
    ['only the last five count', [0, 100_000, 100_001, 100_002, 100_003, 100_004], true],
    ['nothing', [], false],
  ] as const)('%s', (_, times, expected) => {
    expect(isStorm(times)).toBe(expected);
  });

  it('makes a group escalate, which stays so until it is gone', () => {
    const clock = fakeTime();
    const toasts = createErrorToasts({ clock, schedule: (run) => run() });
    const escalated = () => toasts.getSnapshot().map(({ isEscalated }) => isEscalated);
    for (let time = 0; time < 8; time += 1) {
      toasts.show(failure());
      clock.advance(10_000);
    }
    expect(escalated()).toEqual([false]);
    for (let time = 0; time < 4; time += 1) toasts.show(failure());
    expect(escalated()).toEqual([true]);
    clock.advance(3_600_000);
    const id = toasts.show(failure());
    expect(escalated()).toEqual([true]);
    toasts.dismiss(id);
    toasts.show(failure());
    expect(escalated()).toEqual([false]);
  });
});

describe('bannerRank', () => {
  it('orders: critical, offline, authentication, limits, unavailable, others, worth knowing, over', () => {
    const order = [
      { kind: 'timeout', severity: 'critical' },
      { kind: 'offline', severity: 'caution' },
      { kind: 'authentication', severity: 'info' },
      { kind: 'rate-limited', severity: 'caution' },
      { kind: 'unavailable', severity: 'caution' },
      { kind: 'server', severity: 'error' },
      { kind: 'server', severity: 'info' },
      { kind: 'offline', severity: 'resolved' },
    ] as const;
    expect(order.map(bannerRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const kind of errorKinds) expect(bannerRank({ kind, severity: 'error' })).toBeGreaterThan(0);
  });
});

describe('createBannerTurns', () => {
  it('shows the weightiest, of equal ones the earlier, and the next when it leaves', () => {
    const turns = createBannerTurns();
    const [early, late, heavy] = [{}, {}, {}];
    turns.enter(early, 3);
    turns.enter(late, 3);
    expect(turns.getSnapshot()).toEqual({ first: early, waiting: 1, isOpen: false });
    const leave = turns.enter(heavy, 0);
    expect(turns.getSnapshot()).toEqual({ first: heavy, waiting: 2, isOpen: false });
    leave();
    leave();
    expect(turns.getSnapshot()).toEqual({ first: early, waiting: 1, isOpen: false });
  });

  it('is open while there is something to open', () => {
    const turns = createBannerTurns();
    turns.enter({}, 1);
    turns.setOpen(true);
    expect(turns.getSnapshot().isOpen).toBe(false);
    const leave = turns.enter({}, 2);
    turns.setOpen(true);
    expect(turns.getSnapshot().isOpen).toBe(true);
    leave();
    expect(turns.getSnapshot().isOpen).toBe(false);
  });
});

describe('createCrowds', () => {
  const enter = (crowds: ReturnType<typeof createCrowds>, count: number, reason = 'a') =>
    Array.from({ length: count }, () => crowds.enter({ reason, error: failure(), onRetry: undefined }));

  it('tells of more than five with one reason, and of no mixture', () => {
    const crowds = createCrowds();
    const leaves = enter(crowds, 5);
    enter(crowds, 5, 'b');
    expect(crowds.getSnapshot()).toEqual([]);
    enter(crowds, 1);
    expect(crowds.getSnapshot()).toMatchObject([{ reason: 'a', panels: { length: 6 } }]);
    leaves[0]?.();
    expect(crowds.getSnapshot()).toEqual([]);
  });

  it('keeps apart vendors and codes, and what concerns each panel alone', () => {
    const reasons = [
      failure(),
      failure({ code: 'OTHER' }),
      failure({ vendor: 'other' }),
      failure({ endpoint: 'elsewhere' }),
      failure({ kind: 'not-found' }),
      failure({ kind: 'offline' }),
      failure({ kind: 'offline', vendor: 'other' }),
    ].map(reasonOf);
    expect(reasons).toEqual([
      'server|acme|SERVER',
      'server|acme|OTHER',
      'server|other|SERVER',
      'server|acme|SERVER',
      undefined,
      'offline',
      'offline',
    ]);
  });
});
