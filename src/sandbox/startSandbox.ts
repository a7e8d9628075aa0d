import { UsageError } from '../internal/index.js';
import { createSandbox } from './createSandbox.js';
import type { SandboxOptions, SandboxRoute } from './Sandbox.js';
import type { SandboxVendor } from './SandboxVendor.js';
import { sandboxAddresses } from './sandboxAddresses.js';
import type { SandboxControl } from './SandboxControl.js';

export interface StartSandboxOptions extends SandboxOptions {
  /** Default 0: a free one. */
  readonly port?: number;
  /** The only one there is: the sandbox hands out tokens to whoever asks. */
  readonly host?: '127.0.0.1';
}

export interface RunningSandbox {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What to give to clients as `baseUrl`. */
  readonly baseUrls: Readonly<Record<SandboxVendor, string>>;
  readonly control: SandboxControl;
  readonly routes: readonly SandboxRoute[];
  /** A copy of one's own, below `/@name`: parallel test files do not disturb each other. */
  namespace(name: string): Pick<RunningSandbox, 'url' | 'baseUrls' | 'control'>;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Serves the sandbox over real HTTP on the loopback interface. */
export async function startSandbox({
  port = 0,
  host = '127.0.0.1',
  ...options
}: StartSandboxOptions = {}): Promise<RunningSandbox> {
  if (host !== '127.0.0.1') {
    throw new UsageError(
      'RAE-504',
      `startSandbox: "host" has to be 127.0.0.1; ${JSON.stringify(host)} came. The sandbox is not made to be reached from other machines.`,
    );
  }
  const sandbox = createSandbox(options);
  // Imported only here, so that the room can be loaded in a browser.
  const { serveHttp } = await import('./serveHttp.js');
  const server = await serveHttp(sandbox, port, host);
  const { url } = server;
  return {
    url,
    baseUrls: sandboxAddresses(url),
    control: sandbox.control,
    routes: sandbox.routes,
    namespace(name) {
      const control = sandbox.namespace(name);
      return { url: `${url}/@${name}`, baseUrls: sandboxAddresses(`${url}/@${name}`), control };
    },
    close: () => server.close(),
  };
}
