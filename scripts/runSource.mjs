import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

/** Imports a source file without a build, e.g. `runSource('src/sandbox.ts')`. */
export async function runSource(path) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../${path}`, import.meta.url)), { logLevel: 'error' });
  return module;
}
