// Bundles small entries from dist/ the way an app would, and holds them against the budgets in package.json.
// Sizes are minified and gzipped; React, TanStack Query, Radix and MSW stay outside unless a budget says otherwise.
// `maxBytes` fails the check; `targetBytes` is where the entry is meant to go, printed beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const { sizeBudgets } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const always = ['react', 'react-dom', '@tanstack/react-query', 'msw'];

const rows = [];
for (const [name, budget] of Object.entries(sizeBudgets))
  rows.push([name, await measure(budget), budget.maxBytes, budget.targetBytes]);
print(rows);
const over = rows.filter(([, bytes, max]) => max !== undefined && bytes > max);
if (over.length > 0) {
  console.error(`\nOver budget: ${over.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}

async function measure({ code, file, bundle = [] }) {
  if (file) return gzipSync(readFileSync(`${root}dist/${file}`), { level: 9 }).length;
  const external = [...always, 'radix-ui'].filter((id) => !bundle.includes(id));
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [virtualEntry(code.replaceAll("'@/", `'${root}dist/`))],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        external: (id) => external.some((pkg) => id === pkg || id.startsWith(`${pkg}/`)),
      },
    },
  });
  return output
    .filter(({ type }) => type === 'chunk')
    .reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}

function virtualEntry(code) {
  return {
    name: 'virtual-entry',
    resolveId: (id) => (id === 'virtual:entry' ? '\0entry.js' : undefined),
    load: (id) => (id === '\0entry.js' ? code : undefined),
  };
}

function print(lines) {
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, bytes, max, target] of lines) {
    const limit = max === undefined ? '' : `  of ${String(max).padStart(6)}`;
    const aim = target === undefined ? '' : `  (target ${target})`;
    console.log(`${name.padEnd(width)}  ${String(bytes).padStart(6)} B${limit}${aim}`);
  }
}
