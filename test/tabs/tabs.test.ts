// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findChromium } from '../../scripts/chromium.mjs';
import {
  createSandboxControl,
  sandboxCredentials,
  startSandbox,
  type RunningSandbox,
} from '../../src/sandbox/index.js';
import type { Place } from './page.js';

let sandbox: RunningSandbox;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  // A minute is a second there, as the page's client is told.
  sandbox = await startSandbox({ minuteMs: 1000 });
  const script = await pageScript();
  server = createServer(({ url = '/' }, response) => {
    const isScript = url.startsWith('/page.js');
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : '<!doctype html><title>Tab</title><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch(await findChromium());
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  await new Promise((resolve) => server.close(resolve));
});

async function pageScript(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rolldownOptions: { input: new URL('page.ts', import.meta.url).pathname, output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** Tabs of one person, signed in, on a copy of the sandbox. */
async function openTabs(name: string, tabs: number) {
  const url = `${sandbox.url}/@tabs-${name}`;
  const control = createSandboxControl(url);
  const { accessToken, refreshToken } = await control.signIn('zoho-cliq');
  const { clientId, clientSecret } = sandboxCredentials['zoho-cliq'];
  const refreshForm = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken!,
    client_id: clientId,
    client_secret: clientSecret,
  });
  const context = await browser.newContext();
  await context.addInitScript(
    ([access, form]) => {
      if (localStorage.getItem('access') !== null) return;
      localStorage.setItem('access', access!);
      localStorage.setItem('refresh form', form!);
    },
    [accessToken, refreshForm.toString()],
  );
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?sandbox=${encodeURIComponent(url)}`;
  const pages = await Promise.all(Array.from({ length: tabs }, () => openPage(context, address)));
  const counted = async (route: string) => (await control.counters())['zoho-cliq'].routes[route];
  return { pages, control, counted, close: () => context.close() };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'place' in globalThis);
  return page;
}

const at = <T>(page: Page, run: (place: Place) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${String(run)})(globalThis.place)`) as Promise<T>;

describe('three tabs', () => {
  it('share one limit: all calls are answered and none is refused', async () => {
    const { pages, counted, close } = await openTabs('limit', 3);
    const answered = await Promise.all(pages.map((page) => at(page, (place) => place.list(30))));
    expect(answered).toEqual([30, 30, 30]);
    expect(await counted('GET /api/v2/chats')).toMatchObject({ requests: 90, refusals: 0, statuses: { 200: 90 } });
    await close();
  }, 60_000);

  it('renew an ended token once in all', async () => {
    const { pages, control, counted, close } = await openTabs('refresh', 3);
    await control.expireTokens('zoho-cliq');
    const answered = await Promise.all(pages.map((page) => at(page, (place) => place.channels(10))));
    expect(answered).toEqual([10, 10, 10]);
    const refreshes = await Promise.all(pages.map((page) => at(page, (place) => place.refreshes)));
    expect(refreshes.reduce((sum, count) => sum + count)).toBe(1);
    expect(await counted('POST /oauth/v2/token')).toMatchObject({ requests: 1, refreshes: 1 });
    await close();
  }, 60_000);

  it('close the door together, and one call in all tries whether it opens', async () => {
    const { pages, control, counted, close } = await openTabs('lock', 3);
    const [first, ...others] = pages;
    await control.failNext({ vendor: 'zoho-cliq', code: 'http_429', match: { path: '/api/v2/chats' } });
    expect(await at(first!, (place) => place.tryOnce())).toBe('http_429');
    expect(await Promise.all(others.map((page) => at(page, (place) => place.tryOnce())))).toEqual([
      'http_429',
      'http_429',
    ]);
    expect(await counted('GET /api/v2/chats')).toMatchObject({ requests: 1 });
    expect(await Promise.all(pages.map((page) => at(page, (place) => place.list(3))))).toEqual([3, 3, 3]);
    expect(await counted('GET /api/v2/chats')).toMatchObject({ requests: 10, refusals: 1 });
    await close();
  }, 60_000);
});

describe('a tab', () => {
  it('that is loaded again while the door is closed sends nothing until it opens', async () => {
    const { pages, control, counted, close } = await openTabs('reload', 1);
    const [page] = pages as [Page];
    await control.failNext({ vendor: 'zoho-cliq', code: 'http_429', match: { path: '/api/v2/chats' } });
    await at(page, (place) => place.tryOnce());
    const closedAt = Date.now();
    await page.reload();
    await page.waitForFunction(() => 'place' in globalThis);
    expect(await at(page, (place) => place.tryOnce())).toBe('http_429');
    expect(await counted('GET /api/v2/chats')).toMatchObject({ requests: 1 });
    expect(await at(page, (place) => place.list(1))).toBe(1);
    expect(Date.now() - closedAt).toBeGreaterThanOrEqual(3900);
    expect(await counted('GET /api/v2/chats')).toMatchObject({ requests: 2, refusals: 1 });
    await close();
  }, 60_000);

  it('that is closed while it sends, probes or renews holds nobody for ever', async () => {
    const { pages, control, counted, close } = await openTabs('gone', 2);
    const [leaving, staying] = pages as [Page, Page];
    await control.expireTokens('zoho-cliq');
    await control.setFault({ kind: 'latency', vendor: 'zoho-cliq', ms: 300 });
    void at(leaving, (place) => place.channels(3)).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 450)); // refused by now, and renewing
    await leaving.close();
    expect(await at(staying, (place) => place.channels(3))).toBe(3);
    expect((await counted('POST /oauth/v2/token'))!.refreshes).toBeLessThanOrEqual(2);
    await close();
  }, 60_000);
});
