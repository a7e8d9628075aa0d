import type { AnyEndpoint, InputOf } from '../client/index.js';

/**
 * Cache identity of a call: `[vendor, endpointId, input]`, `null` standing for "no input". Every
 * prefix is useful for invalidation: `['acme']` is all of a vendor, `['acme', 'notes.get']` all
 * notes. Pages of an infinite query have a fourth member, `'pages'`, because their data has another
 * shape than a single answer.
 *
 * The key does not name an account. When another person signs in, call `queryClient.clear()`, or give
 * each account a `QueryClient` of its own.
 */
export type ApiQueryKey<TEndpoint extends AnyEndpoint = AnyEndpoint> = readonly [
  vendor: TEndpoint['catalog']['vendor'],
  endpointId: string,
  input: InputOf<TEndpoint> | null,
];

/** {@link ApiQueryKey} of an infinite query; its input is that of the first page. */
export type ApiPagesKey<TEndpoint extends AnyEndpoint = AnyEndpoint> = readonly [...ApiQueryKey<TEndpoint>, 'pages'];

/** The key under which `apiQueryOptions` keeps an answer. For `invalidateQueries` and kin. */
export function apiQueryKey<TEndpoint extends AnyEndpoint>(
  endpoint: TEndpoint,
  input?: InputOf<TEndpoint>,
): ApiQueryKey<TEndpoint> {
  return [endpoint.catalog.vendor, endpoint.id, input ?? null];
}
