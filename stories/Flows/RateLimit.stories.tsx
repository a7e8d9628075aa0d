import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { getSnippet, snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { listChats, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { ErrorPanel, RateLimitBanner } from '../../src/components/index.js';
import { useApiQuery, useLastError, useRetryState } from '../../src/query/index.js';
import { createFlow } from '../support/flow.js';

const meta = { title: 'Flows/Rate limit then recovery' } satisfies Meta;

export default meta;

const zoho = createFlow({
  async start({ client, callElsewhere }) {
    // Another tab has used up the twenty calls of this minute.
    await callElsewhere('zoho-cliq', '/api/v2/chats', 20);
    return [client(zohoCliq)];
  },
});

function Chats() {
  // Held for half a second; then the call is parked and its panel counts the lock down.
  const chats = useApiQuery(listChats, {}, { maxHoldMs: 500 });
  const lastError = useLastError(chats);
  return (
    <>
      <h1>Chats</h1>
      {chats.isPending && !lastError && <p className="flow-note">Loading the chats …</p>}
      {lastError && (
        <ErrorPanel error={lastError} onRetry={() => chats.refetch()} isRetrying={chats.isFetching} headingLevel={2} />
      )}
      {chats.isSuccess && (
        <ul className="flow-list" aria-label="Chats">
          {chats.data.chats.map(({ chat_id, name }) => (
            <li key={chat_id}>{name}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/**
 * Zoho Cliq locks an endpoint for ten minutes (three seconds here) and sends no `Retry-After`. The documented lock is
 * the wait; nobody presses anything, and the list is there when the lock ends.
 */
export const ZohoLock: StoryObj = {
  beforeEach: zoho.beforeEach,
  render: () => (
    <zoho.App>
      <Chats />
    </zoho.App>
  ),
  play: async ({ canvas }) => {
    const panel = await canvas.findByRole('group', { name: 'Too many requests to Zoho Cliq' });
    await expect(panel).toHaveAttribute('data-state', 'waiting');
    const button = canvas.getByRole('button', { name: /^Try again, available in/ });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    const sent = zoho.world().control.counters()['zoho-cliq'].requests;
    await userEvent.click(button);
    await expect(zoho.world().control.counters()['zoho-cliq'].requests).toBe(sent);
    await waitFor(() => expect(canvas.getByRole('list', { name: 'Chats' })).toBeVisible(), { timeout: 8_000 });
    await expect(canvas.queryByRole('group')).toBeNull();
    // One call was refused (twice in StrictMode, which mounts twice), and one more brought the list.
    const counters = zoho.world().control.counters()['zoho-cliq'];
    await expect(counters.refusals).toBeLessThanOrEqual(2);
    await expect(counters.requests - sent).toBe(1);
  },
};

const firstSnippet = '5a9b0c0e-0000-4000-8000-000000000401';

const snippets = createFlow({
  start({ client, control }) {
    // Four seconds on the wire.
    control.failNext({ vendor: 'snippets-ai', code: 'rate_limited', retryAfterMs: 800_000 });
    return [client(snippetsAi)];
  },
});

function Snippet() {
  const snippet = useApiQuery(getSnippet, { id: firstSnippet });
  const { phase } = useRetryState(snippet);
  return (
    <>
      <RateLimitBanner />
      <h1>Snippet</h1>
      {snippet.isPending && (
        <p className="flow-note" data-testid="state" data-phase={phase}>
          Loading the snippet …
        </p>
      )}
      {snippet.isError && <ErrorPanel error={snippet.error} onRetry={() => snippet.refetch()} headingLevel={2} />}
      {snippet.isSuccess && <blockquote>{snippet.data.data.title}</blockquote>}
    </>
  );
}

/**
 * Snippets AI names the wait in `Retry-After`. The call is held at the closed door: it never becomes an error. The banner
 * watches the gate, and says so when it is over.
 */
export const SnippetsRetryAfter: StoryObj = {
  beforeEach: snippets.beforeEach,
  render: () => (
    <snippets.App>
      <Snippet />
    </snippets.App>
  ),
  play: async ({ canvas }) => {
    const banner = await canvas.findByRole('region', { name: 'Too many requests to Snippets AI' });
    await expect(banner).toHaveAttribute('data-state', 'waiting');
    const state = canvas.getByTestId('state');
    await waitFor(() => expect(state).toHaveAttribute('data-phase', 'queued'));
    const asked = Date.now();
    await waitFor(() => expect(canvas.getByText('Greeting')).toBeVisible(), { timeout: 8_000 });
    // Never earlier than told (four seconds from the refusal, which came just before).
    await expect(Date.now() - asked).toBeGreaterThan(2_500);
    await waitFor(() => expect(canvas.getByRole('region', { name: 'You can go on' })).toBeVisible());
    await expect(snippets.world().control.counters()['snippets-ai'].refusals).toBe(1);
  },
};
