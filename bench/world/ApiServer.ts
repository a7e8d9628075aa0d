/** One request as the server counts it. */
export interface Arrival {
  /** Wall clock of the server in milliseconds. */
  readonly atMs: number;
  /** Who asks, for servers that tell them apart. */
  readonly client: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An imitated API, without a way to reach it: behind a simulated network or a real socket it is the same. */
export type ApiServer = (arrival: Arrival) => Answer;

const json = { 'content-type': 'application/json' };

export const success = (headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { ...json, ...headers },
  body: '{"ok":true}',
});

export const refusal = (headers: Record<string, string> = {}): Answer => ({
  status: 429,
  headers: { ...json, ...headers },
  body: '{"code":"rate_limit_exceeded","message":"Too many requests within a certain time frame."}',
});

export const outage = (): Answer => ({
  status: 503,
  headers: json,
  body: '{"code":"service_unavailable","message":"The service is temporarily unavailable."}',
});
