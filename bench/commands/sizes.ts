import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

import { versionOf } from '../report/describeRun.js';
import { table } from '../report/markdown.js';
import { readOptions } from '../run/options.js';
import { publish } from '../run/section.js';

interface Import {
  readonly name: string;
  /** What an app writes; `@/` is this library's source. */
  readonly code: string;
  readonly packages?: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const ours: readonly Import[] = [
  {
    name: '**react-api-errors/core**: createApiClient and defineCatalog',
    code: `export { createApiClient, defineCatalog } from '@/core.ts';`,
  },
  {
    name: '**react-api-errors**: the same, provider and useApiQuery',
    code: `export { ApiProvider, createApiClient, defineCatalog, useApiQuery } from '@/index.ts';`,
  },
  { name: '**react-api-errors**: isApiError alone', code: `export { isApiError } from '@/core.ts';` },
];

const kyCode = `export { default as ky } from 'ky';`;
const queueCode = `export { default as PQueue } from 'p-queue'; export { default as pRetry } from 'p-retry';`;
const breakerCode = `export { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, wrap } from 'cockatiel';`;

const peers: readonly Import[] = [
  { name: 'ky', code: kyCode, packages: ['ky'] },
  {
    name: 'axios + axios-retry',
    code: `export { default as axios } from 'axios'; export { default as axiosRetry } from 'axios-retry';`,
    packages: ['axios', 'axios-retry'],
  },
  { name: 'p-queue + p-retry', code: queueCode, packages: ['p-queue', 'p-retry'] },
  { name: 'bottleneck', code: `export { default } from 'bottleneck';`, packages: ['bottleneck'] },
  { name: 'cockatiel: retry and breaker', code: breakerCode, packages: ['cockatiel'] },
  {
    name: 'ky + p-queue + p-retry + cockatiel',
    code: kyCode + queueCode + breakerCode,
    packages: ['ky', 'p-queue', 'p-retry', 'cockatiel'],
  },
  {
    name: 'octokit: core, throttling, retry',
    code: `export { Octokit } from '@octokit/core'; export { throttling } from '@octokit/plugin-throttling'; export { retry } from '@octokit/plugin-retry';`,
    packages: ['@octokit/core', '@octokit/plugin-throttling', '@octokit/plugin-retry'],
  },
  {
    name: 'AWS: adaptive strategy and retry middleware',
    code: `export { AdaptiveRetryStrategy, retryMiddleware } from '@smithy/core/retry';`,
    packages: ['@smithy/core'],
  },
  {
    name: 'TanStack Pacer: AsyncQueuer and AsyncRateLimiter',
    code: `export { AsyncQueuer } from '@tanstack/pacer/async-queuer'; export { AsyncRateLimiter } from '@tanstack/pacer/async-rate-limiter';`,
    packages: ['@tanstack/pacer'],
  },
  {
    name: 'TanStack Query: provider and useQuery',
    code: `export { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';`,
    packages: ['@tanstack/react-query'],
  },
];

/** React is outside for all; TanStack Query is a peer of ours, so it is outside there and inside in its own row. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 1);
  const rows: [string, number][] = [];
  for (const entry of ours) rows.push([entry.name, await sizeOf(entry, ['@tanstack/react-query'])]);
  for (const entry of peers) rows.push([titleOf(entry), await sizeOf(entry, [])]);
  rows.sort((one, other) => one[1] - other[1]);
  publish(
    'sizes',
    [
      `Measured ${new Date().toISOString().slice(0, 10)} with Vite ${versionOf('vite')}, target es2022, gzip level 9; React outside.`,
      table(
        ['', 'kB gzip'],
        rows.map(([name, bytes]) => [name, (bytes / 1000).toFixed(2)]),
      ),
    ],
    options,
  );
}

const titleOf = ({ name, packages = [] }: Import): string =>
  `${name} (${packages.map((pkg) => versionOf(pkg)).join(', ')})`;

async function sizeOf({ code }: Import, outside: readonly string[]): Promise<number> {
  const external = ['react', 'react-dom', ...outside];
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? `${root}bench/entry.js` : undefined),
        load: (id) => (id === `${root}bench/entry.js` ? code.replaceAll("'@/", `'${root}src/`) : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
  })) as Rolldown.RolldownOutput;
  return output
    .filter((part) => part.type === 'chunk')
    .reduce((sum, { code: text }) => sum + gzipSync(text, { level: 9 }).length, 0);
}
