import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { ErrorPanel, type ErrorPanelProps } from '../../src/components/index.js';
import { createTestClock } from '../../src/testing/index.js';
import { failureNames, type FailureName } from '../support/failures.js';
import { inApp, recovery, spokenNow, StoryApp, useFailure } from '../support/StoryApp.js';
import { StorySheet } from '../support/StorySheet.js';
import { arabic, german } from '../support/words.js';

type PanelArgs = ErrorPanelProps & { readonly failure: FailureName };

function Panel({ failure, ...props }: PanelArgs) {
  return <ErrorPanel {...props} error={useFailure(failure)} />;
}

const meta = {
  title: 'Components/ErrorPanel',
  component: ErrorPanel,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { failure: 'ServerFailed', error: undefined, onRetry: fn() },
  argTypes: { failure: { control: 'select', options: failureNames }, error: { control: false } },
  render: (args) => <Panel {...args} />,
} satisfies Meta<PanelArgs>;

export default meta;

type Story = StoryObj<PanelArgs>;

/** In place of content that could not be shown. The title names the group, so it can be found again. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    const panel = canvas.getByRole('group', { name: "That didn't work" });
    await expect(panel).toHaveAttribute('data-kind', 'server');
    await expect(within(panel).getByRole('heading', { level: 3 })).toHaveTextContent("That didn't work");
    await userEvent.tab();
    const retry = within(panel).getByRole('button', { name: 'Try again' });
    await expect(retry).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { density: 'cozy', keeps: 'input', origin: 'user', operation: 'Saving the invoice', isRetrying: false },
  argTypes: {
    density: { control: 'inline-radio', options: ['compact', 'cozy', 'page'] },
    keeps: { control: 'inline-radio', options: ['input', 'queued', 'nothing'] },
    origin: { control: 'inline-radio', options: ['user', 'background'] },
    severity: { control: 'select', options: ['info', 'caution', 'error', 'critical'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
};

/** The wait stands in the button, which keeps its focus and opens by itself, without calling anybody. */
export const RateLimited: Story = { args: { failure: 'RateLimited' } };

const clock = createTestClock();

/** Forty-two seconds pass on a clock of the story's own. */
export const RateLimitedThenReady: Story = {
  args: { failure: 'RateLimited' },
  render: (args) => (
    <StoryApp clock={clock}>
      <Panel {...args} />
    </StoryApp>
  ),
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Try again, available in 42 seconds' });
    await expect(button).toHaveTextContent('Try again · 0:42');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    button.focus();
    await userEvent.click(button);
    await expect(args.onRetry).not.toHaveBeenCalled();
    await clock.advance(2_000);
    await waitFor(() => expect(button).toHaveTextContent('Try again · 0:40'));
    // The name holds still between the spoken thresholds.
    await expect(button).toHaveAccessibleName('Try again, available in 42 seconds');
    await clock.advance(40_000);
    await waitFor(() => expect(button).toHaveAccessibleName('Try again'));
    await expect(button).toHaveFocus();
    await expect(args.onRetry).not.toHaveBeenCalled();
    await userEvent.click(button);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

export const SessionExpired: Story = {
  args: { failure: 'SessionExpired' },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(recovery['sign-in']).toHaveBeenCalled();
    await expect(canvas.queryByRole('button', { name: /Try again/ })).toBeNull();
  },
};

export const Offline: Story = { args: { failure: 'Offline' } };

/** The service is down, or its circuit breaker is open. */
export const Unavailable: Story = { args: { failure: 'Unavailable' } };

export const ValidationFailed: Story = {
  args: { failure: 'ValidationFailed' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: /Try again/ })).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Check your entries' })).toBeVisible();
  },
};

export const PermissionDenied: Story = {
  args: { failure: 'PermissionDenied' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Request access' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Try again/ })).toBeNull();
  },
};

export const NotFound: Story = { args: { failure: 'NotFound' } };
export const Conflict: Story = { args: { failure: 'Conflict' } };
export const QuotaExhausted: Story = { args: { failure: 'QuotaExhausted' } };
export const Misconfigured: Story = { args: { failure: 'Misconfigured' } };
export const Timeout: Story = { args: { failure: 'Timeout' } };
export const Network: Story = { args: { failure: 'Network' } };

/** Details and the reference that support can trace, opened by keyboard. */
export const ServerFailed: Story = {
  args: { failure: 'ServerFailed' },
  play: async ({ canvas }) => {
    const details = canvas.getByRole('button', { name: 'Details' });
    await expect(details).toHaveAttribute('aria-expanded', 'false');
    details.focus();
    await userEvent.keyboard('{Enter}');
    await expect(details).toHaveAttribute('aria-expanded', 'true');
    await expect(canvas.getByText('server_error')).toBeVisible();
    await expect(canvas.getByText('Ref req_8fK2m1')).toBeVisible();
  },
};

export const UnknownCode: Story = {
  args: { failure: 'UnknownCode' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent("That didn't work");
  },
};

/** While it runs, the button says so and keeps its focus. */
export const Retrying: Story = {
  args: { onRetry: fn(() => new Promise<void>(() => {})) },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveTextContent('Trying again…'));
    await expect(button).toHaveFocus();
    await userEvent.click(button);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

/** The person did it, so it is said at once, and only once. */
export const SaidAtOnce: Story = {
  args: { origin: 'user', keeps: 'input', operation: 'Saving the invoice' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Your text is still here\./)).toBeVisible();
    await waitFor(() => expect(spokenNow()).toContain("Saving the invoice didn't work"));
    await expect(spokenNow()).not.toMatch(/server_error|Try again/);
  },
};

/** Fills a page: a bigger title, one heading level higher, up to three actions. */
export const Page404: Story = {
  args: { failure: 'NotFound', density: 'page' },
  decorators: [
    (Story) => (
      <div className="story-page">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent("This isn't here any more");
  },
};

export const Page403: Story = {
  ...Page404,
  args: { failure: 'PermissionDenied', density: 'page' },
  play: async () => {},
};

export const ServerPage: Story = { ...Page403, args: { failure: 'ServerFailed', density: 'page' } };

/** A row that could not be loaded says so in one line; its neighbours stay. */
export const InTable: Story = {
  args: { density: 'compact', failure: 'Timeout' },
  render: (args) => (
    <table className="story-table">
      <thead>
        <tr>
          <th scope="col">Snippet</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Greeting</th>
          <td>Ana Ruiz</td>
        </tr>
        <tr>
          <th scope="row">Refund accepted</th>
          <td>
            <Panel {...args} />
          </td>
        </tr>
      </tbody>
    </table>
  ),
};

export const InCard: Story = {
  render: (args) => (
    <section className="story-card" aria-labelledby="card">
      <h2 id="card">Recent chats</h2>
      <Panel {...args} />
    </section>
  ),
};

/** German is a third longer; titles wrap, nothing is cut off. */
export const LongMessage: Story = {
  args: { keeps: 'nothing' },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Panel {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Rechnungszusammenstellung');
    await expect(canvas.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible();
  },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { failure: 'RateLimited' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Panel {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    const group = canvas.getByRole('group');
    await expect(getComputedStyle(group).direction).toBe('rtl');
  },
};

/** 320 pixels, German: no sideways scrolling. */
export const Phone: Story = {
  render: (args) => (
    <StoryApp locale={german}>
      <div className="story-phone" lang="de">
        <Panel {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole('group');
    await expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    await expect(panel.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  },
};

/** Every state on one sheet. */
export const AllStates: Story = {
  render: ({ onRetry }) => <StorySheet>{(error) => <ErrorPanel error={error} onRetry={onRetry} />}</StorySheet>,
};
