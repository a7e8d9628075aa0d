'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { PartialItem, PartialOutcome } from './PartialItem.js';

/** What whoever tries again is given beside the items. */
export interface RetryContext {
  /** Aborted by "Stop", and when the summary goes. */
  readonly signal: AbortSignal;
  /** Tells how many are through, for the bar. */
  readonly progress: (count: number) => void;
}

/**
 * Tries again. Resolve with the outcome of these items, `fromSettled` makes it, and the summary goes on with what is left;
 * with nothing when you change `items` and `succeeded` yourself.
 */
export type RetryItems<TInput> = (
  items: readonly PartialItem<TInput>[],
  context: RetryContext,
) => Promise<PartialOutcome<TInput> | void> | void;

export interface RetryRun {
  readonly outcome: PartialOutcome;
  readonly progress: { readonly count: number; readonly max: number; readonly isStopping: boolean } | undefined;
  readonly runs: number;
  readonly start: (items: readonly PartialItem[]) => Promise<void> | undefined;
  readonly stop: () => void;
}

/** Holds what is left, and one run at a time. New props replace what was reached here. */
export function useRetryRun(given: PartialOutcome, onRetry: RetryItems<unknown> | undefined): RetryRun {
  const [reached, setReached] = useState<{ readonly of: PartialOutcome['items']; readonly outcome: PartialOutcome }>();
  const [progress, setProgress] = useState<RetryRun['progress']>();
  const [runs, setRuns] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);
  const outcome = reached?.of === given.items ? reached.outcome : given;
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = undefined;
    },
    [],
  );

  const start = useCallback(
    async (items: readonly PartialItem[]) => {
      if (!onRetry || running.current || items.length === 0) return;
      const controller = new AbortController();
      running.current = controller;
      const isCurrent = () => running.current === controller;
      const max = items.length;
      setProgress({ count: 0, max, isStopping: false });
      const context: RetryContext = {
        signal: controller.signal,
        progress: (count) => {
          if (isCurrent()) setProgress((before) => before && { ...before, count: Math.min(max, Math.max(0, count)) });
        },
      };
      try {
        const result = await onRetry(items, context);
        if (result && isCurrent()) setReached({ of: given.items, outcome: merge(outcome, items, result) });
      } catch (failure) {
        // Stopping is no failure.
        if (!controller.signal.aborted) throw failure;
      } finally {
        if (isCurrent()) {
          running.current = undefined;
          setProgress(undefined);
          setRuns((count) => count + 1);
        }
      }
    },
    [onRetry, given.items, outcome],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setProgress((before) => before && { ...before, isStopping: true });
  }, []);
  return { outcome, progress, runs, start, stop };
}

/**
 * What is left after some were tried again: in the order they had, with their own ids and new reasons. A result counts
 * anew, so its failures are found by what was to be done; what is found nowhere is left as well.
 */
export function merge(before: PartialOutcome, tried: readonly PartialItem[], result: PartialOutcome): PartialOutcome {
  let again = result.items;
  const found = new Map<PartialItem, PartialItem>();
  const pair = (isSame: (one: PartialItem, item: PartialItem) => boolean) => {
    for (const item of tried) {
      const left = found.has(item) ? undefined : again.find((one) => isSame(one, item));
      if (!left) continue;
      found.set(item, left);
      again = again.filter((one) => one !== left);
    }
  };
  pair(({ input }, item) => input === item || Object.is(input, item.input));
  pair(({ id }, item) => id === item.id);

  const wasTried = new Set(tried);
  const kept = before.items.flatMap((item) => {
    if (!wasTried.has(item)) return [item];
    const left = found.get(item);
    return left ? [{ ...item, error: left.error }] : [];
  });
  const items = [...kept, ...again];
  return { succeeded: Math.max(before.succeeded, before.succeeded + before.items.length - items.length), items };
}
