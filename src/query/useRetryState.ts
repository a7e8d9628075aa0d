'use client';

import { useCallback, useMemo, useRef, useEffect } from 'react';

import type { RetryFacts, RetryNowOutcome } from './RetryFacts.js';
import type { RetryTarget } from './targets.js';
import { trackerOf } from './tracker/trackerOf.js';
import { useWatched } from './useWatched.js';

/** Where a call stands between its attempts, and what a person can do about it. */
export interface RetryState extends RetryFacts {
  /**
   * Starts the next attempt at once, with a fresh count of attempts for a query. Asks the gate first and
   * never overtakes a closed door: then nothing happens, and the outcome says until when.
   */
  readonly retryNow: () => RetryNowOutcome;
  /**
   * Ends the waiting: the call ends with its last failure. A query that has not failed yet is cancelled;
   * a mutation whose attempt is under way goes on.
   */
  readonly giveUp: () => void;
  /**
   * Ends the call in any state. A query goes back to what it was before; a mutation ends with the code
   * `cancelled`, though a write under way may still be applied.
   */
  readonly cancel: () => void;
}

/**
 * The retry state of a query or mutation: pass its result, its key or its options. The functions stay
 * the same while the target does. A plain `useMutation` can be seen but not steered.
 */
export function useRetryState(target: RetryTarget): RetryState {
  const { snapshot, watched, tracker } = useWatched(target, trackerOf, (known, { find }) => known.factsOf(find()));
  const find = useLatest(watched.find);

  const retryNow = useCallback((): RetryNowOutcome => {
    const subject = find();
    return subject === undefined ? { started: false, because: 'nothing-to-retry' } : tracker.retryNow(subject);
  }, [find, tracker]);
  const giveUp = useCallback(() => {
    const subject = find();
    if (subject !== undefined) tracker.giveUp(subject);
  }, [find, tracker]);
  const cancel = useCallback(() => {
    const subject = find();
    if (subject !== undefined) tracker.cancel(subject);
  }, [find, tracker]);

  return useMemo(() => ({ ...snapshot, retryNow, giveUp, cancel }), [snapshot, retryNow, giveUp, cancel]);
}

/** A function that stays the same and calls the one of the last committed render. */
function useLatest<TResult>(run: () => TResult): () => TResult {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback(() => latest.current(), []);
}
