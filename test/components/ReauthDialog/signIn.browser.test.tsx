import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import '../../../src/styles.css';
import { listChannels, zohoCliq } from '../../../src/apis/zoho-cliq/index.js';
import type { Credential } from '../../../src/client/index.js';
import { ApiProvider, createErrorToasts, ErrorToaster, ReauthDialog } from '../../../src/components/index.js';
import { useApiQuery } from '../../../src/query/index.js';
import { sandboxCredentials } from '../../../src/sandbox/index.js';
import { openPage } from '../../client/openPage.js';
import { spokenLog } from '../spokenLog.js';

const tokenRoute = 'POST /oauth/v2/token';
const channelsRoute = 'GET /api/v2/channels';
const benId = '55743308';

let log: ReturnType<typeof spokenLog>;
beforeEach(() => {
  log = spokenLog();
});
afterEach(() => log.stop());

/** Somebody whose session can end, in a page with ten lists, and an app that knows nothing but how to sign in. */
async function open(name: string) {
  const url = `${inject('sandboxUrl')}/@reauth-${name}`;
  const app = { credential: undefined as Credential | undefined, refreshToken: '', signIns: 0, next: 'ana' };
  const sent: string[] = [];
  let answered = Promise.resolve();
  const refresh = async ({ signal }: { signal: AbortSignal }): Promise<Credential> => {
    const { clientId, clientSecret } = sandboxCredentials['zoho-cliq'];
    const response = await fetch(`${url}/zoho-cliq${tokenRoute.slice(5)}`, {
      method: 'POST',
      signal,
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: app.refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      }),
    });
    const { access_token, error } = (await response.json()) as { access_token?: string; error?: string };
    // Zoho's own words for it.
    if (access_token === undefined) throw Object.assign(new Error('refused'), { code: 'invalid_grant', cause: error });
    return (app.credential = { token: access_token, account: 'ana' });
  };
  const page = await openPage(zohoCliq, url, {
    auth: { getToken: () => app.credential, refresh, holdUntilSignIn: true },
    random: () => 0, // back-off without waiting
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const at = new URL(request.url).searchParams.get('limit');
      sent.push(`${at} ${request.headers.get('authorization') === bearerOf(app.credential) ? 'current' : 'old'}`);
      // The network answers in any order; here it keeps to the one it was asked in, so that who waits first is known.
      const response = fetch(request);
      answered = answered.then(() => response).then(() => new Promise((done) => setTimeout(done, 5)));
      await answered;
      return response;
    },
  });
  app.credential = { token: page.accessToken, account: 'ana' };
  app.refreshToken = page.refreshToken!;

  const signIn = async () => {
    app.signIns += 1;
    const { next } = app;
    const { accessToken, refreshToken } = await page.control.signIn(
      'zoho-cliq',
      next === 'ben' ? { user: benId } : undefined,
    );
    app.credential = { token: accessToken, account: next };
    app.refreshToken = refreshToken!;
    return { account: next };
  };
  return { ...page, app, sent, signIn };
}

const bearerOf = (credential: Credential | undefined) => `Bearer ${credential?.token}`;
type Opened = Awaited<ReturnType<typeof open>>;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function List({ at, onAnswer }: { readonly at: number; readonly onAnswer: (at: number) => void }) {
  const { status, error } = useApiQuery(
    listChannels,
    { limit: at },
    { select: () => (onAnswer(at), at), staleTime: Infinity },
  );
  return <li data-status={status}>{error ? `${at}: ${error.kind}` : `${at}: ${status}`}</li>;
}

async function show({ client, control, signIn }: Opened) {
  const answers = new Set<number>();
  const queryClient = new QueryClient();
  const toasts = createErrorToasts();
  function Lists() {
    const [count, setCount] = useState(0);
    return (
      <>
        <button type="button" onClick={() => setCount(count + 10)}>
          Load
        </button>
        <label>
          Text <textarea defaultValue="written so far" />
        </label>
        <ol>
          {numbers(count).map((at) => (
            <List key={at} at={at} onAnswer={(one) => void answers.add(one)} />
          ))}
        </ol>
      </>
    );
  }
  const view = render(
    <StrictMode>
      <ApiProvider client={queryClient} apis={[client]} recovery={{ 'sign-in': signIn }} timeZone="UTC">
        <main>
          <h1>Channels</h1>
          <ReauthDialog />
          <Lists />
          <ErrorToaster toasts={toasts} />
        </main>
      </ApiProvider>
    </StrictMode>,
  );
  await control.revokeTokens('zoho-cliq');
  const load = screen.getByRole('button', { name: 'Load' });
  load.focus();
  await userEvent.keyboard('{Enter}');
  return { answers, load, unmount: view.unmount };
}

const held = (count: number, { client }: Opened) =>
  waitFor(() => expect(client.session.getSnapshot()).toMatchObject({ state: 'ended', held: count }));
const dialogs = () => document.querySelectorAll('[data-rae="dialog"]');
const dialog = () => within(screen.getByRole('alertdialog'));
const statuses = () => [...document.querySelectorAll('li')].map((one) => one.textContent);
const every = (text: string, count = 10) => numbers(count).map((at) => `${at}: ${text}`);
const time = (ms = 50) => act(() => new Promise((done) => setTimeout(done, ms)));

describe('ReauthDialog with a client and no props', () => {
  it('opens once for ten refused queries; the same person signs in, and all ten are answered in order', async () => {
    const all = await open('same');
    const { answers, load, unmount } = await show(all);
    await held(10, all);
    await waitFor(() => expect(dialogs()).toHaveLength(1));
    await time(1_200);
    expect(dialogs()).toHaveLength(1);
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(
      /^Your session ended at .+\. 10 requests are waiting and go on once you have signed in\.$/,
    );
    expect(dialog().getByRole('button', { name: 'Sign in' })).toHaveFocus();
    expect(log.texts).toEqual([]); // the dialog is read by its focus, and no banner or toast repeats it
    expect(await all.counted(tokenRoute)).toMatchObject({ requests: 1, refreshes: 0 });
    all.sent.length = 0;

    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(statuses()).toEqual(every('success')));
    expect(all.app.signIns).toBe(1);
    expect(all.sent).toEqual(numbers(10).map((at) => `${at} current`));
    expect(answers.size).toBe(10);
    expect((await all.counted(channelsRoute)).statuses).toEqual({ 200: 10, 401: 10 });
    await waitFor(() => expect(dialogs()).toHaveLength(0));
    await waitFor(() => expect(load).toHaveFocus());
    await time(1_200);
    expect(log.texts).toEqual(['Signed in. 10 requests went on.']);
    expect(screen.queryByRole('region', { name: "You're signed out" })).toBeNull();
    unmount();
    all.client.dispose();
  });

  it('replays nothing under another account, says so, and goes on with it when that is wanted', async () => {
    const all = await open('other');
    const { load, unmount } = await show(all);
    await held(10, all);
    await waitFor(() => expect(dialogs()).toHaveLength(1));
    all.sent.length = 0;
    all.app.next = 'ben';
    await userEvent.click(dialog().getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(dialog().getByRole('heading', { name: 'What was waiting was not sent' })).toHaveFocus());
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(
      'It may belong to another account. Do it again if you still want it.',
    );
    await time(300);
    expect(all.sent).toEqual([]);
    expect((await all.counted(channelsRoute)).statuses).toEqual({ 401: 10 });
    expect(dialogs()).toHaveLength(1);
    await userEvent.click(dialog().getByRole('button', { name: 'Go on as ben' }));
    await waitFor(() => expect(dialogs()).toHaveLength(0));
    await waitFor(() => expect(load).toHaveFocus());
    expect(log.texts).toEqual([]);
    unmount();
    all.client.dispose();
  });

  it('put off, leaves a quiet banner and the calls where they are; more refusals open nothing', async () => {
    const all = await open('later');
    const { load, unmount } = await show(all);
    await held(10, all);
    await waitFor(() => expect(dialogs()).toHaveLength(1));
    await userEvent.click(dialog().getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(load).toHaveFocus());
    const banner = screen.getByRole('region', { name: "You're signed out" });
    expect(banner).toHaveTextContent('10 requests are waiting');
    expect(all.client.session.getSnapshot()).toMatchObject({ state: 'ended', held: 10 });
    expect(statuses()).toEqual(every('pending'));

    await userEvent.keyboard('{Enter}');
    await held(20, all);
    await waitFor(() => expect(banner).toHaveTextContent('20 requests are waiting'));
    await time(1_200);
    expect(dialogs()).toHaveLength(0);
    expect(log.texts).toEqual([]);
    expect(await all.counted(tokenRoute)).toMatchObject({ requests: 1 });

    await userEvent.click(within(banner).getByRole('button', { name: 'Sign in' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(statuses()).toEqual(every('success', 20)));
    await waitFor(() => expect(dialogs()).toHaveLength(0));
    expect(screen.queryByRole('region', { name: "You're signed out" })).toBeNull();
    await time(1_200);
    expect(log.texts).toEqual(['Signed in. 20 requests went on.']);
    unmount();
    all.client.dispose();
  });

  it('opens anew, once, when the next session ends as well, and keeps its one dialog while a sign-in fails', async () => {
    const all = await open('twice');
    const { unmount } = await show(all);
    await held(10, all);
    await waitFor(() => expect(dialogs()).toHaveLength(1));
    all.control.signIn = () => Promise.reject(new Error('secret'));
    await userEvent.click(dialog().getByRole('button', { name: 'Sign in' }));
    expect(await dialog().findByText(/Signing in didn't work/)).toBeVisible();
    // What the app asks for meanwhile is held as well, and neither refreshes nor opens anything.
    const more = all.client.request(listChannels, { input: { limit: 50 } });
    await held(11, all);
    expect(dialogs()).toHaveLength(1);
    expect(dialog().getByText(/11 requests are waiting/)).toBeVisible();
    expect(await all.counted(tokenRoute)).toMatchObject({ requests: 1 });

    await act(async () => {
      all.app.credential = { token: all.accessToken, account: 'ana' };
      all.client.signedIn({ account: 'ana' });
    });
    // The same credential, withdrawn long ago: it ends again.
    await held(11, all);
    await waitFor(() => expect(dialogs()).toHaveLength(1));
    await time(300);
    expect(dialogs()).toHaveLength(1);
    expect(await all.counted(tokenRoute)).toMatchObject({ requests: 2, refreshes: 0 });
    unmount();
    all.client.dispose();
    await expect(more).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
