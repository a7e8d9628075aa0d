export {
  createSandbox,
  createSandboxControl,
  createSandboxFetch,
  sandboxAddresses,
  sandboxCredentials,
  sandboxVendors,
  startSandbox,
} from './sandbox/index.js';

export type * from './sandbox/index.js';
