import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';

import { findChromium } from '../../scripts/chromium.mjs';
import type { BenchPage } from '../hooks/page.js';
import { interleave, ratioOf, type Contender } from '../overhead/interleave.js';
import { describeRun, versionOf } from '../report/describeRun.js';
import { figure, table } from '../report/markdown.js';
import { median } from '../report/statistics.js';
import { readOptions } from '../run/options.js';
import { publish } from '../run/section.js';

const count = 1000;
const pairs = 30;

type BenchGlobal = typeof globalThis & { readonly bench: BenchPage; readonly gc?: () => void };

/** A thousand queries from mount to answer, ours beside bare `useQuery`. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 1);
  const launch = await findChromium();
  const browser = await chromium.launch({ ...launch, args: [...(launch.args ?? []), '--js-flags=--expose-gc'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const broken = new Promise<never>((_resolve, reject) => page.on('pageerror', reject));
    await page.addScriptTag({ content: await buildPage(), type: 'module' });
    const measured = await Promise.race([measure(page), broken]);
    publish(
      'hooks',
      [
        `Measured ${describeRun()}, Chromium ${browser.version()}, React ${versionOf('react')}, TanStack Query ${versionOf('@tanstack/react-query')}; ${count} components, ${pairs} interleaved rounds, medians, quartiles in brackets.`,
        measured,
        'Here `fetch` answers from memory at once, so the whole of a client is weighed against none at all: the rows with `useQuery` and `client.request` show what of it is the client, and what the hook adds.',
      ],
      options,
    );
  } finally {
    await browser.close();
  }
}

async function measure(page: Page): Promise<string> {
  await page.waitForFunction(() => 'bench' in globalThis);
  const names = await page.evaluate(() => [...(globalThis as BenchGlobal).bench.names]);
  const renders = names.map((): number[] => []);
  const contenders = names.map((name, index): Contender => ({
    name,
    async batch() {
      const ran = await page.evaluate(
        async ([row, many]) => {
          const { bench, gc } = globalThis as BenchGlobal;
          gc?.();
          return bench.mount(row, many);
        },
        [name, count] as const,
      );
      renders[index]!.push(ran.renders / count);
      return ran.tookMs;
    },
  }));
  const times = await interleave(contenders, pairs, 5);
  const against = (base: number, index: number): string => {
    if (base === index) return '1';
    const { median: middle, low, high, upperBound } = ratioOf(times[index]!, times[base]!);
    return `${middle.toFixed(3)} (${low.toFixed(2)} to ${high.toFixed(2)}), 95 % below ${upperBound.toFixed(3)}`;
  };
  return table(
    ['', 'ms', 'renders each', `÷ ${names[0]}`, `÷ ${names[1]}`],
    names.map((name, index) => [
      name.startsWith('useApi') ? `**${name}**` : name,
      figure(median(times[index]!)),
      figure(median(renders[index]!)),
      against(0, index),
      index === 0 ? '-' : against(1, index),
    ]),
  );
}

async function buildPage(): Promise<string> {
  const { output } = (await build({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: fileURLToPath(new URL('../hooks/page.tsx', import.meta.url)) },
    },
  })) as Rolldown.RolldownOutput;
  return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
}
