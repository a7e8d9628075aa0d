import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import pkg from './package.json' with { type: 'json' };

const external = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies)];

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

/** Languages by what the package says it exports: not every file of their room is one. */
const locales = Object.keys(pkg.exports)
  .filter((entry) => entry.startsWith('./locales/'))
  .map((entry) => `${entry.slice(2)}.ts`);

/** Every file in src/ itself is an entry point, and so is each vendor's index and hooks. */
const entries = [
  ...filesIn('src', '.ts').filter((file) => !file.includes('/') && !file.endsWith('.d.ts')),
  ...filesIn('src/apis', '.ts')
    .filter((file) => ['index.ts', 'hooks.ts'].includes(basename(file)) && file.split('/').length === 2)
    .map((file) => `apis/${file}`),
  ...locales,
  'sandbox/cli.ts',
].map((file) => [file.replace(/\.ts$/, ''), `src/${file}`]);

const sheets = filesIn('src', '.css').map((file) => [file, `src/${file}`]);

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssMinify: 'lightningcss',
    cssCodeSplit: true,
    lib: { entry: Object.fromEntries([...entries, ...sheets]), formats: ['es'] },
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
