import { focusManager, onlineManager } from '@tanstack/react-query';

import type { Clock } from '../../internal/index.js';

/** How a hold ended: its time came, somebody pressed "now", or it was given up. */
export type HoldEnd = 'over' | 'now' | 'given-up';

export interface Hold {
  readonly ended: Promise<HoldEnd>;
  end(how: 'now' | 'given-up'): void;
}

export interface HoldOptions {
  readonly clock: Clock;
  readonly delayMs: number;
  readonly networkMode: 'online' | 'always' | 'offlineFirst';
  /** Told when the time has come but the page is hidden or offline. */
  readonly onPause: () => void;
}

/**
 * A wait between two attempts that a person can shorten or end. As TanStack's own waits do, it goes on
 * only on a page that is seen and connected.
 */
export function createHold({ clock, delayMs, networkMode, onPause }: HoldOptions): Hold {
  const stops: (() => void)[] = [];
  let settle: (how: HoldEnd) => void = () => {};
  const ended = new Promise<HoldEnd>((resolve) => {
    settle = (how) => {
      for (const stop of stops.splice(0)) stop();
      resolve(how);
    };
  });
  const canGoOn = () => focusManager.isFocused() && (networkMode === 'always' || onlineManager.isOnline());
  const look = () => void (canGoOn() && settle('over'));
  stops.push(
    clock.setTimeout(() => {
      if (canGoOn()) return settle('over');
      stops.push(focusManager.subscribe(look), onlineManager.subscribe(look));
      onPause();
    }, delayMs),
  );
  return { ended, end: settle };
}
