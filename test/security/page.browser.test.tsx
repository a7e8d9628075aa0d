import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';

import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import { createApiClient, defineEndpoint, shape } from '../../src/client/index.js';
import {
  ErrorBanner,
  ErrorBoundary,
  ErrorOutlet,
  ErrorPanel,
  ErrorSummary,
  ErrorToaster,
  errorToasts,
  FieldError,
  InlineError,
  RateLimitBanner,
  RetryButton,
  RetryCountdown,
} from '../../src/components/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { useApiErrors, useApiQuery } from '../../src/query/index.js';
import { createSandboxControl, sandboxAddresses } from '../../src/sandbox/index.js';
import { renderWithApi } from '../../src/testing/index.js';
import { acme } from '../client/acme.js';
import { spokenLog } from '../components/spokenLog.js';
import { credential, leaksIn, printed, word, type Canary } from './canaries.js';
import { plant, plantPlaces, type Plant } from './plants.js';

const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ id: string; q: string }>(),
});

let spoken: ReturnType<typeof spokenLog>;
let copied: string[];
let heard: unknown[][];
beforeEach(() => {
  spoken = spokenLog();
  copied = [];
  heard = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => void heard.push(args));
  }
});
afterEach(() => {
  spoken.stop();
  errorToasts.dismissAll();
});

/** Everything of the document: text, attributes, what is typed, the title, the stores. Without what Details quote. */
function pageText(quotes: 'with quotes' | 'without quotes'): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const outside of copy.querySelectorAll('script, style, link')) outside.remove();
  if (quotes === 'without quotes')
    for (const quote of copy.querySelectorAll('[data-rae="details"] dd > q')) quote.textContent = '';
  const values = Array.from(document.querySelectorAll('input'), ({ value }) => value);
  return [
    copy.outerHTML,
    copy.textContent,
    document.title,
    values,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ]
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('\n');
}

function clientAnswering(planted: Plant, token: Canary) {
  return createApiClient({
    catalog: acme,
    baseUrl: 'https://api.acme.test/v1',
    headers: { 'x-api-key': token.text },
    auth: { getToken: () => token.text },
    deadlineMs: 500,
    policies: definePolicies(acme, { $default: 'never', $kind: { server: 'never', unavailable: 'never' } }),
    fetch: async () =>
      new Response(planted.body ?? null, {
        status: planted.status,
        headers: { 'x-request-id': 'req-1', ...planted.headers },
      }),
  });
}

const fields = { name: { id: 'name', label: 'Name' } };
const Thrower = ({ error }: { readonly error: unknown }) => {
  throw error;
};

function Everything({ error, seen }: { readonly error: unknown; readonly seen: unknown[] }) {
  const result = useApiQuery(getNote, { id: '1', q: '2' });
  seen.push(useApiErrors().incidents);
  return (
    <>
      <ErrorOutlet />
      <ErrorPanel error={error} onRetry={vi.fn()} />
      <ErrorBanner error={error} />
      <InlineError error={error} onRetry={vi.fn()} />
      <ErrorSummary error={error} fields={fields} marksDocumentTitle />
      <label htmlFor="name">Name</label>
      <input id="name" />
      <FieldError for="name" error={error} />
      <ErrorBoundary>
        <Thrower error={error} />
      </ErrorBoundary>
      <RateLimitBanner />
      <RetryCountdown for={result} />
      <RetryButton for={result} />
      <ErrorPanel error={result.error} />
    </>
  );
}

it.each(plantPlaces)('shows nothing but words under Details: %s', async (place) => {
  const planted = plant(place);
  const token = word('token');
  const client = clientAnswering(planted, token);
  const error: unknown = await client
    .request(getNote, { input: { id: '1', q: token.text } })
    .catch((failure: unknown) => failure);
  expect(error).toMatchObject({ name: 'ApiError' });
  const seen: unknown[] = [];
  renderWithApi(<Everything error={error} seen={seen} />, { apis: [client] });
  await waitFor(() => expect(seen.at(-1)).toHaveLength(1));
  const hidden = [token, ...planted.credentials];
  const all = [...hidden, ...planted.words];
  expect(leaksIn(pageText('with quotes'), all)).toEqual([]);

  const closed = screen.getAllByRole('button', { name: 'Details' });
  expect(closed.length).toBeGreaterThanOrEqual(3);
  for (const button of closed) await userEvent.click(button);
  expect(leaksIn(pageText('with quotes'), hidden)).toEqual([]);
  expect(leaksIn(pageText('without quotes'), all)).toEqual([]);

  for (const copy of screen.queryAllByRole('button', { name: 'Copy' })) await userEvent.click(copy);
  expect(leaksIn(printed([copied, spoken.texts, seen, heard]), all)).toEqual([]);
  client.dispose();
});

it.each(plantPlaces)('shows no more in a toast: %s', async (place) => {
  const planted = plant(place);
  const token = word('token');
  const client = clientAnswering(planted, token);
  const error: unknown = await client
    .request(getNote, { input: { id: '1', q: token.text } })
    .catch((failure: unknown) => failure);
  renderWithApi(<ErrorToaster hasDetails />, { apis: [client] });
  act(() => void errorToasts.show(error, { onRetry: vi.fn() }));
  await userEvent.click(await screen.findByRole('button', { name: 'Details' }));
  expect(leaksIn(pageText('with quotes'), [token, ...planted.credentials])).toEqual([]);
  expect(leaksIn(pageText('without quotes'), planted.words)).toEqual([]);
  expect(leaksIn(printed([spoken.texts, heard]), [token, ...planted.credentials, ...planted.words])).toEqual([]);
  client.dispose();
});

it('shows the words of a vendor under Details, so that the check above sees something', async () => {
  const planted = plant('message');
  const client = clientAnswering(planted, word('token'));
  const error: unknown = await client
    .request(getNote, { input: { id: '1', q: '' } })
    .catch((failure: unknown) => failure);
  renderWithApi(<ErrorPanel error={error} />, { apis: [client] });
  await userEvent.click(screen.getByRole('button', { name: 'Details' }));
  expect(leaksIn(pageText('with quotes'), planted.words)).toHaveLength(1);
  expect(leaksIn(pageText('with quotes'), planted.credentials)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Copy/ }));
  expect(copied.join()).toContain('req-1');
  await waitFor(() => expect(spoken.texts.length).toBeGreaterThan(0), { timeout: 8_000 });
  client.dispose();
});

it.each<[string, (text: string) => unknown]>([
  [
    'a body that was thrown as it came',
    (text) => ({ code: 'X', message: text, title: text, group: text, severity: text, recovery: [text] }),
  ],
  [
    'a body that says it is an error of ours',
    (text) => ({ $rae: 'ApiError', kind: 'server', code: text, service: text, message: text }),
  ],
  ['a plain error', (text) => new Error(text, { cause: text })],
  ['a text', (text) => text],
])('shows nothing of what is no error of ours: %s', async (_, make) => {
  const secret = credential('thrown');
  const error = make(secret.text);
  renderWithApi(
    <>
      <ErrorPanel error={error} />
      <ErrorBanner error={error} />
      <InlineError error={error} />
      <ErrorSummary error={error} fields={fields} />
      <ErrorBoundary>
        <Thrower error={error} />
      </ErrorBoundary>
    </>,
    { apis: [] },
  );
  for (const button of screen.queryAllByRole('button', { name: 'Details' })) await userEvent.click(button);
  expect(document.querySelectorAll('[data-rae]').length).toBeGreaterThan(3);
  expect(leaksIn(pageText('with quotes'), [secret])).toEqual([]);
  expect(leaksIn(spoken.texts.join('\n'), [secret])).toEqual([]);
});

it('keeps a real token out of the page over real HTTP', async () => {
  const url = `${inject('sandboxUrl')}/@security-page`;
  const control = createSandboxControl(url);
  const { accessToken, refreshToken } = await control.signIn('cliquify');
  const client = createApiClient({
    catalog: cliquify,
    baseUrl: sandboxAddresses(url).cliquify,
    auth: { getToken: () => accessToken },
    deadlineMs: 1_000,
  });
  for (const code of ['permission_denied', 'invalid_token'] as const) {
    await control.failNext({ vendor: 'cliquify', code, status: 403, times: 3 });
    const error: unknown = await client.request(listTemplates).catch((failure: unknown) => failure);
    const { unmount } = renderWithApi(<ErrorPanel error={error} />, { apis: [client] });
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    const tokens = [accessToken, refreshToken ?? accessToken].map((text, at) => ({ name: `token ${at}`, text }));
    expect(leaksIn(`${pageText('with quotes')}\n${printed(error)}`, tokens)).toEqual([]);
    unmount();
  }
  client.dispose();
});
