import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { listChats, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { ErrorBanner, ErrorPanel } from '../../src/components/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { useApiQuery, useLastError, useRetryState } from '../../src/query/index.js';
import { createFlow } from '../support/flow.js';

const meta = { title: 'Flows/Outage and recovery' } satisfies Meta;

export default meta;

/** The default back-off in a tenth of its time. */
const quick = definePolicies(zohoCliq, {
  $default: { rule: 'backoff', maxAttempts: 3, initialDelayMs: 100, maxDelayMs: 400 },
});

const flow = createFlow({
  start({ client, control }) {
    control.setFault({ kind: 'outage', vendor: 'zoho-cliq' });
    // One query that failed three times would open the breaker of an idle page for fifteen seconds: longer than this story.
    return [client(zohoCliq, { policies: quick, breaker: false })];
  },
});

function Chats() {
  const chats = useApiQuery(listChats, {});
  const { attempt, maxAttempts } = useRetryState(chats);
  // TanStack forgets the error of a query without data once it is fetched again; the panel is to stay meanwhile.
  const lastError = useLastError(chats);
  const retry = () => chats.refetch();
  return (
    <>
      <h1>Chats</h1>
      {chats.isPending && !lastError && (
        <p className="flow-note">
          {maxAttempts === undefined ? 'Loading …' : `Still trying, attempt ${attempt} of ${maxAttempts}`}
        </p>
      )}
      {/* What is there stays; the banner says that it is not the newest. */}
      {chats.isRefetchError && <ErrorBanner error={chats.error} onRetry={retry} isRetrying={chats.isFetching} />}
      {lastError && !chats.data && (
        <ErrorPanel error={lastError} onRetry={retry} isRetrying={chats.isFetching} headingLevel={2} />
      )}
      {chats.data && (
        <ul className="flow-list" aria-label="Chats">
          {chats.data.chats.map(({ chat_id, name }) => (
            <li key={chat_id}>{name}</li>
          ))}
        </ul>
      )}
      <div className="flow-row">
        <button type="button" className="flow-button" onClick={() => flow.world().control.clearFaults()}>
          Bring the service back
        </button>
        <button
          type="button"
          className="flow-button"
          onClick={() => {
            flow.world().control.setFault({ kind: 'outage', vendor: 'zoho-cliq' });
            void chats.refetch();
          }}
        >
          Take it down, then reload
        </button>
      </div>
    </>
  );
}

/** Three attempts, then a panel; trying again while it is down stays down; later it works, and what was there stays. */
export const ServiceUnavailable: StoryObj = {
  beforeEach: flow.beforeEach,
  render: () => (
    <flow.App>
      <Chats />
    </flow.App>
  ),
  play: async ({ canvas }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' }, { timeout: 5_000 });
    await expect(canvas.getByRole('group')).toHaveAttribute('data-kind', 'unavailable');
    // No request is made by itself from here on.
    const sent = flow.world().control.counters()['zoho-cliq'].requests;

    retry.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(retry).toHaveTextContent('Trying again…'));
    await expect(retry).toHaveFocus();
    await waitFor(() => expect(retry).toHaveTextContent('Try again'), { timeout: 5_000 });
    await waitFor(() => expect(retry).toHaveAccessibleName('Try again'));
    await expect(flow.world().control.counters()['zoho-cliq'].requests - sent).toBe(3);

    await userEvent.click(canvas.getByRole('button', { name: 'Bring the service back' }));
    await userEvent.click(retry);
    await waitFor(() => expect(canvas.getByRole('list', { name: 'Chats' })).toBeVisible(), { timeout: 5_000 });
    await expect(canvas.queryByRole('group')).toBeNull();

    await userEvent.click(canvas.getByRole('button', { name: 'Take it down, then reload' }));
    const banner = await canvas.findByRole('region', { name: /Zoho Cliq/ }, { timeout: 5_000 });
    await expect(banner).toHaveAttribute('data-kind', 'unavailable');
    await expect(canvas.getByRole('list', { name: 'Chats' })).toBeVisible();
  },
};

const unreadable = createFlow({
  start({ client, control }) {
    control.setFault({ kind: 'html', vendor: 'zoho-cliq', status: 502 });
    return [client(zohoCliq, { policies: quick })];
  },
});

function ProxyChats() {
  const chats = useApiQuery(listChats, {});
  if (chats.isSuccess) return <p>{chats.data.chats.length} chats</p>;
  if (chats.isPending) return <p className="flow-note">Loading …</p>;
  return <ErrorPanel error={chats.error} onRetry={() => chats.refetch()} headingLevel={2} />;
}

/** A proxy in between answers with a page of its own: it is read by its status and never shown. */
export const ProxyPage: StoryObj = {
  beforeEach: unreadable.beforeEach,
  render: () => (
    <unreadable.App>
      <h1>Chats</h1>
      <ProxyChats />
    </unreadable.App>
  ),
  play: async ({ canvas, canvasElement }) => {
    const panel = await canvas.findByRole('group', { name: /Zoho Cliq/ }, { timeout: 5_000 });
    await expect(panel).toHaveAttribute('data-kind', 'unavailable');
    await expect(canvasElement.innerHTML).not.toMatch(/<title>|Bad Gateway/);
  },
};
