import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

import { RetryButton, useErrorUi } from '../../src/components/index.js';
import { createTestClock } from '../../src/testing/index.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

interface ButtonArgs {
  readonly onRetry: () => unknown;
  /** Milliseconds to wait from when it is shown. */
  readonly waitMs?: number;
  readonly isRetrying?: boolean;
  readonly maxAttempts?: number;
  readonly weight?: 'filled' | 'outlined';
}

function Button({ waitMs, ...props }: ButtonArgs) {
  const { clock } = useErrorUi();
  const [start] = useState(() => clock.now());
  return <RetryButton {...props} until={waitMs === undefined ? undefined : start + waitMs} />;
}

const meta = {
  title: 'Components/RetryButton',
  component: RetryButton,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { onRetry: fn() },
  argTypes: { weight: { control: 'inline-radio', options: ['filled', 'outlined'] } },
  render: (args) => <Button {...args} />,
} satisfies Meta<ButtonArgs>;

export default meta;

type Story = StoryObj<ButtonArgs>;

/** "Try again", ready. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

/** Every prop on a control. */
export const Playground: Story = { args: { waitMs: 42_000, isRetrying: false, maxAttempts: 5, weight: 'filled' } };

const clock = createTestClock();

/** Visibly it ticks; its name changes only when the countdown would speak. */
export const Waiting: Story = {
  args: { waitMs: 42_000 },
  render: (args) => (
    <StoryApp clock={clock}>
      <Button {...args} />
    </StoryApp>
  ),
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Try again, available in 42 seconds' });
    await expect(button).toHaveTextContent('0:42');
    await userEvent.click(button);
    await expect(args.onRetry).not.toHaveBeenCalled();
    await expect(button).toHaveFocus();
    await clock.advance(12_000);
    await waitFor(() => expect(button).toHaveAccessibleName('Try again, available in 30 seconds'));
    await clock.advance(30_000);
    await waitFor(() => expect(button).toHaveAccessibleName('Try again'));
    await expect(button).toHaveFocus();
  },
};

/** Busy: the label says so, the focus stays, a second press does nothing. */
export const Retrying: Story = {
  args: { onRetry: fn(() => new Promise<void>(() => {})) },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button');
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveTextContent('Trying again…'));
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
    await expect(button).toHaveFocus();
  },
};

/** It did not help: that is said, with the count. */
export const StillNotWorking: Story = {
  args: { onRetry: fn(() => Promise.reject(new Error('Still down'))), maxAttempts: 5 },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button'));
    await waitFor(() => expect(spokenNow()).toContain('Still not working. Attempt 2 of 5.'));
    await expect(canvas.getByRole('button')).toHaveFocus();
  },
};

export const LongMessage: Story = {
  args: { waitMs: 90_000 },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Button {...args} />
      </div>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { waitMs: 90_000 },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Button {...args} />
      </div>
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
};

const still = createTestClock(Date.UTC(2026, 10, 20, 14, 32));

export const AllStates: Story = {
  render: ({ onRetry }) => (
    <StoryApp clock={still}>
      <p>
        <Button onRetry={onRetry} />
      </p>
      <p>
        <Button onRetry={onRetry} weight="outlined" />
      </p>
      <p>
        <Button onRetry={onRetry} waitMs={42_000} />
      </p>
      <p>
        <Button onRetry={onRetry} waitMs={600_000} />
      </p>
      <p>
        <Button onRetry={onRetry} isRetrying />
      </p>
    </StoryApp>
  ),
};
