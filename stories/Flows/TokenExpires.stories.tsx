import { useQueryClient } from '@tanstack/react-query';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { listChannelMembers, listChannels, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { ErrorPanel, InlineError } from '../../src/components/index.js';
import { useApiQuery } from '../../src/query/index.js';
import { zohoCredentials } from '../../src/sandbox/zoho-cliq/accounts.js';
import { createFlow } from '../support/flow.js';

const meta = { title: 'Flows/Token expires with ten requests in flight' } satisfies Meta;

export default meta;

/** The app's own store of its token. */
const session = { token: '' };

const flow = createFlow({
  limits: 'off',
  start({ client, control, address }) {
    session.token = control.signIn('zoho-cliq').accessToken;
    const refresh = async ({ signal }: { readonly signal: AbortSignal }) => {
      const { refreshToken, clientId, clientSecret } = zohoCredentials;
      const body = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      });
      const response = await fetch(address('zoho-cliq', '/oauth/v2/token'), { method: 'POST', body, signal });
      const { access_token: token } = (await response.json()) as { access_token: string };
      session.token = token;
      return token;
    };
    return [client(zohoCliq, { limits: [], auth: { getToken: () => session.token, refresh } })];
  },
});

const names = ['a', 'e', 'i', 'o', 'u', 's', 't', 'r', 'n', 'm'];

function Tile({ letter }: { readonly letter: string }) {
  const channels = useApiQuery(listChannels, { name: letter });
  return (
    <li>
      {channels.isError && <InlineError error={channels.error} onRetry={() => channels.refetch()} />}
      {channels.isSuccess
        ? `With “${letter}”: ${channels.data.channels.length}${channels.isFetching ? ' …' : ''}`
        : !channels.isError && '…'}
    </li>
  );
}

function Board() {
  const queryClient = useQueryClient();
  return (
    <>
      <h1>Channels by letter</h1>
      <p className="flow-note">
        Ten lists. When the access token has expired, ten calls are refused at once. One of them renews it, all are sent
        once more, and nobody sees anything.
      </p>
      <div className="flow-row">
        <button
          type="button"
          className="flow-button"
          onClick={() => {
            flow.world().control.expireTokens('zoho-cliq');
            void queryClient.refetchQueries();
          }}
        >
          Let the token expire, then reload all ten
        </button>
      </div>
      <ul className="flow-tiles" aria-label="Counts">
        {names.map((letter) => (
          <Tile key={letter} letter={letter} />
        ))}
      </ul>
    </>
  );
}

/** Ten answers with 401, one refresh, ten replays; no notice, no flash of an error. */
export const OneRefresh: StoryObj = {
  beforeEach: flow.beforeEach,
  render: () => (
    <flow.App>
      <Board />
    </flow.App>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByText(/^With /)).toHaveLength(10), { timeout: 5_000 });
    const before = flow.world().control.counters()['zoho-cliq'];
    const errors: Element[] = [];
    const watcher = new MutationObserver(() => errors.push(...canvasElement.querySelectorAll('[data-rae="inline"]')));
    watcher.observe(canvasElement, { childList: true, subtree: true });
    await userEvent.click(canvas.getByRole('button', { name: /Let the token expire/ }));
    await waitFor(
      () => {
        const { statuses } = flow.world().control.counters()['zoho-cliq'];
        return expect((statuses['200'] ?? 0) - (before.statuses['200'] ?? 0)).toBe(11); // ten lists and the token
      },
      { timeout: 5_000 },
    );
    watcher.disconnect();
    const after = flow.world().control.counters()['zoho-cliq'];
    await expect(after.refreshes - before.refreshes).toBe(1);
    await expect((after.statuses['401'] ?? 0) - (before.statuses['401'] ?? 0)).toBeLessThanOrEqual(10);
    await expect(errors).toEqual([]);
  },
};

const ended = createFlow({
  limits: 'off',
  start({ client, control }) {
    session.token = control.signIn('zoho-cliq').accessToken;
    const refresh = () => Promise.reject(Object.assign(new Error('The session is over'), { code: 'invalid_grant' }));
    control.expireTokens('zoho-cliq');
    return [client(zohoCliq, { limits: [], auth: { getToken: () => session.token, refresh } })];
  },
});

function Members() {
  const members = useApiQuery(listChannelMembers, { channel_id: 'P2000001' });
  if (!members.isError) return <p className="flow-note">Loading the members …</p>;
  return <ErrorPanel error={members.error} onRetry={() => members.refetch()} headingLevel={2} />;
}

/** The refresh token has ended as well: the person is asked to sign in, not to try again. */
export const SessionIsOver: StoryObj = {
  beforeEach: ended.beforeEach,
  render: () => (
    <ended.App>
      <h1>Members</h1>
      <Members />
    </ended.App>
  ),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Sign in' });
    await waitFor(() => expect(button).toBeVisible());
    await expect(canvas.getByRole('group')).toHaveAttribute('data-kind', 'authentication');
    await expect(canvas.queryByRole('button', { name: /Try again/ })).toBeNull();
  },
};
