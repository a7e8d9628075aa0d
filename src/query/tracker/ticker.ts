import type { Clock, ReadableStore } from '../../internal/index.js';

const tickers = new WeakMap<Clock, ReadableStore<number>>();

/**
 * The whole seconds of a clock (epoch seconds). One timer for all who look, at each full second, and
 * none while nobody does.
 */
export function tickerOf(clock: Clock): ReadableStore<number> {
  const known = tickers.get(clock);
  if (known !== undefined) return known;
  const ticker = createTicker(clock);
  tickers.set(clock, ticker);
  return ticker;
}

function createTicker(clock: Clock): ReadableStore<number> {
  const listeners = new Set<() => void>();
  const second = () => Math.floor(clock.now() / 1000);
  let stop = () => {};
  const arm = () => {
    stop = clock.setTimeout(
      () => {
        arm();
        for (const listener of Array.from(listeners)) listener();
      },
      1000 - (clock.now() % 1000),
    );
  };
  return {
    getSnapshot: second,
    subscribe(onChange) {
      const listener = () => onChange();
      listeners.add(listener);
      if (listeners.size === 1) arm();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}
