import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

import { InlineError, type InlineErrorProps } from '../../src/components/index.js';
import { failureNames, type FailureName } from '../support/failures.js';
import { inApp, recovery, spokenNow, StoryApp, useFailure } from '../support/StoryApp.js';
import { StorySheet } from '../support/StorySheet.js';
import { arabic, german } from '../support/words.js';

type InlineArgs = InlineErrorProps & { readonly failure: FailureName };

function Inline({ failure, ...props }: InlineArgs) {
  return <InlineError {...props} error={useFailure(failure)} />;
}

const meta = {
  title: 'Components/InlineError',
  component: InlineError,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { failure: 'ServerFailed', error: undefined, onRetry: fn() },
  argTypes: { failure: { control: 'select', options: failureNames }, error: { control: false } },
  render: (args) => (
    <p>
      <Inline {...args} />
    </p>
  ),
} satisfies Meta<InlineArgs>;

export default meta;

type Story = StoryObj<InlineArgs>;

/** One line beside the control that caused it, with the one action that helps most. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { hasBody: true, origin: 'user', operation: 'Saving the note', isRetrying: false },
  argTypes: {
    origin: { control: 'inline-radio', options: ['user', 'background'] },
    keeps: { control: 'inline-radio', options: ['input', 'queued', 'nothing'] },
    severity: { control: 'select', options: ['info', 'caution', 'error', 'critical'] },
  },
};

export const RateLimited: Story = {
  args: { failure: 'RateLimited' },
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: /^Try again, available in/ });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};

export const SessionExpired: Story = {
  args: { failure: 'SessionExpired' },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(recovery['sign-in']).toHaveBeenCalled();
  },
};
export const Offline: Story = { args: { failure: 'Offline' } };
export const Unavailable: Story = { args: { failure: 'Unavailable' } };
export const ValidationFailed: Story = { args: { failure: 'ValidationFailed' } };
export const PermissionDenied: Story = { args: { failure: 'PermissionDenied' } };
export const NotFound: Story = { args: { failure: 'NotFound' } };
export const Conflict: Story = { args: { failure: 'Conflict' } };
export const QuotaExhausted: Story = { args: { failure: 'QuotaExhausted' } };
export const Misconfigured: Story = { args: { failure: 'Misconfigured' } };
export const Timeout: Story = { args: { failure: 'Timeout' } };
export const Network: Story = { args: { failure: 'Network' } };
export const ServerFailed: Story = { args: { failure: 'ServerFailed', hasBody: true } };
export const UnknownCode: Story = { args: { failure: 'UnknownCode' } };

/** Spoken when the person did something; a failure in the background stays silent. */
export const AfterOwnAction: Story = {
  args: { origin: 'user', operation: 'Saving the note' },
  play: async () => {
    await waitFor(() => expect(spokenNow()).toContain("Saving the note didn't work"));
  },
};

export const LongMessage: Story = {
  args: { hasBody: true },
  render: (args) => (
    <StoryApp locale={german}>
      <p lang="de">
        <Inline {...args} />
      </p>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { failure: 'RateLimited' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <p lang="ar" dir="rtl">
        <Inline {...args} />
      </p>
    </StoryApp>
  ),
};

export const Phone: Story = {
  ...LongMessage,
  decorators: [
    (Story) => (
      <div className="story-phone">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const line = canvasElement.querySelector('[data-rae="inline"]')!;
    await expect(line.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  },
};

/** Every state on one sheet. */
export const AllStates: Story = {
  render: ({ onRetry }) => <StorySheet>{(error) => <InlineError error={error} onRetry={onRetry} />}</StorySheet>,
};
