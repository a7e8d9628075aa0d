import { describe, expect, it } from 'vitest';

import {
  nextChangeAt,
  offlineState,
  shownOf,
  startState,
  type ConnectionEvent,
  type OfflineState,
} from '../../../src/components/OfflineBanner/offlineState.js';
import { fc, times } from '../../support/fuzz.js';

type Step = readonly [at: number, event: WithoutMoment<ConnectionEvent>];
type WithoutMoment<T> = T extends unknown ? Omit<T, 'at'> : never;

const gone = { type: 'browser', isOnline: false } as const;
const there = { type: 'browser', isOnline: true } as const;
const asked = { type: 'asked' } as const;
const probed = (outcome: 'online' | 'offline' | 'captive' | 'slow') => ({ type: 'probed', outcome }) as const;
const lost = (service: string, manner: 'lost' | 'late' | 'foreign' = 'lost') =>
  ({ type: 'lost', service, name: service.toUpperCase(), manner }) as const;
const answered = (service: string) => ({ type: 'answered', service }) as const;

/** Runs the script, waking the machine whenever it asked for it, as the store does. */
function play(steps: readonly Step[], until: number, isOnlineAtStart = true): OfflineState {
  let state = startState(isOnlineAtStart);
  const wake = (to: number) => {
    for (let at = nextChangeAt(state); at <= to; at = nextChangeAt(state)) {
      const next = offlineState(state, { type: 'passed', at });
      expect(next, 'a wake-up that changes nothing would spin').not.toBe(state);
      state = next;
    }
  };
  for (const [at, event] of steps) {
    wake(at);
    state = offlineState(state, { ...event, at } as ConnectionEvent);
  }
  wake(until);
  return state;
}

const told = (steps: readonly Step[], until: number, isOnlineAtStart?: boolean) => {
  const shown = shownOf(play(steps, until, isOnlineAtStart));
  if (!shown) return 'nothing';
  return [shown.phase, ...(shown.phase === 'back' || shown.phase === 'unstable' ? [] : [shown.kind, shown.serviceName])]
    .filter(Boolean)
    .join(' ');
};

describe('offlineState', () => {
  it.each<[fact: string, steps: readonly Step[], until: number, expected: string]>([
    ['says nothing at first', [], 0, 'nothing'],
    ['is patient with a blip', [[0, gone]], 1_499, 'nothing'],
    [
      'says nothing of a blip that passed',
      [
        [0, gone],
        [900, there],
      ],
      60_000,
      'nothing',
    ],
    ['tells after the patience', [[0, gone]], 1_500, 'offline no-network'],
    [
      'waits for silence when answers still come in',
      [
        [0, gone],
        [1_000, answered('a')],
      ],
      2_000,
      'nothing',
    ],
    [
      'tells when they have stopped',
      [
        [0, gone],
        [1_000, answered('a')],
      ],
      2_500,
      'offline no-network',
    ],
    [
      'believes a probe that works more than the browser',
      [
        [0, gone],
        [500, probed('online')],
      ],
      60_000,
      'nothing',
    ],
    [
      'does not believe the browser that all is well',
      [
        [0, lost('a')],
        [100, lost('b')],
      ],
      1_600,
      'offline no-network',
    ],
    ['takes one lost call for an accident', [[0, lost('a')]], 60_000, 'nothing'],
    [
      'takes two lost calls half a minute apart for two',
      [
        [0, lost('a')],
        [30_000, lost('b')],
      ],
      60_000,
      'nothing',
    ],
    [
      'names the one service that is lost',
      [
        [0, lost('a')],
        [100, lost('a')],
      ],
      1_600,
      'offline service-unreachable A',
    ],
    [
      'names the service that is lost while another answers',
      [
        [0, lost('a')],
        [10, lost('a')],
        [20, answered('b')],
      ],
      1_600,
      'offline service-unreachable A',
    ],
    [
      'does not blame the network for two services when a probe works',
      [
        [0, lost('a')],
        [10, lost('b')],
        [20, probed('online')],
      ],
      1_600,
      'offline service-unreachable B',
    ],
    [
      'is calmed by the answer of the lost service',
      [
        [0, lost('a')],
        [10, lost('a')],
        [20, answered('a')],
      ],
      9_000,
      'nothing',
    ],
    [
      'knows a sign-in page by a probe',
      [
        [0, lost('a')],
        [1, lost('b')],
        [2, probed('captive')],
      ],
      1_600,
      'offline captive',
    ],
    [
      'knows a sign-in page by two services',
      [
        [0, lost('a', 'foreign')],
        [1, lost('b', 'foreign')],
      ],
      1_600,
      'offline captive',
    ],
    [
      'does not take one unreadable service for it',
      [
        [0, lost('a', 'foreign')],
        [1, lost('a', 'foreign')],
      ],
      9_000,
      'nothing',
    ],
    [
      'tells slowness of two services',
      [
        [0, lost('a', 'late')],
        [1, lost('b', 'late')],
      ],
      1_600,
      'offline slow',
    ],
    [
      'leaves one slow service alone',
      [
        [0, lost('a', 'late')],
        [1, lost('a', 'late')],
      ],
      9_000,
      'nothing',
    ],
    [
      'leaves slowness alone that others contradict',
      [
        [0, lost('a', 'late')],
        [1, lost('b', 'late')],
        [2, answered('c')],
      ],
      9_000,
      'nothing',
    ],
    [
      'looks again when the browser says that it is back',
      [
        [0, gone],
        [5_000, there],
      ],
      6_000,
      'reconnecting no-network',
    ],
    [
      'believes it after the patience',
      [
        [0, gone],
        [5_000, there],
      ],
      6_500,
      'back',
    ],
    [
      'believes an answer at once',
      [
        [0, gone],
        [5_000, there],
        [5_200, answered('a')],
      ],
      5_200,
      'back',
    ],
    [
      'does not believe it when calls are lost',
      [
        [0, gone],
        [5_000, there],
        [5_200, lost('a')],
        [5_300, lost('b')],
      ],
      9_000,
      'offline no-network',
    ],
    [
      'goes after six seconds',
      [
        [0, gone],
        [5_000, there],
        [5_200, answered('a')],
      ],
      11_200,
      'nothing',
    ],
    [
      'is back by an answer though the browser never said anything',
      [
        [0, lost('a')],
        [1, lost('b')],
        [5_000, answered('a')],
        [5_001, answered('b')],
      ],
      5_001,
      'back',
    ],
    [
      'is not back by the answer of another service',
      [
        [0, lost('a')],
        [1, lost('a')],
        [5_000, answered('b')],
      ],
      9_000,
      'offline service-unreachable A',
    ],
    [
      'is back by the answer of that service',
      [
        [0, lost('a')],
        [1, lost('a')],
        [5_000, answered('a')],
      ],
      5_000,
      'back',
    ],
    [
      'takes a late answer for no proof while the browser is offline',
      [
        [0, gone],
        [5_000, answered('a')],
      ],
      5_000,
      'offline no-network',
    ],
    [
      'looks when asked',
      [
        [0, gone],
        [5_000, asked],
      ],
      5_001,
      'reconnecting no-network',
    ],
    [
      'is as before when nothing comes of it',
      [
        [0, gone],
        [5_000, asked],
      ],
      15_000,
      'offline no-network',
    ],
    [
      'is as before when the probe fails',
      [
        [0, gone],
        [5_000, asked],
        [5_100, probed('offline')],
      ],
      5_100,
      'offline no-network',
    ],
    [
      'is back when the probe works',
      [
        [0, gone],
        [5_000, asked],
        [5_100, probed('online')],
      ],
      5_100,
      'back',
    ],
    [
      'asks the service, not the network, whether a service is back',
      [
        [0, lost('a')],
        [1, lost('a')],
        [5_000, asked],
        [5_100, probed('online')],
      ],
      5_100,
      'reconnecting service-unreachable A',
    ],
    [
      'still names the service when asking came to nothing',
      [
        [0, lost('a')],
        [1, lost('a')],
        [5_000, asked],
        [5_100, probed('online')],
      ],
      15_000,
      'offline service-unreachable A',
    ],
    [
      'is back when the asked service answers',
      [
        [0, lost('a')],
        [1, lost('a')],
        [5_000, asked],
        [5_300, answered('a')],
      ],
      5_300,
      'back',
    ],
    [
      'needs one loss only after asking',
      [
        [0, lost('a')],
        [1, lost('b')],
        [5_000, asked],
        [5_300, lost('a')],
      ],
      5_300,
      'offline no-network',
    ],
    [
      'drops a second time without patience',
      [
        [0, gone],
        [5_000, there],
        [5_100, gone],
      ],
      5_100,
      'offline no-network',
    ],
    [
      'bears two drops a minute',
      [
        [0, gone],
        [5_000, there],
        [20_000, gone],
      ],
      22_000,
      'offline no-network',
    ],
    [
      'calls the third unstable',
      [
        [0, gone],
        [500, there],
        [5_000, gone],
        [5_500, there],
        [9_000, gone],
      ],
      9_000,
      'unstable',
    ],
    [
      'and stays with that',
      [
        [0, gone],
        [500, there],
        [5_000, gone],
        [5_500, there],
        [9_000, gone],
        [9_500, there],
      ],
      60_000,
      'unstable',
    ],
    [
      'until a minute without a drop',
      [
        [0, gone],
        [500, there],
        [5_000, gone],
        [5_500, there],
        [9_000, gone],
        [9_500, there],
      ],
      69_000,
      'nothing',
    ],
    [
      'or tells then that it is gone',
      [
        [0, gone],
        [500, there],
        [5_000, gone],
        [5_500, there],
        [9_000, gone],
      ],
      69_000,
      'offline no-network',
    ],
    [
      'does not ask while nothing is wrong',
      [
        [0, asked],
        [1, probed('offline')],
      ],
      60_000,
      'nothing',
    ],
  ])('%s', (_fact, steps, until, expected) => {
    expect(told(steps, until)).toBe(expected);
  });

  it('tells at once of a page that starts without a connection', () => {
    expect(told([], 0, false)).toBe('offline no-network');
    expect(told([[3_000, there]], 4_500, false)).toBe('back');
  });

  it('keeps no timer while nothing is wrong, nor while it is simply gone', () => {
    expect(
      nextChangeAt(
        play(
          [
            [0, answered('a')],
            [5, lost('a')],
          ],
          60_000,
        ),
      ),
    ).toBe(Infinity);
    expect(nextChangeAt(play([[0, gone]], 60_000))).toBe(Infinity);
  });

  it('remembers little, however much is lost', () => {
    const steps = Array.from({ length: 500 }, (_, at): Step => [at, lost(`s${at}`)]);
    expect(play(steps, 500).losses.length).toBeLessThanOrEqual(8);
  });

  it('comes to rest and is never shown without a kind, whatever happens', () => {
    const event = fc.constantFrom(
      gone,
      there,
      asked,
      ...(['online', 'offline', 'captive', 'slow'] as const).map(probed),
      ...['a', 'b'].flatMap((one) => [lost(one), lost(one, 'late'), lost(one, 'foreign'), answered(one)]),
    );
    const script = fc.array(fc.tuple(fc.nat(20_000), event), { maxLength: 40 });
    fc.assert(
      fc.property(script, fc.boolean(), (gaps, isOnline) => {
        let at = 0;
        const steps = gaps.map(([gap, one]): Step => [(at += gap), one]);
        for (let count = 0; count <= steps.length; count += 1) {
          const state = play(steps.slice(0, count), steps[count - 1]?.[0] ?? 0, isOnline);
          expect(state.phase !== 'offline' || state.kind !== undefined).toBe(true);
          expect(state.kind !== 'service-unreachable' || state.service !== undefined).toBe(true);
        }
        const rest = play(steps, at + 200_000, isOnline);
        expect(['online', 'offline']).toContain(rest.phase);
        expect(nextChangeAt(rest)).toBe(Infinity);
      }),
      { numRuns: times(200) },
    );
  });
});
