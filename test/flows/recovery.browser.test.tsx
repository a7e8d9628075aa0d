import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

import { useListChats, usePostToBot } from '../../src/apis/zoho-cliq/hooks.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { ErrorPanel, InlineError, RateLimitBanner, RetryButton } from '../../src/components/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { renderWithApi } from '../../src/testing/index.js';
import { openSandbox, pause } from '../query/chromium.js';

const sandbox = openSandbox('flows-recovery');
const vendor = 'zoho-cliq';
const impatient = definePolicies(zohoCliq, { $kind: { server: 'never' } });

function Chats() {
  const { data, error, refetch } = useListChats({ limit: 3 }, { maxHoldMs: 200 });
  if (data) return <p>{data.chats.length} chats</p>;
  return (
    <>
      <RateLimitBanner />
      <ErrorPanel error={error} onRetry={refetch} />
    </>
  );
}

function Composer() {
  const [text, setText] = useState('');
  const post = usePostToBot({ onSuccess: () => setText('') });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        post.mutate({ bot_unique_name: 'helper', text });
      }}
    >
      <input aria-label="Message" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit">Send</button>
      <InlineError error={post.error} />
      {post.isSuccess && <p>Sent</p>}
    </form>
  );
}

describe('a failed page', () => {
  it('is recovered by the person pressing "Try again"', async () => {
    await sandbox.control.setFault({ kind: 'html', status: 500, times: 1 });
    renderWithApi(<Chats />, { apis: [await sandbox.client(zohoCliq, { policies: impatient })] });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 chats')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(await sandbox.statuses(vendor)).toEqual({ 200: 1, 500: 1 });
  });

  it('shows a lock and comes back without anybody pressing', async () => {
    await sandbox.control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 2000 });
    renderWithApi(<Chats />, { apis: [await sandbox.client(zohoCliq)] });
    expect((await screen.findAllByText('Too many requests to Zoho Cliq')).length).toBeGreaterThan(0);
    expect(await screen.findByText('3 chats', {}, { timeout: 6000 })).toBeInTheDocument();
    expect(await sandbox.requests(vendor)).toBe(2);
  });

  it('cannot be hammered through its button while the door is closed', async () => {
    await sandbox.control.failNext({ vendor, code: 'request_limit_exceeded', retryAfterMs: 30_000 });
    function Page() {
      const chats = useListChats({ limit: 3 });
      return chats.error && <RetryButton for={chats} />;
    }
    renderWithApi(<Page />, { apis: [await sandbox.client(zohoCliq)] });
    const button = await screen.findByRole('button');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    for (let press = 0; press < 5; press += 1) await userEvent.click(button);
    await pause(300);
    expect(await sandbox.requests(vendor)).toBe(1);
  });
});

describe('a message that could not be sent', () => {
  it('stays in its field, and goes out when sent again', async () => {
    await sandbox.control.failNext({ vendor, code: 'chat_access_denied' });
    renderWithApi(<Composer />, { apis: [await sandbox.client(zohoCliq)] });
    const field = screen.getByRole('textbox', { name: 'Message' });
    await userEvent.type(field, 'hello');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(document.querySelector('form [data-rae]')).toBeInTheDocument());
    expect(field).toHaveValue('hello');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Sent')).toBeInTheDocument();
    expect(field).toHaveValue('');
  });
});
