import type { ApiClient, CallOptions } from '../ApiClient.js';
import type { AnyEndpoint, InputOf, OutputOf } from '../Endpoint.js';
import type { ETags } from '../ETags.js';

export interface ReloadOptions<TEndpoint extends AnyEndpoint> extends CallOptions {
  /** The endpoint that reads what could not be written. */
  readonly endpoint: TEndpoint;
  readonly input: InputOf<TEndpoint>;
  /** The same that the client was given. */
  readonly etags: ETags;
}

/** What the server holds now. */
export interface Latest<TValue> {
  readonly value: TValue;
  /** For `ifMatch` of the next write; undefined when the answer carried none that a page may read. */
  readonly etag: string | undefined;
}

/**
 * Reads the latest version after a conflict, with its tag, for a dialog that lets the person compare and choose:
 * `reloadLatest(client, { endpoint: getUser, input, etags })`. Nothing is written by it. Rejects as `client.request`
 * does, with kind `not-found` when somebody deleted it.
 */
export async function reloadLatest<TEndpoint extends AnyEndpoint>(
  client: Pick<ApiClient, 'request'>,
  { endpoint, etags, ...options }: ReloadOptions<TEndpoint>,
): Promise<Latest<OutputOf<TEndpoint>>> {
  const request = client.request as (of: AnyEndpoint, given: object) => Promise<OutputOf<TEndpoint>>;
  const value = await request(endpoint, { priority: 'user', ...options });
  return { value, etag: etags.of(value) };
}
