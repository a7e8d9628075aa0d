import { formatWait, type WaitShape } from '../../locales/index.js';
import type { CountdownState } from './Countdown.js';
import { countdownStep } from './countdownStep.js';

export interface CountdownFacts {
  /** Epoch milliseconds. */
  readonly until: number | undefined;
  /** `undefined` while rendering on a server. */
  readonly now: number | undefined;
  /** When the wait began, epoch milliseconds. */
  readonly from: number;
  readonly tag: string;
  readonly timeZone?: string | undefined;
}

export interface CountdownReading {
  readonly state: Extract<CountdownState, 'waiting' | 'date' | 'unknown' | 'ready'>;
  readonly clock: string | undefined;
  readonly step: number | undefined;
}

/** A bar over hours or days would stand still, which says "stuck". */
const barred: readonly WaitShape[] = ['clock', 'minutes'];

/** How a wait looks at a moment. Before the page is alive nothing is counted, since a server's clock is not the person's. */
export function countdownOf({ until, now, from, tag, timeZone }: CountdownFacts): CountdownReading {
  if (until === undefined || now === undefined) return { state: 'unknown', clock: undefined, step: undefined };
  if (until <= now) return { state: 'ready', clock: undefined, step: 0 };
  const { shape, clock } = formatWait(until, now, tag, timeZone);
  const step = barred.includes(shape) ? countdownStep(until - from, until - now) : undefined;
  return { state: shape === 'date' ? 'date' : 'waiting', clock, step };
}
