import type { TestProject } from 'vitest/node';

import { startSandbox } from '../../src/sandbox/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sandbox in real time. */
    readonly sandboxUrl: string;
    /** The sandbox with a minute a second: a ten-minute lock lasts ten seconds. */
    readonly fastSandboxUrl: string;
  }
}

/**
 * Two sandboxes over real HTTP for the tests in Chromium. A test file takes a copy of its own:
 * `createSandboxControl(`${inject('sandboxUrl')}/@my-file`)`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [real, fast] = await Promise.all([startSandbox(), startSandbox({ minuteMs: 1_000 })]);
  project.provide('sandboxUrl', real.url);
  project.provide('fastSandboxUrl', fast.url);
  return async () => {
    await Promise.all([real.close(), fast.close()]);
  };
}
