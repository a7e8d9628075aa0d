import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { chromium, type CDPSession, type Page } from 'playwright';
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
const pairs = 20;

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
        `Measured ${describeRun()}, Chromium ${browser.version()}, React ${versionOf('react')}, TanStack Query ${versionOf('@tanstack/react-query')}; ${count} components, ${pairs} interleaved rounds, CPU time of the page's main thread, medians, quartiles in brackets.`,
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
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const contenders = names.map((name, index): Contender => ({
    name,
    async batch() {
      await page.evaluate(() => (globalThis as BenchGlobal).gc?.());
      const before = await cpuOf(cdp);
      const ran = await page.evaluate(([row, many]) => (globalThis as BenchGlobal).bench.mount(row, many), [
        name,
        count,
      ] as const);
      const tookMs = (await cpuOf(cdp)) - before;
      await page.evaluate(() => (globalThis as BenchGlobal).bench.clear());
      renders[index]!.push(ran / count);
      return tookMs;
    },
  }));
  const times = await interleave(contenders, pairs, 3);
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

/** What the page's main thread worked so far, in milliseconds of CPU time. */
async function cpuOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
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
