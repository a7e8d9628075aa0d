import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { RateLimitBanner, useErrorUi, type RateLimitBannerProps } from '../../src/components/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { createTestClock, makeApiError } from '../../src/testing/index.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What each vendor says when a limit was passed. */
const refusals = {
  'Snippets AI, Retry-After': (now: number, waitMs = 42_000) =>
    makeApiError(snippetsAi, 'rate_limited', { now, retryAfterMs: waitMs, method: 'GET', endpoint: 'snippet.get' }),
  'Snippets AI, key blocked': (now: number) =>
    makeApiError(snippetsAi, 'key_blocked', { now, method: 'GET', endpoint: 'snippet.get' }),
  'Zoho Cliq, lock': (now: number) =>
    makeApiError(zohoCliq, 'http_429', { now, method: 'GET', endpoint: 'chats.list' }),
  'AuthPI, no header': (now: number) =>
    makeApiError(authPi, 'usage_limit_exceeded', { now, method: 'GET', endpoint: 'users.list' }),
  'Cliquify, no header': (now: number) =>
    makeApiError(cliquify, 'too_many_requests', { now, method: 'GET', endpoint: 'templates.list' }),
} satisfies Record<string, (now: number, waitMs?: number) => AnyApiError>;

type BannerArgs = RateLimitBannerProps & {
  readonly refusal: keyof typeof refusals;
  /** Of the server's hint, milliseconds. */
  readonly waitMs?: number | undefined;
};

function Banner({ refusal, waitMs, ...props }: BannerArgs) {
  const { clock } = useErrorUi();
  const [error] = useState(() => refusals[refusal](clock.now(), waitMs));
  return <RateLimitBanner {...props} error={error} />;
}

const meta = {
  title: 'Components/RateLimitBanner',
  component: RateLimitBanner,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { refusal: 'Snippets AI, Retry-After', onRetry: fn(() => new Promise<void>(() => {})) },
  argTypes: {
    refusal: { control: 'select', options: Object.keys(refusals) },
    error: { control: false },
    view: { control: false },
    limit: { control: false },
    of: { control: false },
  },
  render: (args) => <Banner {...args} />,
} satisfies Meta<BannerArgs>;

export default meta;

type Story = StoryObj<BannerArgs>;

/** Says what is limited, until when, and that everything else still works. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region', { name: 'Too many requests to Snippets AI' });
    await expect(banner).toHaveAttribute('data-state', 'waiting');
    await expect(within(banner).getByRole('button', { name: /^Try again, available in/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await waitFor(() => expect(spokenNow()).toContain('Too many requests to Snippets AI'));
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { waitMs: 42_000, placement: 'section', isRetrying: false, hasDetails: true },
  argTypes: { placement: { control: 'inline-radio', options: ['control', 'section', 'app'] } },
};

export const ShortWait: Story = { args: { waitMs: 8_000 } };

/** The lock of Zoho Cliq: ten minutes, told in minutes. */
export const LongWait: Story = { args: { refusal: 'Zoho Cliq, lock' } };

/** Five minutes, because of wrong keys. */
export const KeyBlocked: Story = { args: { refusal: 'Snippets AI, key blocked' } };

/** Over an hour a time is told, not a clock. */
export const Hours: Story = { args: { waitMs: 5 * hourMs } };

/** Over a day a date, and no bar that would stand still. */
export const Tomorrow: Story = {
  args: { waitMs: 30 * hourMs },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('data-state', 'blocked-long');
  },
};

/** Nobody named a wait: no clock is invented. */
export const NoHint: Story = {
  args: { refusal: 'AuthPI, no header' },
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region');
    await expect(banner).toHaveAttribute('data-state', 'unknown-wait');
    await expect(banner).toHaveTextContent('Try again in a moment.');
    await expect(within(banner).queryByRole('timer')).toBeNull();
  },
};

const focusClock = createTestClock();

/** The time comes while the person is on the button: it opens under the finger, and calls nobody by itself. */
export const ReadyWhileFocused: Story = {
  render: (args) => (
    <StoryApp clock={focusClock}>
      <Banner {...args} />
    </StoryApp>
  ),
  play: async ({ canvas, args }) => {
    await userEvent.tab();
    const button = canvas.getByRole('button', { name: 'Try again, available in 42 seconds' });
    button.focus();
    await focusClock.advance(42_000);
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
    await expect(button).toHaveFocus();
    await expect(args.onRetry).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(button).toHaveTextContent('Trying again…'));
    await expect(button).toHaveFocus();
  },
};

const extendClock = createTestClock();

/** A new refusal while waiting extends the clock. */
export const Extends: Story = {
  render: function ExtendsStory(args) {
    const [error, setError] = useState(() => refusals['Snippets AI, Retry-After'](extendClock.now()));
    const extend = () => setError(refusals['Snippets AI, Retry-After'](extendClock.now(), 90_000));
    return (
      <StoryApp clock={extendClock}>
        <RateLimitBanner error={error} onRetry={args.onRetry} />
        <p>
          <button type="button" className="story-button" onClick={extend}>
            Refuse again, for 90 seconds
          </button>
        </p>
      </StoryApp>
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveTextContent('0:42');
    await userEvent.click(canvas.getByRole('button', { name: /^Refuse again/ }));
    await waitFor(() => expect(canvas.getByRole('region')).toHaveTextContent('1:30'));
  },
};

const near = { limit: 20, remaining: 2, windowMs: minuteMs, service: 'Snippets AI', vendor: 'snippets-ai' };

/** An early word: a tenth or less is left. */
export const NearLimit: Story = {
  render: function NearLimitStory({ placement }) {
    const { clock } = useErrorUi();
    const [until] = useState(() => clock.now() + 30 * minuteMs);
    return <RateLimitBanner limit={{ ...near, until }} placement={placement} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: /^2 left until/ })).toHaveAttribute('data-state', 'near');
  },
};

/** Several limits at once: the longest is told, the others stand under Details. */
export const ManyScopes: Story = {
  render: function ManyScopesStory({ onRetry }) {
    const { clock } = useErrorUi();
    const [now] = useState(() => clock.now());
    const shared = { service: 'Zoho Cliq', vendor: 'zoho-cliq', closedBy: 'http_429', windowMs: minuteMs, since: now };
    return (
      <RateLimitBanner
        onRetry={onRetry}
        limit={[
          { ...shared, scope: 'messages.list', limit: 15, remaining: 0, until: now + 90_000 },
          { ...shared, scope: 'chats.list', limit: 20, remaining: 0, until: now + 9 * minuteMs },
        ]}
      />
    );
  },
  play: async ({ canvas }) => {
    const details = canvas.getByRole('button', { name: 'Details' });
    await userEvent.click(details);
    await expect(canvas.getByText(/messages\.list/)).toBeInTheDocument();
  },
};

/** By keyboard alone: the button, then Details; nothing traps. */
export const KeyboardOnly: Story = {
  play: async ({ canvas }) => {
    const reached: string[] = [];
    for (let step = 0; step < 2; step += 1) {
      await userEvent.tab();
      reached.push(document.activeElement?.textContent ?? '');
    }
    await expect(reached.join(' ')).toMatch(/Details/);
    await expect(reached.join(' ')).toMatch(/Try again/);
    await expect(canvas.getByRole('region')).toContainElement(document.activeElement as HTMLElement);
  },
};

export const LongMessage: Story = {
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Banner {...args} />
      </div>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Banner {...args} />
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
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region');
    await expect(banner.scrollWidth).toBeLessThanOrEqual(banner.clientWidth);
  },
};

const still = createTestClock(Date.UTC(2026, 10, 20, 14, 32));

/** Every vendor's refusal, and the states that only a limit has, at a moment that stands still. */
export const AllStates: Story = {
  render: ({ onRetry }) => (
    <StoryApp clock={still}>
      <div className="story-sheet">
        {Object.entries(refusals).map(([name, make]) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <RateLimitBanner error={make(still.now())} onRetry={onRetry} isSilent />
          </section>
        ))}
        <section aria-label="Near the limit">
          <h2>Near the limit</h2>
          <RateLimitBanner limit={{ ...near, until: still.now() + 30 * minuteMs }} />
        </section>
        <section aria-label="Trying again">
          <h2>Trying again</h2>
          <RateLimitBanner
            error={refusals['Zoho Cliq, lock'](still.now())}
            onRetry={onRetry}
            isRetrying
            isSilent
            words={{ title: 'Too many searches', body: 'You can try again in {wait}.' }}
          />
        </section>
        <section aria-label="Until tomorrow">
          <h2>Until tomorrow</h2>
          <RateLimitBanner
            error={refusals['Snippets AI, Retry-After'](still.now(), 30 * hourMs)}
            onRetry={onRetry}
            isSilent
            words={{ title: 'Too many exports', body: 'You can try again on {date}.' }}
          />
        </section>
      </div>
    </StoryApp>
  ),
};
