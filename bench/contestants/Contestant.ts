/** What a contestant knows before it starts: what the API's documentation says, as far as the scenario lets it. */
export interface Setting {
  /** Where the API lives, without a slash at the end. */
  readonly url: string;
  /** The documented quota. Absent when the scenario says that nobody knows it, or when there is none. */
  readonly quota?: { readonly limit: number; readonly windowMs: number; readonly lockMs?: number };
  /** How long the API locks, where only that is documented. */
  readonly lockMs?: number;
  /** How long a caller waits at most, for those that can be told. */
  readonly deadlineMs?: number;
}

/** The `n`th call, a GET of `items/n`. Resolves with what the API said, rejects when the contestant gives up. */
export type Call = (n: number) => Promise<unknown>;

export type ScenarioName = 'lock' | 'window' | 'unknown' | 'outage';

/** One library in one configuration. */
export interface Contestant {
  readonly name: string;
  /** How it is set up, in one line for the table's notes. */
  readonly setup: string;
  /** Where it takes part. */
  readonly scenarios: readonly ScenarioName[];
  /** Makes one client. Called after time and `fetch` were replaced. */
  create(setting: Setting): Call;
}

/** For libraries that leave the failing of a fetch to their user: what every readme does. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new HttpError(response);
  return response.json();
}

export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly response: Response;
  readonly status: number;
  constructor(response: Response) {
    super(`HTTP ${response.status}`);
    this.response = response;
    this.status = response.status;
  }
}
