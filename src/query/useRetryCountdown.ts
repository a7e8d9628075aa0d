'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

import { systemClock, type Clock } from '../internal/index.js';
import type { RetryTarget } from './targets.js';
import { tickerOf } from './tracker/ticker.js';
import { trackerOf } from './tracker/trackerOf.js';
import { useRetryState, type RetryState } from './useRetryState.js';

/** A moment to count down to, epoch milliseconds. */
export interface CountdownUntil {
  readonly until: number | undefined;
}

export interface RetryCountdownState extends RetryState {
  /** Whole seconds, rounded up; 0 when the time has come; undefined while there is nothing to wait for. */
  readonly secondsLeft: number | undefined;
  /** The moment it counts to, epoch milliseconds. */
  readonly until: number | undefined;
}

const nothing: RetryTarget = [];

/**
 * Counts down to the next attempt of a call, or to a moment. All countdowns change together, at whole
 * seconds of the client's clock; the timer runs only while one of them is shown. It starts nothing.
 */
export function useRetryCountdown(target: RetryTarget | CountdownUntil): RetryCountdownState {
  const isMoment = !Array.isArray(target) && 'until' in target;
  const state = useRetryState(isMoment ? nothing : (target as RetryTarget));
  const clock = useApiClock();
  const until = isMoment ? target.until : state.nextAt;
  return { ...state, until, secondsLeft: useSecondsLeft(until, clock) };
}

/** The clock of the app's clients; theirs are the same in all but tests. */
function useApiClock(): Clock {
  return trackerOf(useQueryClient()).apis()[0]?.clock ?? systemClock;
}

function useSecondsLeft(until: number | undefined, clock: Clock): number | undefined {
  const ticker = tickerOf(clock);
  // Rounded up to the second of the tick, so that "0" is never shown before the moment.
  const lastSecond = until === undefined ? undefined : Math.ceil(until / 1000);
  const getSnapshot = () => (lastSecond === undefined ? undefined : Math.max(0, lastSecond - ticker.getSnapshot()));
  const isRunning = lastSecond !== undefined && lastSecond > ticker.getSnapshot();
  const subscribe = useCallback(
    (onChange: () => void) => (isRunning ? ticker.subscribe(onChange) : () => {}),
    [ticker, isRunning],
  );
  // A server's second is not the browser's: nothing is counted until the page is alive.
  return useSyncExternalStore(subscribe, getSnapshot, () => undefined);
}
