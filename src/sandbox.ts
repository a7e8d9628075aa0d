export {
  createSandbox,
  createSandboxControl,
  createSandboxFetch,
  sandboxAddresses,
  sandboxVendors,
  startSandbox,
} from './sandbox/index.js';

export type * from './sandbox/index.js';
