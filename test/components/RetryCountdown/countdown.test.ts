import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { countdownOf } from '../../../src/components/RetryCountdown/countdownOf.js';
import { countdownStep } from '../../../src/components/RetryCountdown/countdownStep.js';
import { createCountdownVoice } from '../../../src/components/RetryCountdown/createCountdownVoice.js';
import { upcomingAttempt } from '../../../src/components/RetryCountdown/useAttemptWords.js';
import { createTestClock } from '../../../src/testing/createTestClock.js';

const second = 1_000;
const minute = 60 * second;

describe('countdownStep', () => {
  it.each([
    [42 * second, 42 * second, 20],
    [42 * second, 21 * second, 10],
    [42 * second, 1, 1],
    [42 * second, 0, 0],
    [42 * second, -5, 0],
    [10 * second, 12 * second, 20],
    [0, 5, 0],
    [Number.NaN, 5, 0],
  ])('of %d ms with %d ms left is %d', (startMs, leftMs, step) => {
    expect(countdownStep(startMs, leftMs)).toBe(step);
  });

  it('never grows while time passes', () => {
    const ms = fc.integer({ min: 1, max: 3_600_000 });
    fc.assert(
      fc.property(ms, ms, ms, (startMs, a, b) => {
        expect(countdownStep(startMs, Math.min(a, b))).toBeLessThanOrEqual(countdownStep(startMs, Math.max(a, b)));
      }),
    );
  });
});

describe('countdownOf', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  const at = (leftMs: number) => countdownOf({ until: now + leftMs, now, from: now, tag: 'en', timeZone: 'UTC' });

  it.each([
    [42 * second, 'waiting', '0:42', 20],
    [90 * second, 'waiting', '1:30', 20],
    [9 * minute, 'waiting', '9 min', 20],
    [3 * 60 * minute, 'waiting', '3:00 PM', undefined],
    [30 * 60 * minute, 'date', 'January 2', undefined],
    [0, 'ready', undefined, 0],
    [-minute, 'ready', undefined, 0],
  ])('with %d ms left is %s, %s', (leftMs, state, clock, step) => {
    const reading = at(leftMs);
    expect({ ...reading, clock: reading.clock?.replace(/\s/g, ' ') }).toEqual({ state, clock, step });
  });

  it('invents no clock without a moment, and counts nothing before the page is alive', () => {
    const nothing = { state: 'unknown', clock: undefined, step: undefined };
    expect(countdownOf({ until: undefined, now, from: now, tag: 'en' })).toEqual(nothing);
    expect(countdownOf({ until: now + minute, now: undefined, from: now, tag: 'en' })).toEqual(nothing);
  });
});

describe('upcomingAttempt', () => {
  it('is the one after the last while waiting, else the one that runs', () => {
    expect(upcomingAttempt({ phase: 'waiting', attempt: 1 })).toBe(2);
    expect(upcomingAttempt({ phase: 'attempting', attempt: 2 })).toBe(2);
  });
});

describe('createCountdownVoice', () => {
  const listen = () => {
    const clock = createTestClock();
    const startedAt = clock.now();
    const heard: string[] = [];
    const onCue = (cue: string, leftMs: number) =>
      heard.push(`${(clock.now() - startedAt) / second}s ${cue}${cue === 'left' ? ` ${leftMs / second}` : ''}`);
    return { clock, heard, voice: createCountdownVoice({ clock, onCue }) };
  };

  it.each([
    [42, ['0s start', '12s left 30', '32s left 10', '42s ready']],
    [35, ['0s start', '25s left 10', '35s ready']],
    [10, ['0s start', '10s ready']],
    [3, ['3s ready-if-focused']],
    [600, ['0s start', '300s left 300', '540s left 60', '570s left 30', '590s left 10', '600s ready']],
  ])('speaks of %d seconds at %j', async (seconds, expected) => {
    const { clock, heard, voice } = listen();
    voice.wait(clock.now() + seconds * second);
    await clock.advance(2 * seconds * second);
    expect(heard).toEqual(expected);
    expect(clock.pending).toBe(0);
  });

  it('goes on in silence when the wait grows by ten seconds or less, repeating nothing', async () => {
    const { clock, heard, voice } = listen();
    const until = clock.now() + 42 * second;
    voice.wait(until);
    await clock.advance(13 * second);
    voice.wait(until + 8 * second);
    await clock.advance(60 * second);
    expect(heard).toEqual(['0s start', '12s left 30', '40s left 10', '50s ready']);
  });

  it('tells anew a wait that grows by more', async () => {
    const { clock, heard, voice } = listen();
    const until = clock.now() + 20 * second;
    voice.wait(until);
    await clock.advance(5 * second);
    voice.wait(until + 25 * second);
    await clock.advance(60 * second);
    expect(heard).toEqual(['0s start', '5s start', '15s left 30', '35s left 10', '45s ready']);
  });

  it('tells only the last threshold to a machine that slept through several', async () => {
    const heard: string[] = [];
    let now = 0;
    const clock = { now: () => now, monotonic: () => now, setTimeout: () => () => {} };
    const voice = createCountdownVoice({ clock, onCue: (cue, leftMs) => heard.push(`${cue} ${leftMs / second}`) });
    voice.wait(100 * second);
    now = 95 * second;
    voice.wake();
    voice.wake();
    now = 300 * second;
    voice.wake();
    voice.wake();
    expect(heard).toEqual(['start 100', 'left 10', 'ready 0']);
  });

  it('says nothing of a moment that has passed, nor after it was stopped or called off', async () => {
    const { clock, heard, voice } = listen();
    voice.wait(clock.now() - second);
    await clock.advance(minute);
    expect(heard).toEqual([]);
    voice.wait(clock.now() + 42 * second);
    voice.wait(undefined);
    await clock.advance(minute);
    voice.wait(clock.now() + 42 * second);
    voice.stop();
    await clock.advance(minute);
    expect(heard).toEqual(['60s start', '120s start']);
    expect(clock.pending).toBe(0);
  });
});
