import { MutationObserver, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { OfflineBanner, type KnownConnection, type OfflineBannerProps } from '../../src/components/index.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';

const meta = {
  title: 'Components/OfflineBanner',
  component: OfflineBanner,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { placement: 'section', connection: { phase: 'offline' }, onTryNow: fn() },
  argTypes: {
    placement: { control: 'inline-radio', options: ['app', 'section', 'dialog'] },
    keepsOn: { control: 'inline-radio', options: ['page', 'device'] },
    connection: { control: 'object' },
    probe: { control: false },
    words: { control: false },
  },
} satisfies Meta<OfflineBannerProps>;

export default meta;

type Story = StoryObj<OfflineBannerProps>;

/** Over the page, where nothing moves. Dismiss leaves an icon, and the focus goes along both ways. */
export const Default: Story = {
  args: { placement: 'app' },
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region', { name: "You're offline" });
    await waitFor(() => expect(spokenNow()).toContain("You're offline."));
    await userEvent.click(within(banner).getByRole('button', { name: 'Dismiss' }));
    const icon = canvas.getByRole('button', { name: "You're offline. Show the notice" });
    await expect(icon).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Dismiss' })).toHaveFocus());
  },
};

const queryClient = new QueryClient();

/** The real course: the connection goes, changes are made and wait, it comes back, and they have arrived. */
export const WithQueue: Story = {
  args: { connection: undefined },
  beforeEach: () => {
    onlineManager.setOnline(true);
    return () => {
      queryClient.clear();
      onlineManager.setOnline(true);
    };
  },
  render: (args) => (
    <QueryClientProvider client={queryClient}>
      <OfflineBanner {...args} />
    </QueryClientProvider>
  ),
  play: async ({ canvas }) => {
    // Told as TanStack Query hears it; the machine itself stays connected.
    onlineManager.setOnline(false);
    for (const note of [1, 2, 3]) {
      void new MutationObserver(queryClient, { mutationFn: () => Promise.resolve(note) }).mutate();
    }
    await expect(await canvas.findByText('3 changes waiting', {}, { timeout: 4_000 })).toBeInTheDocument();
    onlineManager.setOnline(true);
    const back = await canvas.findByRole('region', { name: 'Back online' }, { timeout: 4_000 });
    await waitFor(() => expect(back).toHaveTextContent('3 changes sent.'));
    await waitFor(() => expect(spokenNow()).toBe('Back online. 3 changes sent.'));
  },
};

const connections: Readonly<Record<string, KnownConnection>> = {
  Offline: { phase: 'offline' },
  'With changes that wait': { phase: 'offline', queue: { waiting: 3 } },
  'Vpn, one service': { phase: 'offline', kind: 'service-unreachable', serviceName: 'Zoho Cliq' },
  'Captive portal': { phase: 'offline', kind: 'captive' },
  Slow: { phase: 'offline', kind: 'slow' },
  Reconnecting: { phase: 'reconnecting', queue: { waiting: 1 } },
  Flapping: { phase: 'unstable', queue: { waiting: 2 } },
  'Back, sending': { phase: 'back', queue: { sending: 3 } },
  'Back, sent': { phase: 'back', queue: { sent: 3 } },
  'Back, not all sent': { phase: 'back', queue: { sent: 2, failed: 1 } },
};

/** Every kind and state side by side, and what Dismiss leaves. */
export const AllStates: Story = {
  render: function AllStatesStory() {
    const [retries, setRetries] = useState(0);
    return (
      <div className="story-sheet">
        {Object.entries({ ...connections, Dismissed: { phase: 'offline', queue: { waiting: 3 } } as const }).map(
          ([name, connection]) => (
            <section key={name} data-retries={retries}>
              <h2>{name}</h2>
              <StoryApp>
                <OfflineBanner
                  placement="section"
                  isSilent
                  connection={connection}
                  onTryNow={() => setRetries(retries + 1)}
                  // The names of regions on one page have to differ.
                  aria-labelledby={undefined}
                  aria-label={name}
                />
              </StoryApp>
            </section>
          ),
        )}
      </div>
    );
  },
  play: async ({ canvas }) => {
    const last = canvas.getByRole('region', { name: 'Dismissed' });
    for (const one of canvas.getAllByRole('region', { name: 'Dismissed' })) {
      const button = within(one).queryByRole('button', { name: 'Dismiss' });
      if (button) await userEvent.click(button);
    }
    await expect(last).toBeInTheDocument();
  },
};

/** A queue of twelve in a narrow place, from right to left. */
export const Phone: Story = {
  globals: { direction: 'rtl' },
  args: {
    connection: { phase: 'offline', kind: 'service-unreachable', serviceName: 'Zoho Cliq', queue: { waiting: 12 } },
  },
  render: (args) => (
    <div className="story-phone">
      <OfflineBanner {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region');
    await expect(banner.scrollWidth).toBeLessThanOrEqual(banner.clientWidth);
  },
};
