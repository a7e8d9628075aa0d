import { describe, expect, it } from 'vitest';

import { fc, times } from '../../support/fuzz.js';
import type { ServerRules } from './createCountingServer.js';
import { simulate, type Fate, type Schedule, type Step } from './simulate.js';

const shortGap = fc.nat(300);
const gapMs = fc.oneof({ weight: 4, arbitrary: shortGap }, { weight: 2, arbitrary: fc.nat(5000) }, fc.nat(90_000));
const hintMs = fc.option(fc.oneof(fc.nat(5000), fc.nat(120_000)), { nil: undefined });
const priority = fc.constantFrom('user' as const, 'visible' as const, 'background' as const);

const call = fc.record({
  do: fc.constant('call' as const),
  cost: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 3 })),
  priority,
  lane: fc.constantFrom('notes', 'teams'),
  holdMs: fc.oneof({ weight: 2, arbitrary: fc.constant(Infinity) }, fc.nat(30_000)),
  notBeforeMs: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.integer({ min: -5000, max: 60_000 })),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: call },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('abort' as const, 'promote' as const), which: fc.nat(40), priority }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('foreign' as const),
      cost: fc.integer({ min: 1, max: 2 }),
      newsMs: fc.nat(20_000),
      isSent: fc.boolean(),
    }),
  },
  fc.record({
    do: fc.constant('close' as const),
    reason: fc.constantFrom('refusal' as const, 'outage' as const),
    opensInMs: fc.nat(60_000),
    isNamed: fc.boolean(),
  }),
  fc.record({ do: fc.constant('setWall' as const), byMs: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
  fc.record({ do: fc.constant('sleep' as const), ms: fc.nat(600_000), isFrozen: fc.boolean() }),
  fc.record({ do: fc.constantFrom('probe' as const, 'look' as const) }),
);
const steps = fc.array(
  fc.tuple(step, gapMs).map(([what, gap]) => ({ ...what, gapMs: gap })),
  { minLength: 1, maxLength: 60, size: 'max' },
);

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ end: fc.constant('success' as const) }) },
  fc.record({ end: fc.constantFrom('lost' as const, 'unsent' as const, 'hangs' as const) }),
  fc.record({ end: fc.constantFrom('refused' as const, 'unavailable' as const), hintMs }),
  fc.record({ end: fc.constant('server' as const) }),
);
const fates = fc.array(fate, { maxLength: 60, size: 'max' });

const windowMs = fc.constantFrom(1000, 10_000, 60_000);
const oneLimit = fc.record({ limit: fc.integer({ min: 3, max: 20 }), windowMs }).map((limit) => [limit]);
const twoLimits = fc.constant([
  { limit: 3, windowMs: 1000 },
  { limit: 12, windowMs: 30_000 },
]);
const limitsOf = fc.oneof({ weight: 4, arbitrary: oneLimit }, twoLimits);
const windows = fc.constantFrom('fixed' as const, 'aligned' as const, 'sliding' as const);
const silent = fc.record({ limits: limitsOf, window: windows, tells: fc.constant('nothing' as const) });
/** What a reset is worth in a sliding window no two servers agree on; theirs is no promise that can be kept to the unit. */
const telling = fc.record({
  limits: limitsOf,
  window: fc.constantFrom('fixed' as const, 'aligned' as const),
  tells: fc.constantFrom('up' as const, 'down' as const),
});
const server: fc.Arbitrary<ServerRules> = fc.oneof(silent, telling);
const breaker = fc.constantFrom(undefined, false as const, { slowCallMs: 3000 });
const seed = fc.nat();

/**
 * Where a told reset is read on a clock that stood still since, a call given up at that moment may count in a window that is
 * thought to be over; so machines sleep with their clocks on where the server tells resets.
 */
const awake = ({ server: { tells }, steps: all }: Schedule): Schedule['steps'] =>
  tells === 'nothing' ? all : all.map((one) => (one.do === 'sleep' ? { ...one, isFrozen: false } : one));

const faultsOf = async (schedule: Schedule): Promise<readonly string[]> =>
  (await simulate({ ...schedule, steps: awake(schedule) })).faults;

describe('whatever is called, aborted, refused, lost, set and slept through', () => {
  it('a limit that is told is kept in every window, and whatever is asked is answered', async () => {
    const maxConcurrent = fc.constantFrom(undefined, 2);
    await fc.assert(
      fc.asyncProperty(
        server,
        breaker,
        steps,
        fates,
        seed,
        maxConcurrent,
        async (rules, trips, what, ends, by, most) => {
          const limits = rules.limits.map((limit) => ({
            ...limit,
            ...(most !== undefined && { maxConcurrent: most }),
          }));
          expect(
            await faultsOf({
              server: rules,
              limits,
              isStrict: true,
              breaker: trips,
              steps: what,
              fates: ends,
              seed: by,
            }),
          ).toEqual([]);
        },
      ),
      { numRuns: times(800) },
    );
  });

  it('where no limit is told, one call tries after a refusal, never before a hint, and all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(server, breaker, steps, fates, seed, async (rules, trips, what, ends, by) => {
        expect(
          await faultsOf({
            server: rules,
            limits: [],
            isStrict: true,
            breaker: trips,
            steps: what,
            fates: ends,
            seed: by,
          }),
        ).toEqual([]);
      }),
      { numRuns: times(500) },
    );
  });
});
