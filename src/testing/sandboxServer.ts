import type { AnyCatalog, CodeOf } from '../catalog/index.js';
import { createApiClient, type ApiClient, type ApiClientOptions } from '../client/index.js';
import { UsageError } from '../internal/index.js';
import {
  createSandbox,
  createSandboxFetch,
  sandboxAddresses,
  startSandbox,
  type FailNextOptions,
  type SandboxControl,
  type SandboxOptions,
  type SandboxVendor,
} from '../sandbox/index.js';
import type { TestClock } from './createTestClock.js';

/** A catalog of one of the four vendors the sandbox imitates. */
export type SandboxCatalog = AnyCatalog & { readonly vendor: SandboxVendor };

export interface SandboxServerOptions extends Omit<SandboxOptions, 'clock'> {
  /** Clients made by `client()` live by it, and `advance` moves it. Default: the system's. */
  readonly clock?: TestClock;
  /** `http`: a real server on loopback (Node). `memory`: no network, also in a page. Default `http` in Node. */
  readonly transport?: 'http' | 'memory';
}

export interface SandboxServer extends Omit<SandboxControl, 'failNext' | 'advance'> {
  /** Starts it; for `beforeAll`. */
  listen(): Promise<void>;
  /** For `afterAll`. Disposes the clients made here too. */
  close(): Promise<void>;
  /** What to give to a client of the vendor. */
  baseUrl(catalog: SandboxCatalog): string;
  /** `fetch` that reaches it. */
  readonly fetch: typeof globalThis.fetch;
  /** The next call to that vendor fails with this code. An unknown code is a type error. */
  failNext<TCatalog extends SandboxCatalog>(
    catalog: TCatalog,
    code: CodeOf<TCatalog>,
    options?: Omit<FailNextOptions, 'vendor' | 'code'>,
  ): void;
  /** Moves the sandbox's time, and the test clock where there is one. */
  advance(ms: number): Promise<void>;
  /** A client of that vendor, signed in. */
  client<TCatalog extends SandboxCatalog>(
    catalog: TCatalog,
    options?: Partial<ApiClientOptions<TCatalog>>,
  ): ApiClient<TCatalog>;
}

/**
 * The four APIs for a test file, with every documented failure at hand:
 * `const sandbox = sandboxServer()`, then `listen`, `reset` and `close` in the runner's hooks.
 */
export function sandboxServer({
  clock,
  transport = defaultTransport(),
  ...options
}: SandboxServerOptions = {}): SandboxServer {
  const sandboxOptions = clock ? { ...options, clock } : options;
  const clients = new Set<{ dispose(): void }>();
  let running:
    | {
        control: SandboxControl;
        baseUrls: Readonly<Record<SandboxVendor, string>>;
        fetch: typeof fetch;
        close(): Promise<void>;
      }
    | undefined;

  const started = () => {
    if (running) return running;
    throw new UsageError(
      'RAE-071',
      'sandboxServer was used before it listens, so there is no server to talk to. Call `await sandbox.listen()` first, usually in beforeAll.',
    );
  };
  const control = () => started().control;
  const disposeClients = () => {
    for (const client of clients) client.dispose();
    clients.clear();
  };

  return {
    async listen() {
      running ??= transport === 'http' ? await overHttp(sandboxOptions) : inMemory(sandboxOptions);
    },
    async close() {
      disposeClients();
      await running?.close();
      running = undefined;
    },
    baseUrl: ({ vendor }) => started().baseUrls[vendor],
    get fetch() {
      return started().fetch;
    },
    failNext: ({ vendor }, code, more) => control().failNext({ vendor, code, ...more }),
    async advance(ms) {
      if (clock) await clock.advance(ms); // the sandbox lives by the same clock
      else control().advance(ms);
    },
    client(catalog, more) {
      const { accessToken } = control().signIn(catalog.vendor);
      const client = createApiClient({
        catalog,
        baseUrl: started().baseUrls[catalog.vendor],
        fetch: started().fetch,
        auth: { getToken: () => accessToken },
        ...(clock && { clock }),
        ...more,
      });
      clients.add(client);
      return client;
    },
    reset() {
      disposeClients();
      control().reset();
    },
    setFault: (fault) => control().setFault(fault),
    clearFaults: () => control().clearFaults(),
    now: () => control().now(),
    signIn: (vendor, more) => control().signIn(vendor, more),
    expireTokens: (vendor) => control().expireTokens(vendor),
    revokeTokens: (vendor) => control().revokeTokens(vendor),
    counters: () => control().counters(),
    lastRequests: () => control().lastRequests(),
  };
}

async function overHttp(options: SandboxOptions) {
  const server = await startSandbox(options);
  return { control: server.control, baseUrls: server.baseUrls, close: () => server.close(), fetch: globalThis.fetch };
}

function inMemory(options: SandboxOptions) {
  const sandbox = createSandbox(options);
  const baseUrls = sandboxAddresses('http://sandbox.localhost');
  return { control: sandbox.control, baseUrls, fetch: createSandboxFetch(sandbox), close: async () => {} };
}

const defaultTransport = () => (typeof process === 'object' && process.versions?.node ? 'http' : 'memory');
