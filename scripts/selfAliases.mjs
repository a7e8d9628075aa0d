import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Lets examples import this package by its name and run from source: one alias for each entry of the
 * exports map, the longest first.
 */
export function selfAliases() {
  const { name, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports)
    .map(([entry, target]) => [entry, typeof target === 'string' ? target : target.default])
    .filter(([entry]) => entry !== './package.json' && !entry.includes('*'))
    .map(([entry, target]) => ({
      find: new RegExp(`^${name}${entry.slice(1)}$`),
      replacement: target.replace('./dist/', `${root}src/`).replace(/\.js$/, '.ts'),
    }));
}
