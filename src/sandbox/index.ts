// Loads anywhere; only a call of `startSandbox` needs Node. `sandboxHandlers.ts` needs msw and is a door of its own.
export { createSandbox } from './createSandbox.js';
export { createSandboxControl } from './createSandboxControl.js';
export { createSandboxFetch } from './createSandboxFetch.js';
export { sandboxAddresses } from './sandboxAddresses.js';
export { sandboxCredentials } from './sandboxCredentials.js';
export { sandboxVendors } from './SandboxVendor.js';
export { startSandbox } from './startSandbox.js';

export type { RemoteSandboxControl } from './createSandboxControl.js';
export type { SandboxFetchOptions } from './createSandboxFetch.js';
export type { BrokenAnswer, HandleOptions, Sandbox, SandboxAnswer, SandboxOptions, SandboxRoute } from './Sandbox.js';
export type { SandboxVendor } from './SandboxVendor.js';
export type {
  CallMatch,
  FailNextOptions,
  RouteCounters,
  SandboxControl,
  SandboxCounters,
  SandboxFault,
  SeenRequest,
  SignedIn,
  SignInOptions,
  VendorCounters,
} from './SandboxControl.js';
export type { RunningSandbox, StartSandboxOptions } from './startSandbox.js';
