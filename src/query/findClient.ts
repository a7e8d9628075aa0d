import type { AnyApiClient } from '../client/index.js';
import { UsageError } from '../internal/index.js';

/** The client that talks to a vendor. Throws RAE-051 when there is none, RAE-052 when the given one is another vendor's. */
export function findClient(vendor: string, apis: readonly AnyApiClient[], given?: AnyApiClient): AnyApiClient {
  if (given !== undefined) {
    if (given.vendor === vendor) return given;
    throw new UsageError(
      'RAE-052',
      `The client option belongs to "${given.vendor}", the endpoint to "${vendor}": the call would go to the wrong API. Pass the client made from the endpoint's own catalog.`,
    );
  }
  const found = apis.find((api) => api.vendor === vendor);
  if (found !== undefined) return found;
  const known = apis.length === 0 ? 'none is known' : `known are ${apis.map((api) => `"${api.vendor}"`).join(', ')}`;
  throw new UsageError(
    'RAE-051',
    `No client for "${vendor}" (${known}), so nobody can make the call. Add it to the provider's apis, to withApi, or pass { client }.`,
  );
}
