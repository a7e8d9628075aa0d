import { QueryClient } from '@tanstack/react-query';
import type { HttpHandler } from 'msw';
import type { ReactNode } from 'react';

import type { AnyCatalog, RateLimit } from '../../src/catalog/index.js';
import { createApiClient, type AnyApiClient, type ApiClient, type ApiClientOptions } from '../../src/client/index.js';
import { ApiProvider } from '../../src/components/index.js';
import { withApi } from '../../src/query/index.js';
import {
  createSandbox,
  sandboxAddresses,
  type Sandbox,
  type SandboxControl,
  type SandboxVendor,
} from '../../src/sandbox/index.js';
import { sandboxHandlers } from '../../src/sandbox/sandboxHandlers.js';
import { recovery } from './StoryApp.js';

import './flow.css';

export interface FlowOptions {
  /**
   * Real milliseconds for the vendors' minute. Default 300: a lock of ten minutes lasts three seconds.
   * Clients made here have their documented limits scaled alike.
   */
  readonly minuteMs?: number;
  readonly limits?: 'documented' | 'off';
  /** Before the story renders: makes the clients, brings about the trouble. */
  readonly start: (world: FlowWorld) => readonly AnyApiClient[] | Promise<readonly AnyApiClient[]>;
}

/** What one run of a flow lives in. */
export interface FlowWorld {
  readonly sandbox: Sandbox;
  readonly control: SandboxControl;
  /** An address below a vendor's base, for calls beside the client. */
  readonly address: (vendor: SandboxVendor, path: string) => string;
  /** A client of that vendor, signed in, over real `fetch`. */
  readonly client: <TCatalog extends AnyCatalog & { readonly vendor: SandboxVendor }>(
    catalog: TCatalog,
    options?: Partial<ApiClientOptions<TCatalog>>,
  ) => ApiClient<TCatalog>;
  /** Another tab of the same person that calls a route so often. */
  readonly callElsewhere: (vendor: SandboxVendor, path: string, times: number) => Promise<void>;
}

interface Run extends FlowWorld {
  readonly apis: readonly AnyApiClient[];
  readonly queryClient: QueryClient;
}

/** A story's app against the sandbox behind Mock Service Worker. One a story, made anew for each showing. */
export interface Flow {
  /** For the story's `beforeEach`. */
  readonly beforeEach: (context: { readonly msw: { use(...handlers: HttpHandler[]): void } }) => Promise<() => void>;
  /** What runs now; for play functions and event handlers. */
  readonly world: () => FlowWorld & { readonly queryClient: QueryClient };
  /** The app around what the story shows. */
  readonly App: (props: { readonly children: ReactNode }) => ReactNode;
}

export function createFlow({ minuteMs = 300, limits = 'documented', start }: FlowOptions): Flow {
  let run: Run | undefined;
  const running = () => {
    if (!run) throw new Error('The flow has not started: give its beforeEach to the story.');
    return run;
  };
  return {
    world: running,
    async beforeEach({ msw }) {
      const sandbox = createSandbox({ minuteMs, limits });
      const world = createWorld(sandbox, minuteMs);
      msw.use(...sandboxHandlers(sandbox, { origin: location.origin }));
      const apis = await start(world);
      const queryClient = new QueryClient(withApi({ apis }));
      run = { ...world, apis, queryClient };
      return () => {
        queryClient.clear();
        for (const api of apis) api.dispose();
      };
    },
    App({ children }) {
      const { queryClient, apis } = running();
      return (
        <ApiProvider client={queryClient} apis={apis} recovery={recovery}>
          <main className="flow">{children}</main>
        </ApiProvider>
      );
    },
  };
}

function createWorld(sandbox: Sandbox, minuteMs: number): FlowWorld {
  const { control } = sandbox;
  const roots = sandboxAddresses(location.origin);
  const tokens = new Map<SandboxVendor, string>();
  const tokenOf = (vendor: SandboxVendor) => {
    const token = tokens.get(vendor) ?? control.signIn(vendor).accessToken;
    tokens.set(vendor, token);
    return token;
  };
  const address = (vendor: SandboxVendor, path: string) => roots[vendor] + path;
  return {
    sandbox,
    control,
    address,
    client: (catalog, options) =>
      createApiClient({
        catalog,
        baseUrl: roots[catalog.vendor],
        limits: scaled(catalog.limits ?? [], minuteMs),
        auth: { getToken: () => tokenOf(catalog.vendor) },
        ...options,
      }),
    async callElsewhere(vendor, path, times) {
      const headers = { authorization: `Bearer ${tokenOf(vendor)}` };
      const call = () => sandbox.handle(new Request(address(vendor, path), { headers }));
      await Promise.all(Array.from({ length: times }, call));
    },
  };
}

/** Documented limits in the time of a scaled sandbox. */
export const scaled = (limits: readonly RateLimit[], minuteMs: number): RateLimit[] =>
  limits.map(({ windowMs, lockMs, ...limit }) => ({
    ...limit,
    windowMs: (windowMs * minuteMs) / 60_000,
    ...(lockMs !== undefined && { lockMs: (lockMs * minuteMs) / 60_000 }),
  }));
