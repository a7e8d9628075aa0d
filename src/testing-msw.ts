export { createSandbox, createSandboxControl } from './sandbox/index.js';
export { sandboxHandlers } from './sandbox/sandboxHandlers.js';

export type { Sandbox, SandboxControl } from './sandbox/index.js';
export type { SandboxHandlersOptions } from './sandbox/sandboxHandlers.js';
