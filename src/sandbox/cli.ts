#!/usr/bin/env node
import process from 'node:process';
import { parseArgs } from 'node:util';

import { UsageError } from '../internal/index.js';
import type { RunningSandbox } from './startSandbox.js';
import { startSandbox } from './startSandbox.js';
import { describeRoutes } from './describeRoutes.js';

const usage = `react-api-errors-sandbox: four APIs to fail against, on this machine only.

  --port <number>        default 0: a free one
  --minute <ms>          real milliseconds per virtual minute, default 60000
  --snippets <mode>      per-minute (default) or key-block
  --no-limits            lifts rate limits, locks and key blocks
  --quiet                prints the address alone
  --help
`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      minute: { type: 'string', default: '60000' },
      snippets: { type: 'string', default: 'per-minute' },
      'no-limits': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const sandbox = await startSandbox({
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host as '127.0.0.1', // any other is refused
    minuteMs: wholeNumber('--minute', values.minute, 3_600_000),
    snippetsMode: oneOf('--snippets', values.snippets, ['per-minute', 'key-block']),
    limits: values['no-limits'] ? 'off' : 'documented',
  });
  process.stdout.write(values.quiet ? `${sandbox.url}\n` : welcome(sandbox));
  stopOnSignal(sandbox);
}

function welcome({ url, baseUrls, routes }: RunningSandbox): string {
  const bases = Object.entries(baseUrls).map(([vendor, base]) => `  ${vendor.padEnd(12)} ${base}`);
  return [
    describeRoutes(routes),
    '',
    `Sandbox at ${url}`,
    ...bases,
    '',
    'Make the next call fail:',
    `  curl -X POST ${url}/__sandbox/failNext -d '{"vendor":"authpi","code":"conflict"}'`,
    'Get a token:',
    `  curl -X POST ${url}/__sandbox/signIn -d '{"vendor":"zoho-cliq"}'`,
    '',
  ].join('\n');
}

function stopOnSignal(sandbox: RunningSandbox): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new UsageError('RAE-503', `${option} has to be a whole number up to ${most}; ${JSON.stringify(text)} came.`);
}

function oneOf<const T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found) return found;
  throw new UsageError('RAE-503', `${option} has to be ${allowed.join(' or ')}; ${JSON.stringify(text)} came.`);
}
