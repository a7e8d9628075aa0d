import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

import { createSandbox, createSandboxFetch } from '../../src/sandbox/index.js';

afterEach(() => vi.unstubAllGlobals());

/** The example's `/zoho` is a route of the app's backend; here it leads to the sandbox. */
async function loadApp() {
  const sandbox = createSandbox();
  const { accessToken } = sandbox.control.signIn('zoho-cliq');
  const reach = createSandboxFetch(sandbox);
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const backend = new Request(`http://sandbox.localhost${pathname.replace('/zoho', '/zoho-cliq')}${search}`, request);
    backend.headers.set('authorization', `Bearer ${accessToken}`); // what the backend adds
    return reach(backend);
  });
  const { App } = await import('./quickStart.js');
  return { App, sandbox };
}

it('shows the channels, and after a refusal the banner, until the lock is over', async () => {
  const { App, sandbox } = await loadApp();
  sandbox.control.failNext({ vendor: 'zoho-cliq', code: 'request_limit_exceeded', retryAfterMs: 1_000 });
  render(<App />);
  expect((await screen.findAllByText('Too many requests to Zoho Cliq')).length).toBeGreaterThan(0);
  const isList = (text: string, element: Element | null) => element?.tagName === 'P' && text.split(', ').length > 2;
  expect(await screen.findByText(isList, {}, { timeout: 15_000 })).toBeVisible();
}, 20_000);
