// Runs the sandbox from the sources: Node strips the types, and this finds the .ts behind each .js.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(name, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(name) && context.parentURL?.includes('/src/')) {
      const source = new URL(name.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source)))
        return { url: source.href, format: 'module-typescript', shortCircuit: true };
    }
    return next(name, context);
  },
});

await import('../src/sandbox/cli.ts');
