import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node strips the types by itself; this finds the .ts behind each .js that a source file imports.
registerHooks({
  resolve(name, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(name) && context.parentURL?.includes('/src/')) {
      const source = new URL(name.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) {
        return { url: source.href, format: 'module-typescript', shortCircuit: true };
      }
    }
    return next(name, context);
  },
});

/** Imports a source file without a build, e.g. `runSource('src/sandbox.ts')`. */
export const runSource = (path) => import(new URL(`../${path}`, import.meta.url));
