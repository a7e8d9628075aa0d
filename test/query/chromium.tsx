import { QueryClient } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, inject } from 'vitest';

import type { AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient, type AnyApiClient, type ApiClient, type ApiClientOptions } from '../../src/client/index.js';
import { ApiProvider } from '../../src/components/index.js';
import { withApi } from '../../src/query/index.js';
import { createSandboxControl, sandboxAddresses, type SandboxVendor } from '../../src/sandbox/index.js';

type Catalog = AnyCatalog & { readonly vendor: SandboxVendor };

/**
 * A copy of the sandbox for one test file in Chromium, reached over real HTTP from another origin.
 * Registers the hooks that empty it before and put its clients away after each test.
 */
export function openSandbox(name: string, { isFast = false }: { readonly isFast?: boolean } = {}) {
  const url = `${inject(isFast ? 'fastSandboxUrl' : 'sandboxUrl')}/@${name}`;
  const control = createSandboxControl(url);
  const addresses = sandboxAddresses(url);
  const clients = new Set<AnyApiClient>();

  // As in an app: nobody tells React that this is a test, so updates come when they come.
  beforeAll(() => void Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false));
  beforeEach(() => control.reset());
  afterEach(() => {
    cleanup();
    for (const client of clients) client.dispose();
    clients.clear();
  });

  return {
    control,
    addresses,
    /** A client of that vendor, signed in. */
    async client<TCatalog extends Catalog>(
      catalog: TCatalog,
      options: Partial<ApiClientOptions<TCatalog>> = {},
    ): Promise<ApiClient<TCatalog>> {
      const { accessToken } = await control.signIn(catalog.vendor);
      const auth = { getToken: () => accessToken };
      // Advice about headers the page cannot read is a matter of the client's own tests.
      const warn = () => undefined;
      const client = createApiClient({ catalog, baseUrl: addresses[catalog.vendor], auth, warn, ...options });
      clients.add(client);
      return client;
    },
    /** Calls that came in and are over: answered, broken off, or no longer waited for. */
    requests: async (vendor: SandboxVendor) => (await control.counters())[vendor].requests,
    /** How calls ended, by status. */
    statuses: async (vendor: SandboxVendor) => (await control.counters())[vendor].statuses,
  };
}

interface ApiHookOptions {
  readonly apis: readonly AnyApiClient[];
  readonly queryClient?: QueryClient;
  readonly isStrict?: boolean;
}

/** Runs a hook below `ApiProvider`, with a query client of its own. */
export function renderApiHook<TResult>(
  useResult: () => TResult,
  { apis, queryClient = new QueryClient(withApi({ apis })), isStrict = false }: ApiHookOptions,
) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ApiProvider client={queryClient} apis={apis}>
      {children}
    </ApiProvider>
  );
  return { ...renderHook(useResult, { wrapper, reactStrictMode: isStrict }), queryClient };
}

export const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
