import type { SandboxRoute } from './Sandbox.js';
import type { SandboxVendor } from './SandboxVendor.js';
import type {
  FailNextOptions,
  SandboxCounters,
  SandboxFault,
  SeenRequest,
  SignedIn,
  SignInOptions,
} from './SandboxControl.js';

/** {@link SandboxControl} over HTTP: the same commands, each a promise. Rejects with what the sandbox says. */
export interface RemoteSandboxControl {
  failNext(options: FailNextOptions): Promise<void>;
  setFault(fault: SandboxFault): Promise<void>;
  clearFaults(): Promise<void>;
  advance(virtualMs: number): Promise<void>;
  now(): Promise<number>;
  signIn(vendor: SandboxVendor, options?: SignInOptions): Promise<SignedIn>;
  expireTokens(vendor: SandboxVendor): Promise<void>;
  revokeTokens(vendor: SandboxVendor): Promise<void>;
  counters(): Promise<SandboxCounters>;
  lastRequests(): Promise<readonly SeenRequest[]>;
  reset(): Promise<void>;
  routes(): Promise<readonly SandboxRoute[]>;
}

/** Steers a sandbox from a browser test or another process. `url` is its address, with `/@name` for a copy. */
export function createSandboxControl(url: string, send: typeof fetch = fetch): RemoteSandboxControl {
  const root = `${url.replace(/\/+$/, '')}/__sandbox`;
  const command = async <T>(name: string, args: object = {}): Promise<T> => {
    const response = await send(`${root}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(args),
    });
    const answer = (await response.json()) as { result: T; error?: string };
    if (!response.ok) throw new Error(`Sandbox: ${name} was refused. ${answer.error ?? response.status}`);
    return answer.result;
  };
  return {
    failNext: (options) => command('failNext', options),
    setFault: (fault) => command('setFault', fault),
    clearFaults: () => command('clearFaults'),
    advance: (virtualMs) => command('advance', { virtualMs }),
    now: () => command('now'),
    async signIn(vendor, options) {
      const signedIn = await command<Omit<SignedIn, 'expiresInMs'> & { expiresInMs: number | null }>('signIn', {
        vendor,
        ...options,
      });
      return { ...signedIn, expiresInMs: signedIn.expiresInMs ?? Infinity }; // JSON knows no Infinity
    },
    expireTokens: (vendor) => command('expireTokens', { vendor }),
    revokeTokens: (vendor) => command('revokeTokens', { vendor }),
    counters: () => command('counters'),
    lastRequests: () => command('lastRequests'),
    reset: () => command('reset'),
    routes: () => command('routes'),
  };
}
