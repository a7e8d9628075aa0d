import type { ApiServer } from './ApiServer.js';

/** What a server saw, for whoever judges afterwards. */
export interface Seen {
  /** Since the start of the run. */
  readonly atMs: number;
  readonly client: string;
  readonly status: number;
}

export interface Log {
  readonly server: ApiServer;
  readonly seen: readonly Seen[];
}

/** Writes down what passes a server, in milliseconds from the start of the run. */
export function createLog(server: ApiServer, startsAt: number): Log {
  const seen: Seen[] = [];
  return {
    seen,
    server(arrival) {
      const answer = server(arrival);
      seen.push({ ...arrival, atMs: arrival.atMs - startsAt, status: answer.status });
      return answer;
    },
  };
}

/** The most of these moments within any span, ends excluded: what a window as strict as can be would have counted. */
export function mostWithin(spanMs: number, moments: readonly number[]): number {
  const sorted = [...moments].sort((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [index, atMs] of sorted.entries()) {
    while (sorted[first]! <= atMs - spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
