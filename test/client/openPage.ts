import type { AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient, type ApiClientOptions, type ClientEvent } from '../../src/client/index.js';
import {
  createSandboxControl,
  sandboxAddresses,
  type RouteCounters,
  type SandboxVendor,
} from '../../src/sandbox/index.js';

/** A client in this page that talks to a copy of the sandbox over real HTTP, as somebody signed in. */
export async function openPage<const TVendor extends SandboxVendor, TCatalog extends AnyCatalog & { vendor: TVendor }>(
  catalog: TCatalog,
  url: string,
  options: Partial<ApiClientOptions<TCatalog>> = {},
) {
  const control = createSandboxControl(url);
  const { accessToken, refreshToken } = await control.signIn(catalog.vendor);
  const events: ClientEvent[] = [];
  const warnings: string[] = [];
  const client = createApiClient({
    catalog,
    baseUrl: sandboxAddresses(url)[catalog.vendor],
    auth: { getToken: () => accessToken },
    warn: (message) => void warnings.push(message),
    ...options,
  });
  client.subscribe((event) => void events.push(event));
  /** What the server counted, of one route (`GET /api/v2/chats`) or of the vendor. */
  const counted = async (route?: string): Promise<RouteCounters> => {
    const counters = (await control.counters())[catalog.vendor as TVendor];
    return route === undefined
      ? counters
      : (counters.routes[route] ?? { requests: 0, refusals: 0, refreshes: 0, statuses: {} });
  };
  return { client, control, accessToken, refreshToken, events, warnings, counted };
}
