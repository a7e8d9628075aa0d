'use client';

import { useEffect, useRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';

const lookAgainMs = 1_000;

export interface LeavingOptions {
  /** Milliseconds it stays; `Infinity`: it does not leave by itself. */
  readonly stayMs: number;
  /** Time stands still. */
  readonly isPaused: boolean;
  /** Starts its time anew when it changes. */
  readonly key: unknown;
  /** Asked at the end: somebody still reads, e.g. has Details open. */
  readonly isBusy: () => boolean;
  readonly onLeave: () => void;
}

/** Lets a notice leave after its reading time, counted only while nobody is on it. */
export function useLeaving({ stayMs, isPaused, key, isBusy, onLeave }: LeavingOptions): void {
  const { clock } = useErrorUi();
  const latest = useRef({ isBusy, onLeave });
  useEffect(() => void (latest.current = { isBusy, onLeave }));
  const left = useRef(stayMs);
  useEffect(() => void (left.current = stayMs), [stayMs, key]);

  useEffect(() => {
    if (isPaused || stayMs === Infinity) return undefined;
    const startedAt = clock.monotonic();
    const end = () => {
      if (latest.current.isBusy()) cancel = clock.setTimeout(end, lookAgainMs);
      else latest.current.onLeave();
    };
    let cancel = clock.setTimeout(end, Math.max(0, left.current));
    return () => {
      cancel();
      left.current -= clock.monotonic() - startedAt;
    };
  }, [clock, isPaused, stayMs, key]);
}
