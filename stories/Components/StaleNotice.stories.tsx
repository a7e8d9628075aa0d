import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor } from 'storybook/test';

import { StaleNotice, type SourceFacts, type StaleNoticeProps } from '../../src/components/index.js';
import { createTestClock } from '../../src/testing/index.js';
import { makeFailure } from '../support/failures.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const now = Date.UTC(2026, 10, 20, 14, 32);
const still = createTestClock(now);

const source = (ageMs: number | undefined, more: Partial<SourceFacts> = {}): SourceFacts => ({
  hasData: true,
  updatedAt: ageMs === undefined ? 0 : now - ageMs,
  failures: 2,
  isFetching: false,
  isPaused: false,
  error: makeFailure('Unavailable', now),
  ...more,
});

const meta = {
  title: 'Components/StaleNotice',
  component: StaleNotice,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { source: source(12 * minuteMs), onRefresh: fn(() => Promise.resolve()) },
  argTypes: {
    variant: { control: 'inline-radio', options: ['line', 'dot', 'page'] },
    for: { control: false },
    source: { control: false },
    words: { control: false },
  },
  render: (args) => (
    <StoryApp clock={still}>
      <StaleNotice {...args} />
    </StoryApp>
  ),
} satisfies Meta<StaleNoticeProps>;

export default meta;

type Story = StoryObj<StaleNoticeProps>;

/** Above a list that could not be refreshed. Silent, since it was so from the start. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const notice = canvas.getByRole('group', { name: /^Showing data from/ });
    await expect(notice).toHaveTextContent("That was 12 minutes ago. It couldn't be refreshed since.");
    await expect(notice.querySelector('time')).toHaveAttribute('datetime', '2026-11-20T14:20:00.000Z');
    await expect(spokenNow()).toBe('');
  },
};

/** In a header: an icon, its text on keyboard focus and press, gone with Escape. */
export const Dot: Story = {
  args: { variant: 'dot' },
  render: (args) => (
    <StoryApp clock={still}>
      <h2
        style={{ display: 'flex', gap: '0.5rem', alignItems: 'center', minBlockSize: '10rem', alignContent: 'start' }}
      >
        Open invoices <StaleNotice {...args} />
      </h2>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    await userEvent.tab();
    const dot = canvas.getByRole('button', { name: /^Showing data from/ });
    await expect(dot).toHaveFocus();
    await expect(dot).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await expect(dot).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(dot);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Refresh' })).toBeVisible());
  },
};

function Prices() {
  const prices = useQuery({
    queryKey: ['prices'],
    queryFn: () => (outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!)(),
    retry: false,
  });
  return (
    <>
      <StaleNotice for={prices} staleAfterMs={hourMs} />
      <ul aria-label="Prices">
        <li>{String(prices.data)}</li>
      </ul>
      <button type="button" className="story-button" onClick={() => void prices.refetch()}>
        The app refreshes
      </button>
    </>
  );
}

const works = (price: string) => () => Promise.resolve(price);
const fails = () => Promise.reject(makeFailure('Unavailable'));
let outcomes: (() => Promise<string>)[] = [];

/** A real query: one failed refresh is a blip; the second is told; asking in vain, too; then "Up to date." */
export const TurnsStale: Story = {
  beforeEach: () => {
    outcomes = [works('12.40'), fails, fails, fails, works('12.90')];
  },
  render: function TurnsStaleStory() {
    const [client] = useState(() => new QueryClient());
    return (
      <QueryClientProvider client={client}>
        <Prices />
      </QueryClientProvider>
    );
  },
  play: async ({ canvas }) => {
    await canvas.findByText('12.40');
    const app = canvas.getByRole('button', { name: 'The app refreshes' });
    await userEvent.click(app);
    await waitFor(() => expect(outcomes).toHaveLength(3));
    await expect(canvas.queryByRole('group')).toBeNull();
    await userEvent.click(app);
    const notice = await canvas.findByRole('group', { name: /^Showing data from/ });
    await waitFor(() => expect(spokenNow()).toMatch(/^Showing data from/));
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(notice).toHaveAttribute('data-state', 'failed-again'));
    await waitFor(() => expect(spokenNow()).toContain('Still not refreshed.'));
    await expect(canvas.getByRole('button', { name: 'Refresh' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }));
    await canvas.findByText('12.90');
    await expect(canvas.queryByRole('group')).toBeNull();
    await waitFor(() => expect(spokenNow()).toContain('Up to date.'));
    // The list it stood above took the focus.
    await expect(canvas.getByRole('list')).toHaveFocus();
  },
};

const states: Readonly<Record<string, StaleNoticeProps>> = {
  'Just stale': { source: source(30_000) },
  'Hours old': { source: source(5 * hourMs) },
  Refreshing: { source: source(12 * minuteMs, { isFetching: true }) },
  'Very stale': { source: source(3 * 24 * hourMs), onHiddenChange: fn() },
  'Very stale, hidden': { source: source(3 * 24 * hourMs), isHidden: true, onHiddenChange: fn() },
  'No timestamp': { source: source(undefined) },
  'After offline': { source: source(12 * minuteMs, { failures: 0, isPaused: true }) },
  Page: { source: source(2 * hourMs), variant: 'page' },
  'Dot, opened': { source: source(12 * minuteMs), variant: 'dot' },
};

/** Every state side by side, at a moment that stands still. */
export const AllStates: Story = {
  render: ({ onRefresh }) => (
    <StoryApp clock={still}>
      <div className="story-sheet">
        {Object.entries(states).map(([name, props]) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <StaleNotice onRefresh={onRefresh} isSilent {...props} />
          </section>
        ))}
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    const dots = canvas
      .getAllByRole('button', { expanded: false })
      .filter((one) => one.dataset['raePart'] === 'dot-button');
    await userEvent.click(dots[0]!);
  },
};
