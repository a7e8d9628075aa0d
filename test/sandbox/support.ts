import {
  createSandbox,
  createSandboxFetch,
  type Sandbox,
  type SandboxOptions,
  type SandboxVendor,
} from '../../src/sandbox/index.js';
import type { Clock } from '../../src/internal/index.js';

/** A clock that stands still until told otherwise; timers fire as it is moved on. */
export function createStillClock(startMs = Date.UTC(2026, 10, 20, 9)): Clock & { pass(ms: number): void } {
  let nowMs = startMs;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    setTimeout(run, delayMs) {
      const timer = { at: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(ms) {
      nowMs += ms;
      const due = timers.filter(({ at }) => at <= nowMs);
      timers = timers.filter(({ at }) => at > nowMs);
      for (const { run } of due) run();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Caller {
  readonly sandbox: Sandbox;
  readonly clock: ReturnType<typeof createStillClock>;
  /** Sends JSON (or the `form`) with the token and reads whatever comes back. */
  call(
    method: string,
    path: string,
    more?: { token?: string; body?: unknown; headers?: Record<string, string>; form?: Record<string, string> },
  ): Promise<Answer>;
}

/** One vendor of a sandbox of one's own, on a clock that stands still. */
export function createCaller(vendor: SandboxVendor, options: Omit<SandboxOptions, 'clock'> = {}): Caller {
  const clock = createStillClock();
  const sandbox = createSandbox({ clock, ...options });
  const send = createSandboxFetch(sandbox);
  return {
    sandbox,
    clock,
    async call(method, path, { token, body, headers = {}, form } = {}) {
      const response = await send(`http://sandbox.test/${vendor}${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: token.includes(' ') ? token : `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(form && { body: new URLSearchParams(form) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : asJson(text) };
    },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Calls one after the other; the statuses in order. */
export async function statusesOf(count: number, send: (index: number) => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await send(index)).status);
  return statuses;
}
