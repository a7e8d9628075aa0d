// Installs the packed tarball in an app outside the repository, as a user would, and uses it:
// type checks on two TypeScripts, a Vite build, a failing query in Chromium, vendor entries in Node without React.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright';

import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const app = mkdtempSync(join(tmpdir(), 'react-api-errors-consumer-'));
const run = (command, args, cwd = app) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
const step = async (name, work) => {
  const started = performance.now();
  await work();
  console.log(`ok  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
};

try {
  await step('packs and installs', () => {
    const [{ filename }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', app], root),
    );
    cpSync(join(root, 'tools/consumer'), app, { recursive: true });
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `./${filename}`]);
  });
  for (const version of ['5', '7']) {
    await step(`type-checks on TypeScript ${version}, strict, libraries included`, () => {
      run('node', [join(app, `node_modules/typescript-${version}/bin/tsc`), '-p', app]);
    });
  }
  await step('builds with Vite', () => run('npx', ['vite', 'build', '--logLevel', 'error']));
  await step('shows a failing query with panel, banner, toast and boundary', showFailure);
  await step('loads core and every vendor in Node without React', () => {
    for (const name of ['react', 'react-dom', '@tanstack', 'radix-ui', '@radix-ui']) {
      rmSync(join(app, 'node_modules', name), { recursive: true, force: true });
    }
    const entries = ['core', 'cliquify', 'zoho-cliq', 'snippets-ai', 'authpi', 'sandbox'];
    const source = entries.map((name) => `await import('react-api-errors/${name}');`).join('');
    run('node', ['--input-type=module', '-e', source]);
  });
} finally {
  rmSync(app, { recursive: true, force: true });
}

async function showFailure() {
  const { startSandbox } = await import(join(app, 'node_modules/react-api-errors/dist/sandbox.js'));
  const sandbox = await startSandbox({ port: 0 });
  const site = await serve(join(app, 'dist'));
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('console', (message) => {
      // Chromium itself reports each failed request; that one is what this page is about.
      if (
        message.type() === 'warning' ||
        (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      ) {
        complaints.push(message.text());
      }
    });
    const { accessToken } = await sandbox.control.signIn('zoho-cliq');
    await sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded', times: 50 });
    await page.goto(`${site.url}?api=${encodeURIComponent(sandbox.baseUrls['zoho-cliq'])}&token=${accessToken}`);
    for (const component of ['panel', 'rate-limit-banner', 'boundary']) {
      await page.locator(`[data-rae="${component}"]`).first().waitFor({ timeout: 15_000 });
    }
    await page.getByRole('button', { name: 'Show as toast' }).click();
    await page.locator('[data-rae="toast"]').first().waitFor({ timeout: 5_000 });
    const unexpected = complaints.filter((text) => !text.includes('rendering went wrong') && !text.includes('Broken'));
    if (unexpected.length > 0) throw new Error(`The page complained:\n${unexpected.join('\n')}`);
  } finally {
    await browser.close();
    await site.close();
    await sandbox.close();
  }
}

/** A static server for one folder of flat assets. */
async function serve(folder) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), file]),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => server.close(done)),
  };
}
