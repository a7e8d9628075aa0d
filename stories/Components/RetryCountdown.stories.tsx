import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';

import { RetryCountdown, useErrorUi } from '../../src/components/index.js';
import { createTestClock } from '../../src/testing/index.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

interface CountdownArgs {
  /** Set by `waitMs`. */
  readonly until: undefined;
  /** Milliseconds to wait from when it is shown; without it nobody named a wait. */
  readonly waitMs?: number;
  readonly hasBar?: boolean;
  readonly isSilent?: boolean;
  readonly onReady?: () => void;
}

function Countdown({ waitMs, ...props }: Omit<CountdownArgs, 'until'> & { readonly until?: undefined }) {
  const { clock } = useErrorUi();
  const [start] = useState(() => clock.now());
  return <RetryCountdown {...props} until={waitMs === undefined ? undefined : start + waitMs} />;
}

const meta = {
  title: 'Components/RetryCountdown',
  component: RetryCountdown,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { until: undefined, waitMs: 42_000, onReady: fn() },
  argTypes: { until: { control: false } },
  render: (args) => (
    <p>
      <Countdown {...args} />
    </p>
  ),
} satisfies Meta<CountdownArgs>;

export default meta;

type Story = StoryObj<CountdownArgs>;

/** A timer that is silent by itself and can be read at any time. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const timer = canvas.getByRole('timer');
    await expect(timer).toHaveAttribute('aria-live', 'off');
    await expect(timer).toHaveAccessibleName(/^You can try again in 4\d seconds\.$/);
  },
};

/** Every prop on a control. */
export const Playground: Story = { args: { hasBar: true, isSilent: false } };

const clock = createTestClock();
const heard: string[] = [];

/** Speaks at the start, at 30 s and 10 s left, and at the end: four texts in 42 seconds. */
export const Spoken: Story = {
  render: (args) => (
    <StoryApp clock={clock}>
      <p>
        <Countdown {...args} />
      </p>
    </StoryApp>
  ),
  play: async ({ args }) => {
    heard.length = 0;
    const listen = () => {
      const text = spokenNow();
      if (text && heard.at(-1) !== text) heard.push(text);
    };
    for (let second = 0; second < 45; second += 1) {
      await clock.advance(1_000);
      listen();
    }
    await expect(heard).toEqual([
      'You can try again in 42 seconds.',
      '30 seconds left.',
      '10 seconds left.',
      'You can try again.',
    ]);
    await expect(args.onReady).toHaveBeenCalledTimes(1);
  },
};

/** Over two minutes: minutes, renewed each minute. */
export const LongWait: Story = { args: { waitMs: 600_000 } };

/** Over an hour: a time. */
export const Hours: Story = { args: { waitMs: 5 * 3_600_000 } };

/** Over a day: a date, and no bar. */
export const Tomorrow: Story = {
  args: { waitMs: 30 * 3_600_000 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-rae-part="bar"]')).toBeNull();
  },
};

/** Nobody named the moment: no clock is invented. */
export const NoHint: Story = {
  render: () => (
    <p>
      <Countdown />
    </p>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveTextContent('Try again in a moment.'));
  },
};

export const LongMessage: Story = {
  args: { waitMs: 5 * 3_600_000 },
  render: (args) => (
    <StoryApp locale={german}>
      <p lang="de">
        <Countdown {...args} />
      </p>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <p lang="ar" dir="rtl">
        <Countdown {...args} />
      </p>
    </StoryApp>
  ),
};

export const Phone: Story = {
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
  render: () => (
    <StoryApp clock={still}>
      {[3_000, 42_000, 119_000, 600_000, 5 * 3_600_000, 30 * 3_600_000].map((waitMs) => (
        <p key={waitMs}>
          <Countdown waitMs={waitMs} isSilent />
        </p>
      ))}
      <p>
        <Countdown isSilent />
      </p>
    </StoryApp>
  ),
};
