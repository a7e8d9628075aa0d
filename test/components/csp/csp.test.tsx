// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { chromium, type Browser, type Page as Tab } from 'playwright';
import { renderToString } from 'react-dom/server';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findChromium } from '../../../scripts/chromium.mjs';
import { Page } from './Page.js';

// Nothing inline, nothing from elsewhere, neither scripts nor styles.
const policy = "default-src 'self'; script-src 'self'; style-src 'self'";

let server: Server;
let browser: Browser;
let tab: Tab;
const errors: string[] = [];

beforeAll(async () => {
  const files = await pageFiles();
  server = createServer(({ url = '/' }, response) => {
    const [type, text] = files.get(url) ?? ['text/plain', ''];
    response.writeHead(files.has(url) ? 200 : 404, { 'content-type': type, 'content-security-policy': policy });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch(await findChromium());
  tab = await browser.newPage();
  tab.setDefaultTimeout(5_000);
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      heard.push([effectiveDirective, blockedURI, sample].join(' ')),
    );
  });
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

const violations = () => tab.evaluate(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard);

describe("a page under style-src 'self'", () => {
  it('is drawn by the server, hydrated and used without one violation', async () => {
    await tab.getByRole('button', { name: 'Break' }).click();
    await tab.locator('[data-rae="boundary"] [data-rae="panel"]').waitFor();
    await tab.getByRole('button', { name: 'Show', exact: true }).click();
    await tab.locator('[data-rae="toast"]').waitFor();
    await tab.getByRole('button', { name: 'and 1 more' }).click();
    const triggers = tab.locator('[data-rae="details"] > button[aria-expanded="false"]');
    const closed = await triggers.count();
    expect(closed).toBeGreaterThan(3);
    for (let left = closed; left > 0; left -= 1) await triggers.first().click();
    expect(await tab.locator('[data-rae-part="facts"]').count()).toBeGreaterThanOrEqual(closed);
    await tab.locator('[data-rae="panel"] [data-action="retry"][data-state="ready"]').first().click();

    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  }, 30_000);

  it('opens dialogs, the centre and a dot, and takes steps in them, without one violation', async () => {
    const dialog = tab.getByRole('alertdialog');
    await tab.getByRole('button', { name: 'End session' }).click();
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await tab.getByRole('button', { name: 'Save note' }).click();
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Use theirs' }).click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByRole('button', { name: 'Saving…' }).waitFor();
    expect(await violations()).toEqual([]);
    await tab.reload(); // it saves for ever

    await tab.locator('[data-rae-part="dot-button"]').click();
    await tab.locator('[data-rae-part="dot-text"]:not([hidden])').waitFor();
    await tab.getByRole('button', { name: 'Show', exact: true }).click();
    await tab.locator('[data-rae="toast"]').waitFor();
    await tab.getByRole('button', { name: /^Notices/ }).click();
    await tab.getByRole('region', { name: 'Notices', exact: true }).waitFor();
    await tab.locator('[data-rae="partial-summary"]').getByRole('button').first().click();
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  }, 30_000);

  it('has its style sheet', async () => {
    const styleOf = (selector: string) =>
      tab
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopStyle, display } = getComputedStyle(element);
          return [borderTopStyle, display];
        });
    expect(await styleOf('[data-rae="banner"]')).toEqual(['solid', 'grid']);
  });

  it('refuses what is inline, so that the first fact means something', async () => {
    await tab.evaluate(() => document.body.setAttribute('style', 'color: red'));
    expect(await violations()).toEqual([expect.stringContaining('style-src-attr')]);
  });
});

/** The built page and its files, by path. */
async function pageFiles(): Promise<ReadonlyMap<string, readonly [type: string, text: string]>> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'test/components/csp/client.tsx',
        output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const files = new Map<string, readonly [string, string]>([['/', ['text/html', html()]]]);
  for (const file of output) {
    if (file.type === 'chunk') files.set(`/${file.fileName}`, ['text/javascript', file.code]);
    else files.set(`/${file.fileName}`, ['text/css', String(file.source)]);
  }
  return files;
}

function html(): string {
  const root = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Notes</title>
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="root">${root}</div>
    <script type="module" src="/page.js"></script>
  </body>
</html>`;
}
