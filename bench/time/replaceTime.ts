/** Where a thread's time comes from while a contestant runs in it. A run that ends takes its timers with it. */
export interface TimeSource {
  /** Milliseconds since the start. */
  nowMs(): number;
  /** Runs `run` after so many milliseconds; returns a way to take it back. */
  after(delayMs: number, run: () => void): () => void;
}

const longestTimerMs = 2 ** 31 - 1;

/**
 * Replaces what libraries know of time in this thread: timers, `Date`, `performance.now` and
 * `AbortSignal.timeout`. As in Node, a timer waits at least a millisecond and whole ones, and one beyond
 * 2^31-1 fires after one. Timers are never late, which favours whoever sends exactly at a window's edge.
 */
export function replaceTime(source: TimeSource, startsAt: number): void {
  const now = (): number => Math.floor(startsAt + source.nowMs());
  globalThis.Date = new Proxy(Date, {
    construct: (target, given: [], to) => Reflect.construct(target, given.length === 0 ? [now()] : given, to) as object,
    apply: () => new Date().toString(),
    get: (target, name, to) => (name === 'now' ? now : (Reflect.get(target, name, to) as unknown)),
  });
  Object.defineProperty(performance, 'now', { configurable: true, value: () => source.nowMs() });

  const toDelay = (delayMs: unknown): number => {
    const asked = Math.trunc(Number(delayMs));
    return asked >= 1 && asked <= longestTimerMs ? asked : 1;
  };
  const setTimer = (run: (...given: unknown[]) => void, delayMs: unknown, given: unknown[], again: boolean) =>
    new Timer(source, () => run(...given), toDelay(delayMs), again);
  const clearTimer = (timer: unknown): void => {
    if (timer instanceof Timer) timer.close();
  };
  const replacements = {
    setTimeout: (run: () => void, delayMs?: unknown, ...given: unknown[]) => setTimer(run, delayMs, given, false),
    setInterval: (run: () => void, delayMs?: unknown, ...given: unknown[]) => setTimer(run, delayMs, given, true),
    clearTimeout: clearTimer,
    clearInterval: clearTimer,
  };
  Object.assign(globalThis, replacements);
  AbortSignal.timeout = (delayMs) => {
    const controller = new AbortController();
    source.after(delayMs, () => controller.abort(new DOMException('The operation timed out', 'TimeoutError')));
    return controller.signal;
  };
}

/** What Node's `setTimeout` gives back, as far as libraries use it. */
class Timer {
  readonly #source: TimeSource;
  readonly #run: () => void;
  readonly #delayMs: number;
  readonly #again: boolean;
  #cancel: () => void = () => {};

  constructor(source: TimeSource, run: () => void, delayMs: number, again: boolean) {
    this.#source = source;
    this.#run = run;
    this.#delayMs = delayMs;
    this.#again = again;
    this.refresh();
  }

  refresh(): this {
    this.#cancel();
    this.#cancel = this.#source.after(this.#delayMs, () => {
      if (this.#again) this.refresh();
      this.#run();
    });
    return this;
  }
  close(): this {
    this.#cancel();
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
}
