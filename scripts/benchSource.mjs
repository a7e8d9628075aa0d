// Imports the benches and the library from their sources: Node strips the types, this finds the .ts behind each .js.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(name, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(name) && context.parentURL && !context.parentURL.includes('/node_modules/')) {
      const source = new URL(name.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) {
        return { url: source.href, format: 'module-typescript', shortCircuit: true };
      }
    }
    return next(name, context);
  },
});

/** Imports a source file without a build, e.g. `benchSource('bench/run/runJob.ts')`. */
export const benchSource = (path) => import(new URL(`../${path}`, import.meta.url));
