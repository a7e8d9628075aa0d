'use client';

import { createContext, useContext } from 'react';

import { UsageError } from '../../internal/index.js';

/**
 * `waiting`: a moment is being counted down to. `date`: the wait is so long that only its day is told. `unknown`: nobody named
 * the moment. `trying`: an attempt runs. `queued`: it waits for its turn. `offline`: it waits for a connection. `ready`: the time has come.
 */
export type CountdownState = 'waiting' | 'date' | 'unknown' | 'trying' | 'queued' | 'offline' | 'ready';

/** What the parts of a countdown share. */
export interface Countdown {
  readonly state: CountdownState;
  /** "Still trying, attempt 2 of 4"; nothing when only the clock is shown. */
  readonly lead: string | undefined;
  /** `0:42`, `9 min`, `15:10`, `1 November`. */
  readonly clock: string | undefined;
  /** The whole of it for whoever asks: "You can try again in 42 seconds." */
  readonly name: string;
  /** 0 to 20; `undefined` when a bar would say nothing. */
  readonly step: number | undefined;
}

export const CountdownContext = createContext<Countdown | undefined>(undefined);

export function useCountdown(part: string): Countdown {
  const countdown = useContext(CountdownContext);
  if (!countdown)
    throw new UsageError(
      'RAE-402',
      `<${part}> stands outside a RetryCountdown's Root, so it does not know what is waited for. Put it inside the Root.`,
    );
  return countdown;
}
