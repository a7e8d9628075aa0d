import type { Meta, StoryObj } from '@storybook/react-vite';
import { http, passthrough } from 'msw';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { createSandbox } from '../../src/sandbox/index.js';
import { sandboxHandlers } from '../../src/sandbox/sandboxHandlers.js';
import { StoryApp } from '../support/StoryApp.js';
import { TryACode } from '../support/TryACode.js';

/** Set by `npm start`; a copy of the sandbox of its own. Without it, Mock Service Worker stands in. */
const served = import.meta.env['STORYBOOK_SANDBOX_URL'] as string | undefined;
const sandboxUrl = served ? `${served}/@try-a-code` : location.origin;

const meta = {
  title: 'Start/Try a code',
  component: TryACode,
  args: { sandboxUrl },
  argTypes: { sandboxUrl: { control: false } },
  beforeEach({ msw }) {
    if (served) msw.use(http.all(`${served}/*`, () => passthrough()));
    else msw.use(...sandboxHandlers(createSandbox(), { origin: location.origin }));
  },
  render: (args) => (
    <StoryApp>
      <TryACode {...args} />
    </StoryApp>
  ),
} satisfies Meta<typeof TryACode>;

export default meta;

/** Every code of every vendor, over real HTTP: typed, decided, put into words, recovered from. */
export const TryACodeStory: StoryObj<typeof meta> = {
  name: 'Try a code',
  play: async ({ canvas }) => {
    const call = canvas.getByRole('button', { name: 'Call' });
    await userEvent.click(call);
    const panel = await canvas.findByRole('group', { name: 'Zoho Cliq is being maintained' });
    const facts = canvas.getByRole('region', { name: 'What the app gets' });
    for (const fact of ['http_503', 'unavailable', '503', 'GET /api/v2/chats', 'backoff']) {
      await expect(within(facts).getByText(fact)).toBeVisible();
    }
    const next = canvas.getByRole('region', { name: 'What happens next' });
    await expect(next).toHaveTextContent(/Repeated by itself after .* because: backoff/);
    await userEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText(/^It works again/)).toBeVisible();

    await userEvent.selectOptions(canvas.getByLabelText('Vendor'), 'Snippets AI');
    await userEvent.selectOptions(canvas.getByLabelText('Code'), 'rate_limited');
    await userEvent.selectOptions(canvas.getByLabelText('Retry-After'), '42 seconds');
    await userEvent.click(call);
    const limited = await canvas.findByRole('group', { name: 'Too many requests to Snippets AI' });
    await expect(limited).toHaveAttribute('data-state', 'waiting');
    // Never earlier than told; spread upwards a little, so that clients do not come back together.
    await expect(canvas.getByText(/^4[23] s \(retry-after\)$/)).toBeVisible();
    await expect(canvas.getByRole('region', { name: 'What happens next' })).toHaveTextContent('parked');

    await userEvent.click(canvas.getByRole('radio', { name: 'banner' }));
    await expect(await canvas.findByRole('region', { name: 'Too many requests to Snippets AI' })).toBeInTheDocument();
    await userEvent.click(canvas.getByRole('radio', { name: 'toast' }));
    const notices = await within(document.body).findByRole('region', { name: /^Notices/ });
    await waitFor(() => expect(within(notices).getByText('Too many requests to Snippets AI')).toBeVisible());

    await userEvent.click(canvas.getByRole('radio', { name: 'panel' }));
    await userEvent.selectOptions(canvas.getByLabelText('Vendor'), 'AuthPI');
    await userEvent.selectOptions(canvas.getByLabelText('Code'), 'precondition_failed');
    await userEvent.click(call);
    await expect(await canvas.findByRole('group', { name: 'Someone else changed this' })).toBeInTheDocument();
    await expect(canvas.queryByRole('button', { name: /^Try again/ })).toBeNull();
  },
};
